public import CanonicalJSON
public import Vocabulary

/// A questionnaire or a scale as data: its items, and the scores that follow from them.
///
/// Item codes only: wording under copyright is not part of it.
///
///     {"direction":"lower-better","id":"gad-7",
///      "items":[{"code":"GAD01","kind":"integer","maximum":3,"minimum":0},...],
///      "label":"GAD-7","scores":[{"id":"total","items":["GAD01",...],"op":"sum"}],"version":"1"}
public struct Instrument: Payload {
    /// Which way is better.
    public var direction = Direction.blank
    /// Answers that call for attention at once.
    public var flags: [ItemFlag] = []
    /// Whether it asks for the duration of relief too.
    public var hasDuration: Bool?
    /// Its name in events.
    public var id = Code.blank
    /// Its items.
    public var items: [InstrumentItem] = []
    /// Its name in tables.
    public var label = Title.blank
    /// The spans of time it may be about; absent, it has none to state.
    public var recalls: [Recall] = []
    /// Its scores; a score may use earlier ones.
    public var scores: [ScoreRule] = []
    /// The version, which settles the coding of answers.
    public var version = Code.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("direction", &direction)
        try coder.list("flags", &flags)
        try coder.optional("hasDuration", &hasDuration)
        try coder.field("id", &id)
        try AtLeastOne.code("items", &items, with: &coder)
        try coder.field("label", &label)
        try coder.list("recalls", &recalls)
        try coder.list("scores", &scores)
        try coder.field("version", &version)
    }
}

extension Instrument {
    /// The item of a code.
    public func item(_ code: Code) -> InstrumentItem? { items.first { $0.code == code } }
    /// The score of an id.
    public func scoreRule(_ id: ScoreID) -> ScoreRule? { scores.first { $0.id == id } }
    /// Whether it asks for the duration of relief.
    public var asksForDuration: Bool { hasDuration ?? false }
}
