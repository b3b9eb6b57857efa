public import CanonicalJSON

/// Vital signs are taken.
///
/// The members of ``VitalSigns`` stand beside `infusion`, not in an object of their own.
///
///     {"dbp":96,"hr":88,"infusion":"I-1","sbp":184,"sedation":{"scale":"RASS","score":-1},"spo2":97}
public struct VitalsRecorded: EventPayload {
    /// The infusion it belongs to.
    public var infusion: InfusionID?
    /// What was measured.
    public var signs = VitalSigns()

    public init() {}

    public init(infusion: InfusionID? = nil, signs: VitalSigns) {
        self.infusion = infusion
        self.signs = signs
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try signs.codeUpToHeartRate(with: &coder)
        try coder.optional("infusion", &infusion)
        try signs.codeFromNotMeasurable(with: &coder)
    }

    /// Vital signs say something.
    public func checkTogether() throws(MalformedJSON) { try signs.checkTogether() }
}

extension VitalsRecorded {
    public static let traits = EventTraits(
        kind: .vitalsRecorded, summary: "Vital signs are taken", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .never, underLock: .refused, edits: .all,
        isDerivable: false, consent: [.collection], isFinding: true,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(infusion: infusion, vitalSigns: signs) }
}
