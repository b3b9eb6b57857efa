public import CanonicalJSON
public import Vocabulary

/// Safety examinations before treatment are done.
///
/// References to laboratory, ECG and pregnancy results are sealed.
///
///     {"failed":["ecg"],"part":"part-2","passed":["liver","pregnancy"]}
public struct SafetyScreeningCompleted: EventPayload {
    /// The items that were not passed.
    public var failed: [Code] = []
    /// The part of the study.
    public var part = PartID.blank
    /// The items that were passed.
    public var passed: [Code] = []

    public init() {}

    public init(failed: [Code] = [], part: PartID, passed: [Code] = []) {
        self.failed = failed
        self.part = part
        self.passed = passed
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("failed", &failed)
        try coder.field("part", &part)
        try coder.list("passed", &passed)
    }

    /// At least one item, none both passed and failed.
    public func checkTogether() throws(MalformedJSON) {
        guard !(failed + passed).isEmpty else { throw contradiction("at least one item") }
        try (failed + passed).demandDistinct("failed and passed")
    }
}

extension SafetyScreeningCompleted {
    public static let traits = EventTraits(
        kind: .safetyScreeningCompleted, summary: "Safety examinations before treatment are done",
        writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["ecg-ref", "lft-ref", "pregnancy-ref"])

    public var mentions: EventMentions { EventMentions(part: part) }
}
