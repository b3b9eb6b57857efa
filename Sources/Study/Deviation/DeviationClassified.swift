public import CanonicalJSON

/// Somebody judges how much a deviation matters.
///
///     {"class":"important"}
public struct DeviationClassified: EventPayload {
    /// Its weight, important or minor.
    public var deviationClass = DeviationClass.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(deviationClass: DeviationClass) {
        self.deviationClass = deviationClass
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("class", &deviationClass)
    }

    /// A person judges facts, so the class is important or minor.
    public func checkTogether() throws(MalformedJSON) {
        guard [.important, .minor].contains(deviationClass) else { throw contradiction("class important or minor") }
    }
}

extension DeviationClassified {
    /// The type is `deviation.classified`.
    public static let kind = EventKind.deviationClassified
    /// What the event says, in one line.
    public static let summary = "Somebody judges how much a deviation matters"
    /// Its sealed texts.
    public static let sealed = ["text"]
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.investigator]
}
