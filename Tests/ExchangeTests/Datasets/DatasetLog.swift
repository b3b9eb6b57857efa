import CanonicalJSON
import CivilTime
import Projections
import Study
import StudyLedger
import Vocabulary

@testable import Exchange

/// Events of the built-in study written by hand, and the datasets that are made of them.
struct DatasetLog {
    private var events: [RecordedEvent] = []
    private let study: StudyProtocol

    init() throws {
        study = try ProtocolFile(yaml: BuiltInProtocol.nct06916403).content
        add(
            .protocolAdopted(
                ProtocolAdopted(
                    bytes: 1, rules: 1, sha256: HexDigest(stringLiteral: String(repeating: "0", count: 64)),
                    version: study.version)), at: nil, of: nil)
    }

    /// Writes an event of P001, or of the study; as written on 2026-06-01.
    mutating func add(_ event: StudyEvent, at time: String?, of subject: ParticipantCode? = "P001") {
        events.append(
            RecordedEvent(
                seq: events.count, subject: subject, occurred: time.map(Self.occurred), recorded: Self.recorded,
                actor: "coordinator-1", source: .direct, reasons: [], cause: nil,
                protocolVersion: study.version.text, event: event, data: event.data()))
    }

    /// Screens, takes consent and enrols.
    mutating func enrol(_ part: PartID, at time: String = "2026-03-01 09:00") {
        add(.participantScreened(ParticipantScreened(ageYears: 47, part: part, sex: .F)), at: time)
        add(
            .consentGiven(ConsentGiven(copyGiven: true, formVersion: "1", obtainedBy: "coordinator-1", part: part)),
            at: time)
        add(.participantEnrolled(ParticipantEnrolled(part: part)), at: time)
    }

    /// Starts the first infusion, at 30 mg/h.
    mutating func start(at time: String) {
        add(.infusionStarted(InfusionStarted(infusion: .planned(1), part: "part-2", rate: Self.rate("30"))), at: time)
    }

    /// Starts the first infusion, and stops it.
    mutating func infuse(from start: String, to stop: String) {
        self.start(at: start)
        add(.infusionStopped(InfusionStopped(infusion: .planned(1), status: .completed)), at: stop)
    }

    /// Reports an adverse event that goes on.
    mutating func report(_ number: Int, at time: String) {
        guard let ae = AdverseEventID(number: number) else { preconditionFailure("AE-\(number)") }
        add(
            .adverseEventReported(
                AdverseEventReported(
                    ae: ae, awareOn: Self.occurred(time), grade: 1, gradingScale: "CTCAE-5.0", infusion: .planned(1),
                    ongoing: true, part: "part-2", term: "nausea")), at: time)
    }

    /// The records of a dataset: the variables that have a value, as text.
    func records(_ name: String) -> [[String: String]] {
        var state = StudyState(documents: [study.version.text: study])
        for event in events { state.apply(event) }
        let heading = DatasetHeading(
            studyID: "S", title: "T", sponsor: "C", protocolVersion: "1.0", program: "kept 9.9",
            recorded: Self.recorded, zone: "America/Toronto")
        let view = StudyView(state, study: study)
        var datasets = StudyDatasets(view, heading: heading)
        datasets.take(view)
        let kinds = SubjectRecords.all.filter { $0.definition.name == name }
        let records = DatasetSource(view, heading: heading).subjects.flatMap { subject in
            kinds.flatMap { $0.of(subject) }
        }
        let planned = datasets.plan.filter { $0.definition.name == name }.flatMap(\.records)
        return (records + planned).map { record in record.values.mapValues { $0.text ?? $0.canonicalText } }
    }

    /// The values of one variable in the records of a dataset; "" where there is none.
    func values(_ dataset: String, _ variable: String) -> [String] {
        records(dataset).map { $0[variable] ?? "" }
    }

    static func rate(_ mgPerHour: String) -> InfusionRate {
        guard let value = DecimalString(mgPerHour) else { preconditionFailure(mgPerHour) }
        return InfusionRate(unit: .milligramsPerHour, value: value)
    }

    private static let recorded = occurred("2026-06-01 12:00").earliestInstant(offsets: .utc)

    /// A minute in Toronto in winter, or a date as it stands.
    static func occurred(_ text: String) -> Occurred {
        let stored = text.contains(" ") ? text.replacing(" ", with: "T") + ":00-05:00[America/Toronto]" : text
        guard let occurred = try? Occurred(parsing: stored) else { preconditionFailure("no time: \(text)") }
        return occurred
    }
}
