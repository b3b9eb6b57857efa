import CanonicalJSON
import Ledger
import Transparency

/// Writes the files that make up the ledger of an export, event by event, so that memory does not grow with it.
struct LedgerFiles {
    /// How many events.
    let size: Int
    /// The names of the texts that are left out.
    let withheldNames: Set<String>
    /// Told how many events were written.
    let progress: (Int) -> Void
    private(set) var keys = KeyHistory()
    private(set) var last: Event?
    private(set) var root = Digest.emptyTree
    private(set) var withheld: [WithheldText] = []
    private var redactions = Redactions()

    init(size: Int, withholding names: Set<String>, progress: @escaping (Int) -> Void) {
        self.size = size
        withheldNames = names
        self.progress = progress
    }

    /// Writes all of them.
    mutating func write(_ ledger: borrowing Ledger, into bag: inout BagWriter) throws {
        try writeEvents(ledger, into: &bag)
        try writeHashes(ledger, into: &bag)
        try writeCheckpoints(ledger, into: &bag)
        try writeTexts(ledger, into: &bag)
        for adoption in keys.state.adoptions {
            guard let bytes = try ledger.attachment(adoption.document) else {
                throw LedgerError.damaged(
                    "the document of protocol \(adoption.version) is missing", sequence: adoption.sequence)
            }
            try bag.write(ExportedPath.document(adoption.document)) { try $0.add(bytes) }
        }
    }

    private mutating func writeEvents(_ ledger: borrowing Ledger, into bag: inout BagWriter) throws {
        let size = size
        var frontier = MerkleFrontier()
        var (keys, last, redactions) = (keys, last, redactions)
        try bag.write(ExportedPath.events) { file in
            for sequence in 0..<size {
                guard let bytes = try ledger.bytes(of: sequence) else {
                    throw LedgerError.damaged("the event is missing", sequence: sequence)
                }
                let event = try Event(parsing: bytes.span)
                frontier.append(Digest.leaf(of: bytes.span))
                keys.take(event)
                redactions.take(event, naming: ledger.content.reference(in: event))
                last = event
                try file.add(bytes)
                try file.endLine()
                if sequence % 10_000 == 9_999 { progress(sequence + 1) }
            }
        }
        (self.keys, self.last, self.redactions, root) = (keys, last, redactions, frontier.root)
    }

    private func writeHashes(_ ledger: borrowing Ledger, into bag: inout BagWriter) throws {
        let size = size
        try bag.write(ExportedPath.hashes) { file in
            for sequence in 0..<size {
                guard let bytes = try ledger.bytes(of: sequence) else { return }
                try file.add(Array("\(Digest.leaf(of: bytes.span).hex)\n".utf8))
            }
        }
    }

    private func writeCheckpoints(_ ledger: borrowing Ledger, into bag: inout BagWriter) throws {
        var last: [UInt8] = []
        try bag.write(ExportedPath.checkpoints) { file in
            for size in try ledger.checkpointSizes() where size <= self.size {
                guard let note = try ledger.checkpoint(size: size) else { continue }
                try file.add(note)
                last = note
            }
        }
        let note = last
        try bag.write(ExportedPath.lastCheckpoint) { try $0.add(note) }
    }

    /// The texts that were redacted by the end of the ledger, which may be later than that of the export.
    private func redactedByNow(_ ledger: borrowing Ledger) throws -> Set<Redactions.Text> {
        var redactions = redactions
        let content = ledger.content
        try ledger.forEachEvent(from: size) { event, _ in
            redactions.take(event, naming: content.reference(in: event))
            return true
        }
        return redactions.completed
    }

    /// The free texts in the order of their events.
    ///
    /// Those that are left out on request, or that were redacted after the last event of the export, are listed
    /// instead. One that is missing for no such reason is damage.
    private mutating func writeTexts(_ ledger: borrowing Ledger, into bag: inout BagWriter) throws {
        var withheld: [WithheldText] = []
        let (size, names, redacted) = (size, withheldNames, redactions.completed)
        let redactedLater = try redactedByNow(ledger)
        try bag.write(ExportedPath.disclosures) { file in
            for sequence in 0..<size {
                guard let event = try ledger.event(sequence) else { continue }
                for text in event.sealed
                where !redacted.contains(Redactions.Text(sequence: sequence, name: text.name)) {
                    let found = names.contains(text.name) ? nil : try ledger.disclosure(text, of: sequence)
                    guard let disclosure = found else {
                        let own = Redactions.Text(sequence: sequence, name: text.name)
                        guard names.contains(text.name) || redactedLater.contains(own) else {
                            throw LedgerError.damaged(
                                "the text \(text.name) is missing, and nobody redacted it", sequence: sequence)
                        }
                        withheld.append(WithheldText(sequence: sequence, name: text.name, digest: text.digest))
                        continue
                    }
                    try file.add(Array("\(disclosure.encoded)\n".utf8))
                }
            }
        }
        try bag.write(ExportedPath.withheld) { file in
            for text in withheld { try file.add(Array("\(text.json.canonicalText)\n".utf8)) }
        }
        self.withheld = withheld
    }
}
