/// What the rows of a file are about.
public enum ImportKind: String, CaseIterable, Sendable {
    case participants
    case consents
    case historicalInfusions = "historical-infusions"
    case infusions
    case assessments
    case vitals
    case adverseEvents = "adverse-events"
    case deviations

    /// One field that a row may have.
    public struct Field: Hashable, Sendable {
        /// Its name in mappings, and its column where there is no mapping.
        public var name: String
        /// What it says.
        public var meaning: String
        /// Whether every row needs it.
        public var isNeeded: Bool
        /// An example.
        public var example: String
        /// The unit of its numbers.
        public var unit: String?

        init(_ name: String, _ meaning: String, _ example: String, needed: Bool = false, unit: String? = nil) {
            self.name = name
            self.meaning = meaning
            self.example = example
            isNeeded = needed
            self.unit = unit
        }
    }

    /// The fields, those of all kinds last.
    public var fields: [Field] { [Self.participant] + own + Self.everywhere }

    /// The field of a name.
    func field(_ name: String) -> Field? { fields.first { $0.name == name } }

    private static let participant = Field("participant", "the participant's code", "P001", needed: true)
    private static let part = Field("part", "the part; needed where the participant is in several", "part-1")
    private static let at = Field("at", "when it happened; unknown will do", "2026-03-05 14:05", needed: true)
    private static let infusion = Field("infusion", "where the usual one is not meant", "I-1")

    private static let everywhere = [
        Field("source-ref", "page or chart of the source; sealed", "chart 12, page 3"),
        Field("reason", "a reason code, such as late-entry", "late-entry"),
        Field("violation", "a reason code: it happened although a rule forbids it", "override"),
    ]

    private var own: [Field] {
        switch self {
        case .participants: Self.participantFields
        case .consents: [Self.at, Self.part] + Self.consentFields
        case .historicalInfusions: Self.historicalFields
        case .infusions: Self.infusionFields
        case .assessments: Self.assessmentFields
        case .vitals: Self.vitalFields
        case .adverseEvents: Self.adverseEventFields
        case .deviations: Self.deviationFields
        }
    }

    private static let consentFields = [
        Field("form", "the version of the form; default the one in force", "1.0"),
        Field("obtained-by", "an actor id; default who imports", "coordinator-1"),
        Field("copy-given", "yes or no", "yes"), Field("capacity", "yes or no", "yes"),
    ]

    private static let participantFields =
        [
            Field("screened", "when the participant was screened", "2026-03-01", needed: true),
            Field("part", "the part; default the only one of the protocol", "part-1"),
            Field("age", "whole years", "47", needed: true, unit: "years"),
            Field("sex", "F, M, other, unknown", "F", needed: true),
            Field("consented", "when consent was given", "2026-03-01"),
        ] + consentFields + [
            Field("eligibility", "confirmed (every criterion holds) or declined", "confirmed"),
            Field("judged", "when eligibility was judged; default as consented, or screened", "2026-03-01"),
            Field("enrolled", "when the participant was enrolled", "2026-03-02"),
            Field("arm", "the arm", "active"), Field("enrolment-number", "a whole number", "12"),
        ]

    private static let historicalFields = [
        at, part, Field("ordinal", "the number of the infusion, from 1", "3", needed: true),
        Field("abstracted-on", "the day it was read from the record", "2026-03-05", needed: true),
        Field("mg", "the dose", "120", unit: "mg"), Field("weight", "the weight", "70", unit: "kg"),
        Field("minutes", "how long it took", "210", unit: "min"), Field("pre", "pain before, 0 to 10", "8"),
        Field("post", "pain after, 0 to 10", "4"),
        Field("recall", "now, last24hAverage, last7dAverage, worst24h, unknown", "now"),
        Field("follow-up-on", "the day of the follow-up visit", "2025-12-04"),
        Field("relief", "percent", "60", unit: "%"), Field("duration", "of relief: 3wk, 10d, 8h, 2mo", "3wk"),
        Field("status", "ended, ongoing, unknown", "ended"),
    ]

