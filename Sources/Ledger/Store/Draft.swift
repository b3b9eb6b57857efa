public import CivilTime

/// An event before it has a number: what the decision wants written.
public struct Draft: Hashable, Sendable {
    /// The event this one answers.
    public enum Cause: Hashable, Sendable {
        /// An event that is written already.
        case sequence(Int)
        /// An earlier draft of the same append, by its place.
        case draft(Int)
    }

    /// One free text to be sealed.
    public struct FreeText: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// The text.
        public var text: String

        /// A name and a text.
        public init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// What happened.
    public var type: String
    /// The payload schema's version.
    public var version: Int
    /// The payload's canonical bytes.
    public var data: [UInt8]
    /// The participant.
    public var subject: String?
    /// When it happened.
    public var occurred: Occurred?
    /// Where the information came from.
    public var source: String
    /// Reason codes, in any order.
    public var reasons: [String]
    /// The event this one answers.
    public var cause: Cause?
    /// Free texts, in any order.
    public var texts: [FreeText]
    /// The idempotency key; made anew where absent.
    public var id: EventID?
    /// A document that the payload names by its digest.
    public var attachment: [UInt8]?

    /// A draft.
    public init(
        type: String, version: Int = 1, data: [UInt8], subject: String? = nil, occurred: Occurred? = nil,
        source: String = "direct", reasons: [String] = [], cause: Cause? = nil, texts: [FreeText] = [],
        id: EventID? = nil, attachment: [UInt8]? = nil
    ) {
        self.type = type
        self.version = version
        self.data = data
        self.subject = subject
        self.occurred = occurred
        self.source = source
        self.reasons = reasons
        self.cause = cause
        self.texts = texts
        self.id = id
        self.attachment = attachment
    }
}
