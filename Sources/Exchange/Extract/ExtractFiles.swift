import CanonicalJSON
import Ledger
import Transparency

/// Writes the files that make up the ledger of an extract: one participant's events and the ledger's own, with all that
/// proves them.
struct ExtractFiles {
    /// Whose.
    let subject: String
    /// How many events the ledger had.
    let size: Int
    /// The names of the texts that are left out.
    let withheldNames: Set<String>
    /// Told how many events were written.
    let progress: (Int) -> Void
    private(set) var keys = KeyHistory()
    private(set) var events: [(event: Event, leaf: Digest)] = []
    private(set) var root = Digest.emptyTree
    private(set) var withheld: [WithheldText] = []
    /// How many texts were left out because they name another participant.
    private(set) var namingOthers = 0
    /// The documents of the protocol versions.
    private(set) var documents: [Digest: [UInt8]] = [:]
    private var redactions = Redactions()
    /// The sizes of trees that are not the last one, and that somebody signed or named.
    private var earlierTrees: Set<Int> = []
    private var note: [UInt8] = []

    /// - Parameter trees: The sizes of further trees that are shown to be beginnings of the last one.
    init(
        of subject: String, size: Int, trees: Set<Int>, withholding names: Set<String>,
        progress: @escaping (Int) -> Void
    ) {
        self.subject = subject
        self.size = size
        earlierTrees = trees.filter { 1..<size ~= $0 }
        withheldNames = names
        self.progress = progress
    }

    /// How many events there are of the participant.
    var subjectEvents: Int { events.count { $0.event.subject != nil } }

    /// Writes all of them.
    mutating func write(_ ledger: borrowing Ledger, into bag: inout BagWriter) throws {
        let others = OtherParticipants(try ledger.subjects(), besides: subject)
        guard let note = try ledger.checkpoint(size: size) else {
            throw LedgerError.damaged("there is no checkpoint of \(size) events", sequence: nil)
        }
        self.note = note
        root = try ledger.root(size: size)
        try writeEvents(ledger, others, into: &bag)
        try writeCheckpoints(ledger, into: &bag)
        for size in earlierTrees.sorted() {
            guard let proof = try ledger.consistencyProof(from: size, to: self.size) else { continue }
            try bag.write(ExportedPath.consistency(of: size)) { try $0.add(ProofLines.consistency(proof, note: note)) }
        }
        try writeTexts(ledger, others, into: &bag)
        for adoption in keys.state.adoptions {
            guard let bytes = try ledger.attachment(adoption.document) else {
                throw LedgerError.damaged(
                    "the document of protocol \(adoption.version) is missing", sequence: adoption.sequence)
            }
            documents[adoption.document] = bytes
            try bag.write(ExportedPath.document(adoption.document)) { try $0.add(bytes) }
        }
    }

    /// The numbers of the participant's events and of those that the ledger reads itself.
    private func sequences(_ ledger: borrowing Ledger) throws -> [Int] {
        var own: [Int] = []
        for sequence in try ledger.sequences(of: nil) where sequence < size {
            if let event = try ledger.event(sequence), LedgerState.owns(event.type) { own.append(sequence) }
        }
        let theirs = try ledger.sequences(of: subject).filter { $0 < size }
        guard !theirs.isEmpty else { throw ExportRefusal.noSuchParticipant(subject) }
        return (own + theirs).sorted()
    }

    private mutating func writeEvents(
        _ ledger: borrowing Ledger, _ others: OtherParticipants, into bag: inout BagWriter
    ) throws {
        let signed = try SignedNote(note.span)
        for (place, sequence) in try sequences(ledger).enumerated() {
            guard let bytes = try ledger.bytes(of: sequence),
                let proof = try ledger.inclusionProof(of: sequence, size: size)
            else { throw LedgerError.damaged("the event is missing", sequence: sequence) }
            let event = try Event(parsing: bytes.span)
            if event.subject != nil { try others.demandNone(in: event) }
            keys.take(event)
            let reference = ledger.content.reference(in: event)
            redactions.take(event, naming: reference)
            if case .root(_, let named) = reference, named > 0, named < size { earlierTrees.insert(named) }
            events.append((event, Digest.leaf(of: bytes.span)))
            let file = try ProofFile(index: UInt64(sequence), path: proof.path, note: signed)
            try bag.write(ExportedPath.proof(of: sequence)) { try $0.add(file.bytes) }
            if place % 100 == 99 { progress(place + 1) }
        }
        let sequences = events.map(\.event.sequence)
        try bag.write(ExportedPath.extract) { file in
            for sequence in sequences {
                guard let bytes = try ledger.bytes(of: sequence) else { continue }
                try file.add(bytes)
                try file.endLine()
            }
        }
    }

    /// The checkpoint that covers each event, and the last one.
    private mutating func writeCheckpoints(_ ledger: borrowing Ledger, into bag: inout BagWriter) throws {
        var covering: Set<Int> = [size]
        var sizes = try ledger.checkpointSizes()[...]
        for (event, _) in events {
            sizes = sizes.drop { $0 <= event.sequence }
            if let first = sizes.first { covering.insert(first) }
        }
        earlierTrees.formUnion(covering.subtracting([size]))
        try bag.write(ExportedPath.checkpoints) { file in
            for size in covering.sorted() {
                guard let note = try ledger.checkpoint(size: size) else { continue }
                try file.add(note)
            }
        }
        let note = note
        try bag.write(ExportedPath.lastCheckpoint) { try $0.add(note) }
    }

    /// The free texts in the order of their events; those that are left out on request, that name another participant,
    /// or whose redaction is not among these events, are listed instead.
    private mutating func writeTexts(
        _ ledger: borrowing Ledger, _ others: OtherParticipants, into bag: inout BagWriter
    ) throws {
        var given: [String] = []
        for (event, _) in events {
            for text in event.sealed
            where !redactions.completed.contains(Redactions.Text(sequence: event.sequence, name: text.name)) {
                let found = withheldNames.contains(text.name) ? nil : try ledger.disclosure(text, of: event.sequence)
                let namesOther = found.map { others.areNamed(in: $0.text) } ?? false
                if let found, !namesOther {
                    given.append("\(found.encoded)\n")
                    continue
                }
                if namesOther { namingOthers += 1 }
                if found == nil, !withheldNames.contains(text.name) { try demandRedacted(text, of: event, ledger) }
                withheld.append(WithheldText(sequence: event.sequence, name: text.name, digest: text.digest))
            }
        }
        try bag.write(ExportedPath.disclosures, given.joined())
        try bag.write(ExportedPath.withheld, withheld.map { "\($0.json.canonicalText)\n" }.joined())
    }

    /// A text that is missing was redacted later; any other is damage.
    private func demandRedacted(_ text: SealedDigest, of event: Event, _ ledger: borrowing Ledger) throws {
        var redactions = Redactions()
        let content = ledger.content
        try ledger.forEachEvent(from: event.sequence) { later, _ in
            redactions.take(later, naming: content.reference(in: later))
            return true
        }
        guard redactions.completed.contains(Redactions.Text(sequence: event.sequence, name: text.name)) else {
            throw LedgerError.damaged(
                "the text \(text.name) is missing, and nobody redacted it", sequence: event.sequence)
        }
    }
}
