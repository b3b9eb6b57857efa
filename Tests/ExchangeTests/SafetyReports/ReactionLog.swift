import CivilTime
import Projections
import Reports
import Study
import StudyLedger
import Vocabulary

@testable import Exchange

/// Events of one participant, written by hand, with one adverse event that may be serious.
struct ReactionLog {
    static let code: ParticipantCode = "P001"
    static let id = AdverseEventID("AE-1") ?? .blank

    private(set) var events: [RecordedEvent] = []
    var study: StudyProtocol

    init() throws {
        study = try ProtocolFile(yaml: BuiltInProtocol.nct06916403).content
        add(
            .protocolAdopted(
                ProtocolAdopted(
                    bytes: 1, rules: 1, sha256: HexDigest(stringLiteral: String(repeating: "0", count: 64)),
                    version: study.version)), "2026-03-01 09:00", of: nil)
    }

    /// Writes an event at a minute of winter in Toronto, and gives its number.
    @discardableResult
    mutating func add(
        _ event: StudyEvent, _ time: String, of subject: ParticipantCode? = code, cause: Int? = nil,
        reasons: [ReasonCode] = [], sealed: [String] = []
    ) -> Int {
        let minute = Self.minute(time)
        events.append(
            RecordedEvent(
                seq: events.count, subject: subject, occurred: event.carriesOwnTime ? minute : nil,
                recorded: minute.earliestInstant(offsets: .utc), actor: "coordinator-1", reasons: reasons, cause: cause,
                protocolVersion: study.version.text, sealed: sealed, event: event, data: event.data()))
        return events.count - 1
    }

    /// Reports the adverse event at 13:25.
    @discardableResult
    mutating func report(_ flags: [SeriousnessFlag], action: ActionTaken? = nil, infusion: InfusionID? = nil) -> Int {
        add(
            .adverseEventReported(
                AdverseEventReported(
                    action: action, ae: Self.id, awareOn: Self.minute("2026-03-05 14:00"), flags: flags, grade: 3,
                    gradingScale: "CTCAE-5.0", infusion: infusion, ongoing: true, part: "part-2",
                    term: "hypertension")), "2026-03-05 13:25", sealed: ["verbatim"])
    }

    /// The report of the adverse event as all events so far give it; nothing unless it is serious.
    func form() throws -> SafetyReport? {
        var state = StudyState(documents: [study.version.text: study])
        for event in events { state.apply(event) }
        let view = StudyView(state, study: study)
        let basis = ReportBasis(
            events: events.count, root: String(repeating: "ab", count: 32), knownAt: events.last?.recorded,
            program: "kept 9.9", protocolVersion: study.version.text)
        return view.histories.first { $0.code == Self.code }
            .flatMap { SafetyReport(of: Self.id, $0, in: view, basis: basis) }
    }

    /// "2026-03-05 14:05" in Toronto.
    static func minute(_ text: String) -> Occurred {
        guard let minute = try? Occurred(parsing: text.replacing(" ", with: "T") + ":00-05:00[America/Toronto]") else {
            preconditionFailure("no minute: \(text)")
        }
        return minute
    }
}

extension StudyEvent {
    /// Corrections and voids have no time of their own.
    fileprivate var carriesOwnTime: Bool {
        switch self {
        case .eventCorrected, .eventVoided: false
        default: true
        }
    }
}

extension SafetyReport {
    /// A box by its number.
    func box(_ number: String) -> SafetyReportBox? { boxes.first { $0.number == number } }

    /// The names of the squares that are ticked in a box.
    func ticks(_ number: String) -> [String] { box(number)?.choices.filter(\.isChecked).map(\.name) ?? [] }

    /// The values of one name in a box.
    func values(_ number: String, _ name: String) -> [SafetyReportValue] {
        box(number)?.values.filter { $0.name == name } ?? []
    }

    /// Their texts.
    func texts(_ number: String, _ name: String) -> [String] { values(number, name).map(\.text) }
}
