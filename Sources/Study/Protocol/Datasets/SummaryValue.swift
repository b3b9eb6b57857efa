public import CanonicalJSON
public import Vocabulary

/// A value of a parameter in TS.
///
/// A code without a reference is one of CDISC terminology.
///
///     {"code":"C49659","parameter":"TBLIND","value":"OPEN LABEL"}
public struct SummaryValue: Payload {
    /// TSVALCD.
    public var code: Code?
    /// TSPARM, of a parameter that the program does not know.
    public var name: DatasetName?
    /// TSPARMCD.
    public var parameter = DatasetCode.blank
    /// TSVCDREF: the terminology that the code is of.
    public var reference: Title?
    /// TSVAL.
    public var value = Title.blank
    /// TSVCDVER: the version of that terminology.
    public var version: Code?

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("code", &code)
        try coder.optional("name", &name)
        try coder.field("parameter", &parameter)
        try coder.optional("reference", &reference)
        try coder.field("value", &value)
        try coder.optional("version", &version)
    }
}
