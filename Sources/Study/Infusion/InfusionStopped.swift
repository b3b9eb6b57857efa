public import CanonicalJSON
public import Vocabulary

/// An infusion ends.
///
/// The milligrams that were infused are not stated: they are integrated from the rates. The pump's print-out is
/// sealed as `print-out-ref`.
///
///     {"infusion":"I-1","pumpVolumeMl":"61.3","status":"completed","wasteWitness":"coordinator-2","wastedMg":"0"}
public struct InfusionStopped: EventPayload {
    /// The infusion.
    public var infusion = InfusionID.blank
    /// The volume the pump shows, in millilitres.
    public var pumpVolumeMl: DecimalString?
    /// Whether it ran as planned.
    public var status = StopStatus.blank
    /// Who witnessed the wasting.
    public var wasteWitness: ActorID?
    /// The milligrams thrown away.
    public var wastedMg: DecimalString?
    /// Why it was stopped early.
    public var why: Code?

    public init() {}

    public init(
        infusion: InfusionID, pumpVolumeMl: DecimalString? = nil, status: StopStatus, wasteWitness: ActorID? = nil,
        wastedMg: DecimalString? = nil, why: Code? = nil
    ) {
        self.infusion = infusion
        self.pumpVolumeMl = pumpVolumeMl
        self.status = status
        self.wasteWitness = wasteWitness
        self.wastedMg = wastedMg
        self.why = why
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("infusion", &infusion)
        try AmountLimits.code("pumpVolumeMl", &pumpVolumeMl, with: &coder)
        try coder.field("status", &status)
        try coder.optional("wasteWitness", &wasteWitness)
        try AmountLimits.code("wastedMg", &wastedMg, with: &coder)
        try coder.optional("why", &why)
    }
}

extension InfusionStopped {
    public static let traits = EventTraits(
        kind: .infusionStopped, summary: "An infusion ends", writers: [.investigator, .coordinator],
        level: .participant, time: .own, isSourceData: true, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .refused, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["print-out-ref"])

    public var mentions: EventMentions { EventMentions(infusion: infusion, staff: [wasteWitness].compactMap(\.self)) }
}

/// How an infusion ended.
public enum StopStatus: String, CaseIterable, FieldValue {
    /// As planned.
    case completed
    /// Before its planned end.
    case stoppedEarly
}
