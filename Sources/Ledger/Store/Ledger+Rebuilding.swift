import LMDB
import LMDBFile
import Transparency

extension Ledger {
    /// Makes a ledger's store in a directory that is new, from the files of a complete export: the same bytes, the same
    /// tree, the same checkpoints.
    ///
    /// The export must have been verified; this checks only what it needs to go on. An export has no ledger key, so
    /// what is made can be read and not appended to until it is resumed. The import secret is a new one.
    /// - Throws: `.damaged` where the export does not read.
    public static func rebuild(
        at path: String, fromExport directory: String, using generator: inout some RandomNumberGenerator
    ) throws(LedgerError) {
        try LedgerDirectory(path: path).make()
        let secret = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let environment = try storing(Environment.open(path: path, options: Environment.Options(create: true)))
        let tables = try makeEmptyTables(environment, secret: secret)
        var appends = RebuiltAppends(directory)
        while let group = try appends.next() {
            try storing { () throws(LMDBError) in
                try environment.growingAsNeeded { () throws(LMDBError) in
                    var transaction = try environment.beginWrite()
                    for append in group { try tables.write(append, in: &transaction) }
                    try transaction.commit()
                }
            }
        }
    }

    private static func makeEmptyTables(
        _ environment: borrowing Environment, secret: [UInt8]
    ) throws(LedgerError) -> LedgerTables {
        var made: LedgerTables?
        try transaction(in: environment) { transaction throws(LedgerError) in
            made = try LedgerTables(creatingIn: &transaction, secret: secret)
        }
        guard let made else { throw .notALedger("a table is missing") }
        return made
    }
}

/// The appends of an export as they were written, with the texts and documents that belong to them.
private struct RebuiltAppends: ~Copyable {
    private var reading: ExportedAppends
    private var texts: FileLines
    private var pendingText: (digest: Digest, disclosure: Disclosure)?
    private let documents: [Digest: [UInt8]]
    private var frontier = MerkleFrontier()
    private var size = 0

    init(_ directory: String) {
        reading = ExportedAppends(directory)
        texts = FileLines(
            "\(directory)/\(ExportedPath.disclosures)", longest: Disclosure.maximumTextByteCount * 9)
        documents = ExportedDocuments(directory).documents
    }

    mutating func next() throws(LedgerError) -> [PreparedAppend]? {
        guard let group = reading.nextGroup() else { return nil }
        var appends: [PreparedAppend] = []
        for stored in group { appends.append(try append(stored)) }
        return appends
    }

    private mutating func append(_ stored: StoredAppend) throws(LedgerError) -> PreparedAppend {
        let (start, startRoot) = (size, frontier.root)
        var entries: [PreparedAppend.Entry] = []
        var (disclosures, attachments): ([Disclosure], [[UInt8]]) = ([], [])
        for one in stored.events {
            let event = try Ledger.parse(one.bytes.span, at: one.key)
            let leaf = Digest.leaf(of: one.bytes.span)
            var nodes: [Digest] = []
            frontier.append(leaf) { (_, digest) throws(Never) in nodes.append(digest) }
            entries.append(
                PreparedAppend.Entry(event: event, bytes: [UInt8](copying: one.bytes.span), leaf: leaf, nodes: nodes))
            for text in event.sealed { if let found = nextText(text.digest) { disclosures.append(found) } }
            if event.type == ProtocolReference.type, let bytes = document(of: event) { attachments.append(bytes) }
            size += 1
        }
        guard let last = entries.last, size == stored.size else {
            throw .damaged("a checkpoint covers no event", sequence: stored.size)
        }
        let head = Head(
            size: size, frontier: frontier, previous: last.leaf, recorded: last.event.recorded, state: LedgerState())
        return PreparedAppend(
            start: start, startRoot: startRoot, entries: entries, disclosures: disclosures, attachments: attachments,
            note: stored.note, head: head)
    }

    /// The next disclosure, if it is the one that is sealed; one that was redacted is not there.
    private mutating func nextText(_ digest: Digest) -> Disclosure? {
        if pendingText == nil, let line = texts.next(), let disclosure = try? Disclosure(parsing: line.span) {
            pendingText = (disclosure.digest, disclosure)
        }
        guard let pending = pendingText, pending.digest == digest else { return nil }
        pendingText = nil
        return pending.disclosure
    }

    private func document(of event: Event) -> [UInt8]? {
        var state = LedgerState()
        try? state.apply(event)
        return state.adoption.flatMap { documents[$0.document] }
    }
}
