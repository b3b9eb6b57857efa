public import CanonicalJSON
public import Vocabulary

/// Somebody asks to delete a sealed text.
///
/// A request; the countersignature of another entitled person deletes the text. The digest stays in its event, so
/// chain and tree still verify.
///
///     {"basis":"participant-request","seq":240,"text":"verbatim"}
public struct TextRedacted: EventPayload {
    /// Why it must go.
    public var basis = RedactionBasis.blank
    /// The event that seals it.
    public var seq = 0
    /// The name of the text.
    public var text = Code.blank

    public init() {}

    public init(basis: RedactionBasis, seq: Int, text: Code) {
        self.basis = basis
        self.seq = seq
        self.text = text
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("basis", &basis)
        try coder.integer("seq", &seq, in: 0...JSONValue.largestInteger)
        try coder.field("text", &text)
    }
}

extension TextRedacted {
    public static let traits = EventTraits(
        kind: .textRedacted, summary: "Somebody asks to delete a sealed text",
        writers: [.administrator, .investigator],
        level: .either, time: .recording, isSourceData: false, answersAnother: true,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .voiding,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions() }
}

/// Why a text must be deleted.
public enum RedactionBasis: String, CaseIterable, FieldValue {
    /// The participant asked for it.
    case participantRequest = "participant-request"
    /// It names or identifies somebody.
    case identifiesPerson = "identifies-person"
    /// A court or an authority ordered it.
    case legalOrder = "legal-order"
    /// It should never have been written.
    case enteredInError = "entered-in-error"
}
