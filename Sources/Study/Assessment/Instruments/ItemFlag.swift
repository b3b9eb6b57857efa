public import CanonicalJSON
public import Vocabulary

/// An answer that calls for attention at once.
///
///     {"atLeast":1,"flag":"phq-9-item-9","item":"PHQ09"}
public struct ItemFlag: Payload {
    /// This answer and higher ones.
    public var atLeast: ItemValue?
    /// This answer and lower ones.
    public var atMost: ItemValue?
    /// The flag that is raised.
    public var flag = Code.blank
    /// The item.
    public var item = Code.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("atLeast", &atLeast)
        try coder.optional("atMost", &atMost)
        try coder.field("flag", &flag)
        try coder.field("item", &item)
    }
}
