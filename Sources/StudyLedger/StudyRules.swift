import CanonicalJSON
public import Ledger
import Projections
import Study
public import Transparency
public import Vocabulary

/// The study's rules as verification asks them: every append is replayed as it was decided.
///
/// An unknown event type under a known rule set is a finding; so is a payload that does not read, an event that
/// should have been refused, and a deviation that is missing or unfounded.
public struct StudyRules: RuleJudge {
    private var replay = RuleReplay(state: StudyState())
    /// Whether an event could not be read, so that what follows cannot be judged.
    private var isBlind = false

    /// A study.
    public var content: LedgerContent { .study }

    /// Rules that have judged nothing yet.
    public init() {}

    /// Whether this program has the rule set of that number.
    public func knows(rules: Int) -> Bool { StudyLedger.knownRules.contains(rules) }

    /// Judges one append against everything before it, and takes it in.
    public mutating func judge(
        _ append: [Event], leaves: [Digest], roles: [String: Role], documents: [Int: [UInt8]]
    ) -> [Finding] {
        guard !isBlind else { return [] }
        var findings: [Finding] = []
        var events: [RecordedEvent] = []
        events.reserveCapacity(append.count)
        for (event, leaf) in zip(append, leaves) {
            do throws(UnreadableEvent) {
                events.append(try RecordedEvent(event, leaf: leaf))
            } catch {
                isBlind = true
                findings.append(Self.finding(error, event))
            }
            guard let document = documents[event.sequence] else { continue }
            do throws(MalformedJSON) {
                let version = try JSONParser.parse(event.data)["version"]?.text ?? ""
                replay.supply(try ProtocolFile.content(of: document), version: version)
            } catch {
                isBlind = true
                findings.append(
                    Finding(.ruleViolated, at: event.sequence, "its document is not a protocol of rule set 1: \(error)")
                )
            }
        }
        guard !isBlind else { return findings }
        let found = replay.check(append: events) { roles[$0.text] }
        return found.map { Finding(.ruleViolated, at: $0.seq, "\($0.rule): \($0.message)") }
    }

    /// The version of the rows that tables are made of.
    public var rowVersion: Int? { RowKinds.version }

    /// The rows that the events so far give under a version of the protocol.
    public func rows(under protocolVersion: String) -> SnapshotRows {
        guard !isBlind else { return .untold }
        guard let adopted = replay.state.study.adopted(protocolVersion) else { return .notAdopted }
        return .rows(RowKinds.rows(of: StudyView(replay.state, study: adopted.document)).map { SnapshotRow($0) })
    }

    private static func finding(_ error: UnreadableEvent, _ event: Event) -> Finding {
        switch error.problem {
        case .unknownType(let type, let version):
            Finding(.typeUnknown, at: event.sequence, "rule set 1 knows no event type \(type) of version \(version)")
        case .malformed(let problem):
            Finding(.bytesMalformed, at: event.sequence, "\(event.type): \(problem)")
        }
    }
}
