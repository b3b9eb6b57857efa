public import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

/// A clinic that records what it decides, and can replay all of it.
struct Clinic {
    private(set) var state: StudyState
    private(set) var appends: [[RecordedEvent]] = []
    private(set) var lastRecorded = Instant.earliest
    private var staff: [ActorID: Role] = [:]

    /// The number of the last own event that was recorded.
    private(set) var last = -1

    static let p: ParticipantCode = "P014"

    /// A study with its protocol, four people, an approval for 2026 and a consent form for each part.
    init() throws {
        let document = try RuleStudy.document()
        state = StudyState(documents: ["1.0": document])
        let people: [(ActorID, Role)] = [
            ("admin", .administrator), ("investigator-1", .investigator), ("investigator-2", .investigator),
            ("coordinator-1", .coordinator), ("monitor-1", .monitor),
        ]
        var opening = people.enumerated().map { index, person in
            Self.authorised(person.0, person.1, seq: index)
        }
        for (actor, role) in people { staff[actor] = role }
        let opened = StudyOpened(
            parts: ["part-1", "part-2"], registration: "RULES-1", targetParticipants: 50, title: "A study of rules")
        opening.append(recorded(.studyOpened(opened), at: "2026-01-02 09:00", seq: 5))
        let adopted = ProtocolAdopted(bytes: 1000, rules: 1, sha256: HexDigest.blank, version: "1.0")
        opening.append(recorded(.protocolAdopted(adopted), at: nil, seq: 6))
        keep(opening)
        try record(
            .recordApproval(RecordApproval(body: "reb", from: .init("2026-01-01"), to: .init("2026-12-31"))),
            at: "2026-01-02 09:00", by: "admin")
        for part: PartID in ["part-1", "part-2"] {
            let form = AdoptForm(part: part, version: "1.0", language: "en", documentHash: HexDigest.blank)
            try record(.adoptForm(form), at: "2026-01-02 09:00", by: "admin")
        }
    }

    private static func authorised(_ actor: ActorID, _ role: Role, seq: Int) -> RecordedEvent {
        let data: JSONValue = ["actor": .string(actor.text), "role": .string(role.rawValue)]
        return RecordedEvent(
            seq: seq, recorded: Occurred("2026-01-02 09:00").instant, actor: "admin",
            event: .ledgerOwned(type: "actor.authorised"), data: data.canonicalBytes)
    }

    private func recorded(_ event: StudyEvent, at time: String?, seq: Int) -> RecordedEvent {
        RecordedEvent(
            seq: seq, occurred: time.map { Occurred($0) }, recorded: Occurred("2026-01-02 09:00").instant,
            actor: "admin", event: event, data: event.data())
    }

    /// Decides a command and records what it comes to; the clock stands a minute after it happened, or at `now`.
    @discardableResult
    mutating func record(
        _ command: Command, at time: String? = nil, by actor: ActorID = "investigator-1", now: String? = nil,
        reasons: [ReasonCode] = [], texts: [String: String] = [:], asViolation: Bool = false, expect: Int? = nil
    ) throws(Refusal) -> Decision {
        let clock = now.map { Occurred($0).instant } ?? time.map { Occurred($0).instant.adding(minutes: 1) }
        return try record(
            command, at: time, by: actor, clock: clock ?? lastRecorded, reasons: reasons, texts: texts,
            asViolation: asViolation, expect: expect)
    }

    /// The same at a clock that may stand still.
    @discardableResult
    mutating func record(
        _ command: Command, at time: String?, by actor: ActorID, clock: Instant, reasons: [ReasonCode],
        texts: [String: String] = [:], asViolation: Bool, expect: Int? = nil
    ) throws(Refusal) -> Decision {
        let occurred = time.map { Occurred($0) }
        let context = EntryContext(
            actor: actor, role: staff[actor], now: max(clock, lastRecorded), occurred: occurred, reasons: reasons,
            sealed: texts, asViolation: asViolation, expectedSeq: expect)
        let decision = try decide(command, in: context, state: state)
        keep(decision, context)
        return decision
    }

    private mutating func keep(_ decision: Decision, _ context: EntryContext) {
        let base = state.nextSeq
        let events = decision.events.enumerated().map { index, proposal in
            let cause: Int? =
                switch proposal.cause {
                case .seq(let seq): seq
                case .proposed(let other): base + other
                case nil: nil
                }
            return RecordedEvent(
                seq: base + index, subject: proposal.subject, occurred: proposal.occurred, recorded: context.now,
                actor: context.actor, source: proposal.source, reasons: proposal.reasons, cause: cause,
                protocolVersion: state.study.current?.version ?? "", sealed: proposal.sealed.keys.sorted(),
                event: proposal.event, data: proposal.event.data())
        }
        last = events.last { $0.source != .derived }?.seq ?? last
        lastRecorded = context.now
        keep(events)
    }

    /// Takes events in as one append, whatever the rules say.
    mutating func keep(_ events: [RecordedEvent]) {
        for event in events { state.apply(event) }
        appends.append(events)
    }

    /// Makes another version of the protocol known.
    mutating func supply(_ version: String) throws {
        supply(try RuleStudy.document(version: version), version: version)
    }

    /// Makes a document known as another version of the protocol.
    mutating func supply(_ document: StudyProtocol, version: String) { state.supply(document, version: version) }

    var participant: ParticipantHistory { state.participants[Self.p] ?? ParticipantHistory(code: Self.p) }

    /// The open deviations of the participant as "DV06 important", in order.
    var deviations: [String] {
        participant.state.deviations.values.filter { $0.status == .open && $0.rule != nil }
            .map { "\($0.rule?.text ?? "") \($0.deviationClass.rawValue)" }.sorted()
    }

    /// What replaying every append finds.
    func replayed(documents: [String: StudyProtocol]? = nil) -> [RuleFinding] {
        var replay = RuleReplay(state: StudyState(documents: state.study.documents))
        return appends.flatMap { replay.check(append: $0) { staff[$0] } }
    }

    func role(of actor: ActorID) -> Role? { staff[actor] }
}

extension Occurred {
    /// "2026-03-05 09:40" in Toronto, or a reduced date such as "2026-03".
    init(_ text: String) {
        guard text.count > 10 else { self = (try? Occurred(parsing: text)) ?? .year(1); return }
        let (day, clock) = (text.prefix(10), text.suffix(5))
        let offset = day >= "2026-03-08" && day < "2026-11-01" ? "-04:00" : "-05:00"
        self = (try? Occurred(parsing: "\(day)T\(clock):00\(offset)[America/Toronto]")) ?? .year(1)
    }

    var instant: Instant { latestInstant(offsets: OffsetRange(smallestMinutes: -300, largestMinutes: -240) ?? .utc) }
}

extension CalendarDay {
    init(_ text: String) { self = (try? CalendarDay(parsing: text)) ?? .earliest }
}

extension DecimalString: ExpressibleByStringLiteral {
    /// A decimal that is written in a test.
    public init(stringLiteral value: String) {
        guard let decimal = DecimalString(value) else { preconditionFailure("not a decimal: \(value)") }
        self = decimal
    }
}
