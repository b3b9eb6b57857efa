public import CanonicalJSON
public import Vocabulary

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

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("input", &input)
        try coder.field("output", &output)
        try coder.field("program", &program)
        try coder.integer("size", &size, in: 0...JSONValue.largestInteger)
        try coder.field("version", &version)
    }
}

extension AnalysisRun {
    public static let traits = EventTraits(
        kind: .analysisRun, summary: "An analysis was computed",
        writers: [.administrator, .investigator, .coordinator, .monitor],
        level: .study, time: .recording, isSourceData: false, answersAnother: false,
        mayPrecedeProtocol: false, afterEnd: .always, underLock: .taken, edits: .voiding,
        isDerivable: false, consent: [], isFinding: false,
        endsPart: false, requiredText: nil, requiredReason: nil,
        sealed: [])

    public var mentions: EventMentions { EventMentions(coveredEvents: size) }
}