    private static let infusionFields = [
        part, Field("planned", "when it was ordered; default as started", "2026-03-05 09:00"),
        Field("weight", "the weight", "70", needed: true, unit: "kg"),
        Field("weighed-on", "the day of weighing; default the day of the plan", "2026-03-05"),
        Field("dose", "the ordered dose", "1.75", needed: true, unit: "mg/kg"),
        Field("minutes", "the ordered duration", "210", needed: true, unit: "min"),
        Field("mg", "the ordered total; default dose times weight", "122.5", unit: "mg"),
        Field("concentration", "of the drug", "2", unit: "mg/mL"), Field("prescriber", "an actor id", "investigator-1"),
        Field("checked", "when the check before it was done", "2026-03-05 09:20"),
        Field("fasting", "hours", "8", unit: "h"), Field("escort", "yes or no", "yes"),
        Field("iv-site", "yes or no", "yes"), Field("equipment", "emergency equipment: yes or no", "yes"),
        Field("blood-pressure-acceptable", "yes or no", "yes"), Field("pre-done", "pain before was asked", "yes"),
        Field("pregnancy", "negative, positive, notApplicable, notDone", "notApplicable"),
        Field("started", "when it began", "2026-03-05 09:40", needed: true),
        Field("rate", "the first rate", "35", needed: true, unit: "mg/h"),
        Field("lot", "the lot of the drug", "A123"),
        Field("stopped", "when it ended", "2026-03-05 13:10"),
        Field("early", "a code: why it was stopped early", "adverse-event"),
    ]

    private static let assessmentFields = [
        at, part, infusion, Field("instrument", "as the protocol names it", "pain-nrs", needed: true),
        Field("timepoint", "as the protocol names it", "pre", needed: true),
        Field("value", "the answer, of an instrument with one item; else a field for each item code", "7"),
        Field("recall", "now, last24hAverage, last7dAverage, worst24h, unknown", "now"),
        Field("duration", "of relief: 3wk, 10d, 8h, 2mo", "3wk"), Field("status", "ended, ongoing, unknown", "ended"),
        Field("not-done", "a code: why it was not done, where no item is answered", "missed-visit"),
    ]

    private static let vitalFields = [
        at, infusion, Field("sbp", "systolic", "148", unit: "mmHg"), Field("dbp", "diastolic", "92", unit: "mmHg"),
        Field("hr", "heart rate", "88", unit: "/min"), Field("rr", "breaths", "14", unit: "/min"),
        Field("spo2", "oxygen saturation", "97", unit: "%"), Field("temp", "temperature", "36.8", unit: "degC"),
        Field("oxygen", "oxygen given", "2", unit: "L/min"),
    ]

    private static let adverseEventFields = [
        Field("onset", "when it began; unknown will do", "2026-03-05 13:25", needed: true), part, infusion,
        Field("term", "code or label of the protocol's list; another one stays uncoded", "Dizziness"),
        Field("soc", "system organ class: code or label of the protocol's list", "Nervous system"),
        Field("verbatim", "the participant's words; sealed", "dizzy when standing"),
        Field("aware", "when the site knew; default the onset", "2026-03-05 13:30"),
        Field("end", "when it ended", "2026-03-05"), Field("grade", "1 to 5", "1"),
        Field("serious", "the flags, apart by spaces: death life-threatening hospital ..., or none", "hospital"),
        Field("action", "what was done with the treatment", "dose-not-changed"),
        Field("outcome", "recovered-resolved, fatal, ...", "recovered-resolved"),
        Field("causality", "certain, probable, possible, unlikely, conditional, unassessable", "possible"),
        Field("expected", "yes or no", "yes"),
        Field("assessed", "when causality was judged; needed with it", "2026-03-06"),
    ]

    private static let deviationFields = [
        at, part, infusion, Field("category", "such as visit-window, procedure, other", "visit-window", needed: true),
        Field("class", "important or minor", "minor", needed: true), Field("text", "in words; sealed", "came late"),
    ]
}
