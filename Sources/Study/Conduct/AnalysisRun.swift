public import CanonicalJSON

/// An analysis was computed.
///
/// Input and output are named by their digests, so that anybody can compute it again.
///
///     {"input":"7777777777777777777777777777777777777777777777777777777777777777",
///      "output":"8888888888888888888888888888888888888888888888888888888888888888","program":"kept-efficacy",
///      "size":1686,"version":"0.1.0"}
public struct AnalysisRun: EventPayload {
    /// The tree root of the events it read.
    public var input = HexDigest.blank
    /// SHA-256 of what came out.
    public var output = HexDigest.blank
    /// The program.
    public var program = Code.blank
    /// How many events that root covers.
    public var size = 0
    /// The program's version.
    public var version = Code.blank

    /// All fields blank.
    public init() {}

    /// Creates the payload from its fields.
    public init(input: HexDigest, output: HexDigest, program: Code, size: Int, version: Code) {
        self.input = input
        self.output = output
        self.program = program
        self.size = size
        self.version = version
    }

    /// Walks all fields in canonical order.
    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("input", &input)
        try coder.field("output", &output)
        try coder.field("program", &program)
        try coder.integer("size", &size, in: 0...JSONValue.largestInteger)
        try coder.field("version", &version)
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
