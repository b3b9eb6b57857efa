public import CanonicalJSON
public import Vocabulary

/// What one element of the arms is called in datasets.
///
///     {"code":"LIDO","epoch":"TREATMENT","name":"Lidocaine infusion"}
public struct ElementNames: Payload {
    /// ETCD.
    public var code = DatasetCode.blank
    /// When it ends, in words.
    public var end: Title?
    /// The epoch it lies in.
    public var epoch: DatasetName?
    /// ELEMENT.
    public var name = DatasetName.blank
    /// When it starts, in words.
    public var start: Title?

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("code", &code)
        try coder.optional("end", &end)
        try coder.optional("epoch", &epoch)
        try coder.field("name", &name)
        try coder.optional("start", &start)
    }
}

/// What the three elements of every arm are called in datasets: before, during and after the infusions.
///
///     {"treatment":{"code":"LIDO","name":"Lidocaine infusion"}}
public struct ElementsNames: Payload {
    /// After the last infusion.
    public var followUp: ElementNames?
    /// Before the first infusion.
    public var screening: ElementNames?
    /// From the first infusion to the last.
    public var treatment: ElementNames?

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("followUp", &followUp)
        try coder.optional("screening", &screening)
        try coder.optional("treatment", &treatment)
    }
}
