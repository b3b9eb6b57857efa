public import CanonicalJSON
public import Vocabulary

/// What an arm is called in datasets.
///
///     {"code":"LIDO3","name":"Lidocaine 3 mg/kg"}
public struct ArmNames: Payload {
    /// ARMCD.
    public var code = ArmCode.blank
    /// ARM.
    public var name = Title.blank

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("code", &code)
        try coder.field("name", &name)
    }
}
