import CivilTime
import Ledger
import Projections
import Reports
import Study
import StudyLedger
import Transparency
import Vocabulary

/// The page of an extract: the participant's time line, made from the events of the extract alone.
///
/// It is what `kept timeline --html` makes as of the same event.
enum ExtractTimeline {
    /// The page; `nil` if an event or the protocol cannot be read.
    ///
    /// - Parameters:
    ///   - events: The extract's events with their leaf hashes, by number.
    ///   - documents: The bytes of the protocol documents, by digest.
    ///   - info: What the bag says of itself.
    ///   - readZone: Reads the rules of a time zone by its name.
    static func html(
        _ events: [(event: Event, leaf: Digest)], adoptions: [LedgerState.Adoption], documents: [Digest: [UInt8]],
        _ info: BagInfo, readZone: (String) -> TimeZoneRules?
    ) -> String? {
        var contents: [String: StudyProtocol] = [:]
        for adoption in adoptions {
            guard let bytes = documents[adoption.document] else { return nil }
            contents[adoption.version] = try? ProtocolFile.content(of: bytes)
        }
        var state = StudyState(documents: contents)
        for (event, leaf) in events {
            guard let recorded = try? RecordedEvent(event, leaf: leaf) else { return nil }
            state.apply(recorded)
        }
        guard let code = info.extract.flatMap({ ParticipantCode($0.subject) }),
            let adopted = state.study.inForce(writtenAt: info.recorded)
        else { return nil }
        let view = StudyView(state, study: adopted.document)
        guard let history = view.histories.first(where: { $0.code == code }) else { return nil }
        let basis = ReportBasis(
            events: info.size, root: info.root.hex, knownAt: info.recorded, program: info.program,
            protocolVersion: view.study.version.text)
        let dates = DateWords(zone: readZone(view.study.zone.id.text))
        return TimelineReport(of: history, view, basis: basis, dates: dates).html
    }
}
