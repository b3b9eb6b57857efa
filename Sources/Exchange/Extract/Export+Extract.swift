import CivilTime
import Ledger
public import StudyLedger
import Transparency

extension Export {
    /// What an extract has, beside what the summary of every export says.
    public struct Extract: Hashable, Sendable {
        /// The participant.
        public var subject: String
        /// How many events of theirs.
        public var subjectEvents: Int
        /// How many of the ledger's own.
        public var ownEvents: Int
        /// How many texts were left out because they name another participant.
        public var namingOthers: Int
    }

    /// Refuses an extract whose events name another participant, before anything is written.
    public func demandNobodyElse(_ book: borrowing StudyLedger) throws {
        guard let subject else { return }
        let others = OtherParticipants(try book.ledger.subjects(), besides: subject)
        for sequence in try book.ledger.sequences(of: subject) where sequence < size {
            if let event = try book.ledger.event(sequence) { try others.demandNone(in: event) }
        }
    }

    /// Writes the extract of one participant.
    func writeExtract(
        of subject: String, _ book: borrowing StudyLedger, to path: String, ledgerKey: SecretKey?,
        readZone: @escaping (String) -> TimeZoneRules?, progress: @escaping (ExportPhase, Int) -> Void
    ) throws -> Summary {
        var bag = try BagWriter(at: path)
        do {
            var content = ExtractFiles(
                of: subject, size: size, trees: trees, withholding: withholding
            ) {
                progress(.writing, $0)
            }
            try content.write(book.ledger, into: &bag)
            let facts = try facts(content, book.ledger)
            var info = try info(facts, ledgerKey)
            info.extract = BagInfo.Extract(subject: subject, events: content.subjectEvents)
            for file in KeyFiles(content.keys).files { try bag.write(file.path, file.text) }
            let page = ExtractTimeline.html(
                content.events, adoptions: content.keys.state.adoptions, documents: content.documents, info,
                readZone: readZone)
            guard let page else { throw LedgerError.damaged("the time line cannot be made", sequence: nil) }
            try bag.write(ExtractPath.timeline, page)
            let fingerprint = SSHKey(exporter.key.publicKey).fingerprint
            try bag.write(ExportPath.signaturePage, SignaturePage(info: info, fingerprint: fingerprint).text)
            var summary = try finish(&bag, info, facts, fingerprint, ledgerKey)
            summary.extract = Extract(
                subject: subject, subjectEvents: content.subjectEvents,
                ownEvents: content.events.count - content.subjectEvents, namingOthers: content.namingOthers)
            try bag.finish()
            return summary
        } catch {
            BagWriter.discard(at: path)
            throw error
        }
    }

    private func facts(_ content: ExtractFiles, _ ledger: borrowing Ledger) throws -> Facts {
        guard let last = try ledger.event(size - 1), let version = content.keys.state.adoption?.version else {
            throw ExportRefusal.empty
        }
        return Facts(
            keys: content.keys, root: content.root, recorded: last.recorded, protocolVersion: version,
            withheld: content.withheld)
    }
}
