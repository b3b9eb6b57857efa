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
