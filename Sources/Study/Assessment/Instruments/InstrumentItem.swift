public import CanonicalJSON
public import Vocabulary

/// An item of an instrument.
///
///     {"code":"GAD01","kind":"integer","maximum":3,"minimum":0}
public struct InstrumentItem: Payload {
    /// Its name in events.
    public var code = Code.blank
    /// Whether answers are integers or decimals.
    public var kind = ItemKind.blank
    /// Its name in prompts.
    public var label: Title?
    /// The highest answer.
    public var maximum = ItemValue.blank
    /// The lowest answer.
    public var minimum = ItemValue.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("code", &code)
        try coder.field("kind", &kind)
        try coder.optional("label", &label)
        try coder.field("maximum", &maximum)
        try coder.field("minimum", &minimum)
    }
}
