public import CanonicalJSON

/// An analysis was computed.
///
/// Input and output are named by their digests, so that anybody can compute it again.
///
///     {"code":"kept efficacy 0.1.0","input":"7777777777777777777777777777777777777777777777777777777777777777",
///      "output":"8888888888888888888888888888888888888888888888888888888888888888","size":1686}
public struct AnalysisRun: EventPayload {
    /// The program and its version.
    public var code = Title.blank
    /// The tree root of the events it read.
    public var input = HexDigest.blank
    /// SHA-256 of what came out.
    public var output = HexDigest.blank
    /// How many events that root covers.
    public var size = 0

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(code: Title, input: HexDigest, output: HexDigest, size: Int) {
        self.code = code
        self.input = input
        self.output = output
        self.size = size
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("code", &code)
        try coder.field("input", &input)
        try coder.field("output", &output)
        try coder.integer("size", &size, in: 0...JSONValue.largestInteger)
    }
}

extension AnalysisRun {
    /// The type is `analysis.run`.
    public static let kind = EventKind.analysisRun
    /// What the event says, in one line.
    public static let summary = "An analysis was computed"
    /// Who writes it where the protocol says nothing else.
    public static let writers: [EventWriter] = [.administrator, .investigator, .coordinator, .monitor]
}
