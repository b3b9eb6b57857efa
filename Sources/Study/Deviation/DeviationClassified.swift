public import CanonicalJSON

/// Somebody judges how much a deviation matters.
///
///     {"class":"important"}
public struct DeviationClassified: EventPayload {
    /// Its weight, important or minor.
    public var deviationClass = DeviationClass.blank

    public init() {}

    public init(deviationClass: DeviationClass) {
        self.deviationClass = deviationClass
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("class", &deviationClass)
    }

    /// A person judges facts, so the class is important or minor.
    public func checkTogether() throws(MalformedJSON) {
        guard [.important, .minor].contains(deviationClass) else { throw contradiction("class important or minor") }
    }
}

extension DeviationClassified {
    public static let traits = EventTraits(
        kind: .deviationClassified, summary: "Somebody judges how much a deviation matters", writers: [.investigator],
        level: .participant, time: .recording, isSourceData: false, answersAnother: true,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .all,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: ["text"])

    public var mentions: EventMentions { EventMentions() }
}
