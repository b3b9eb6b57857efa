public import CanonicalJSON
public import Vocabulary

/// A diagnosis with its criteria.
///
/// By the ACR 2016 criteria of fibromyalgia: widespread pain index, symptom severity scale, painful regions, months.
///
///     {"criteria":"acr-2016","diagnosis":"fibromyalgia","months":48,"regions":5,"sss":8,"wpi":14}
public struct DiagnosisRecorded: EventPayload {
    /// The criteria.
    public var criteria = Code.blank
    /// The diagnosis.
    public var diagnosis = Code.blank
    /// For how many months.
    public var months: Int?
    /// In how many of five regions there is pain.
    public var regions: Int?
    /// Symptom severity scale, 0 to 12.
    public var sss: Int?
    /// Widespread pain index, 0 to 19.
    public var wpi: Int?

    public init() {}

    public init(
        criteria: Code, diagnosis: Code, months: Int? = nil, regions: Int? = nil, sss: Int? = nil, wpi: Int? = nil
    ) {
        self.criteria = criteria
        self.diagnosis = diagnosis
        self.months = months
        self.regions = regions
        self.sss = sss
        self.wpi = wpi
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("criteria", &criteria)
        try coder.field("diagnosis", &diagnosis)
        try coder.optionalInteger("months", &months, in: 0...1200)
        try coder.optionalInteger("regions", &regions, in: 0...5)
        try coder.optionalInteger("sss", &sss, in: 0...12)
        try coder.optionalInteger("wpi", &wpi, in: 0...19)
    }
}

extension DiagnosisRecorded {
    public static let traits = EventTraits(
        kind: .diagnosisRecorded, summary: "A diagnosis with its criteria", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}
