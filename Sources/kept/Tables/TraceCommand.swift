import ArgumentParser
import CanonicalJSON
import Ledger
import Projections
import Reports
import Study
import StudyLedger
import Transparency

import class FoundationEssentials.FileManager

/// `kept trace`: the events behind one cell of a table, by replay.
struct TraceCommand: ReadingCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace", abstract: "The events behind one cell of a table.",
        discussion: """
            kept trace safety/any/part-2/participants
            kept trace efficacy/pain-nrs/part-2/change.mean --as-of 2026-02-28
            kept trace safety/any/part-2/events --proofs DIR
            """)

    @Argument(help: "The cell: TABLE/ROW/GROUP/CELL, as --addresses prints it.")
    var address: String

    @Option(
        help: ArgumentHelp(
            "Also write, for each event, its bytes and the proof that it stands in the ledger.", valueName: "dir"))
    var proofs: String?

    @OptionGroup var reading: ReadingOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        try reading.demandWhole()
        let reading = try StudyReading.open(self.reading, environment)
        let cell = try cell(reading.view)
        let sources = Set(cell.sources)
        let events = reading.events.filter { sources.contains($0.seq) }
        if let proofs {
            try ProofFolder(path: LedgerPlace.resolve(proofs, environment), name: proofs)
                .write(events.map(\.seq), of: reading.session.book.ledger, size: reading.basis.events)
        }
        guard !common.json else {
            return environment.console.print(
                reading.object([
                    ("address", .string(cell.address.description)), ("events", .array(events.map(\.json))),
                    ("value", cell.value),
                ]))
        }
        var text = "\(cell.address) = \(cell.value.text ?? cell.value.canonicalText)\n"
        text += events.isEmpty ? "No event stands behind it.\n" : reading.lines(events, happened: true)
        environment.console.print(reading.headed(text + reading.footer))
        guard let proofs, let first = events.first else { return }
        let key = try reading.session.book.ledger.verifierKey(ofSize: reading.basis.events)?.description ?? "KEY"
        environment.console.print(
            "Proofs of \(events.count) events written to \(proofs)\n"
                + "  next: kept verify-proof \(proofs)/\(first.seq).tlog-proof --event \(proofs)/\(first.seq).json"
                + " --key '\(key)'\n")
    }

    private func cell(_ view: StudyView) throws(Failure) -> TracedCell {
        if let wanted = CellAddress(address), let found = view.cell(wanted) { return found }
        let near = EditDistance.nearest(to: address, in: view.cells.map(\.address.description))
        throw Failure(
            .usage, "no-such-cell", "there is no cell \(address)",
            fix: near.map { "kept trace \($0)" } ?? "kept safety --addresses, and so for efficacy and flow")
    }
}

/// A folder of proofs: for each event SEQ.json, its very bytes, and SEQ.tlog-proof.
struct ProofFolder {
    /// Where.
    let path: String
    /// As the caller named it.
    let name: String

    /// Writes the proofs that events stand among the first `size`; the folder must be new.
    func write(_ sequences: [Int], of ledger: borrowing Ledger, size: Int) throws {
        guard let bytes = try ledger.checkpoint(size: size) else {
            throw Failure(
                .failed, "no-checkpoint", "no append ended at \(size) events, so nobody signed there",
                fix: "repeat without --as-of")
        }
        let note = try SignedNote(bytes.span)
        guard !FileManager.default.fileExists(atPath: path), (try? SmallFile.makeDirectory(path)) != nil else {
            throw Failure(
                .failed, "folder-exists", "\(name) cannot be made, or is there already", fix: "--proofs OTHER-DIR")
        }
        for sequence in sequences {
            guard let event = try ledger.bytes(of: sequence),
                let proof = try ledger.inclusionProof(of: sequence, size: size)
            else { throw LedgerError.damaged("it is not under the checkpoint at \(size) events", sequence: sequence) }
            let file = try ProofFile(index: UInt64(sequence), path: proof.path, note: note)
            try SmallFile.create("\(path)/\(sequence).json", event, mode: 0o600)
            try SmallFile.create("\(path)/\(sequence).tlog-proof", file.bytes, mode: 0o600)
        }
    }
}
