public import CanonicalJSON
public import Vocabulary

/// A group that tables show: parts, arms of parts, or several parts pooled.
///
///     {"id":"all","label":"Both parts","parts":["part-1","part-2"]}
public struct StudyGroup: Payload {
    /// Only these arms; absent, everybody in the parts.
    public var arms: [Code] = []
    /// Its name in addresses of cells.
    public var id = Code.blank
    /// Its name in tables.
    public var label = Title.blank
    /// The parts.
    public var parts: [PartID] = []
    /// The group it is compared with.
    public var reference: Code?

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("arms", &arms)
        try coder.field("id", &id)
        try coder.field("label", &label)
        try AtLeastOne.code("parts", &parts, with: &coder)
        try coder.optional("reference", &reference)
    }
}

extension StudyGroup {
    /// Whether it pools several parts.
    public var isPooled: Bool { parts.count > 1 }
}
