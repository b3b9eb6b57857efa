public import CanonicalJSON

/// A score on a sedation scale.
///
///     {"scale":"RASS","score":-1}
public struct SedationScore: Hashable, Sendable {
    /// The scale.
    public let scale: SedationScale
    /// The score, one that the scale has.
    public let score: Int

    /// A score, or `nil` if the scale does not have it.
    public init?(scale: SedationScale, score: Int) {
        guard scale.scores.contains(score) else { return nil }
        self.scale = scale
        self.score = score
    }
}

extension SedationScore: FieldValue {
    /// RASS 0, alert and calm.
    public static var blank: SedationScore { SedationScore(blank: ()) }

    private init(blank: Void) {
        scale = .rass
        score = 0
    }

    /// An object of scale and score; which scores there are depends on the scale.
    public static var shape: FieldShape { AnyScore.shape }

    /// Reads scale and score.
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        try reader.beginObject()
        var scale = SedationScale.rass
        var score = 0
        try reader.field("scale", &scale)
        try reader.integer("score", &score, in: scale.scores)
        try reader.endObject()
        self.scale = scale
        self.score = score
    }

    /// Writes scale and score.
    public func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("scale")
        writer.string(scale.rawValue)
        writer.member("score")
        writer.integer(score)
        writer.endObject()
    }
}

/// Scale and score as a schema shows them, with every score that some scale has.
private struct AnyScore: Payload {
    var scale = SedationScale.blank
    var score = 0

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("scale", &scale)
        try coder.integer("score", &score, in: -5...6)
    }
}

/// A scale of sedation; scores of different scales are never compared.
public enum SedationScale: String, CaseIterable, FieldValue {
    /// Richmond agitation-sedation scale, -5 to 4, rises with agitation.
    case rass = "RASS"
    /// Ramsay scale, 1 to 6, rises with sedation.
    case ramsay = "Ramsay"
    /// Modified observer's assessment of alertness and sedation, 0 to 5, falls with sedation.
    case moaas = "MOAA/S"

    /// The scores the scale has.
    public var scores: ClosedRange<Int> {
        switch self {
        case .rass: -5...4
        case .ramsay: 1...6
        case .moaas: 0...5
        }
    }
}
