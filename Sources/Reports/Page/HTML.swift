/// A piece of HTML or SVG: what is written in the program's source stands as it is, every value put into it is escaped.
///
/// Text cannot become markup by accident, because only literals are markup and there is no way from a `String` to this
/// type but through interpolation. (Nobody calls `init(stringLiteral:)` by name; a tidy test sees to it.)
///
///     let cell: HTML = "<td>\(userText)</td>"
public struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The markup.
    public let source: String

    /// Markup as the program's source has it.
    public init(stringLiteral value: String) { source = value }

    /// Markup with values in it.
    public init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

    private init(trusted source: String) { self.source = source }

    /// Nothing.
    public static let none: HTML = ""

    /// Collects literals as they are and values escaped.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var source = ""

        /// Prepares for an interpolation.
        public init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity) }

        /// Markup.
        public mutating func appendLiteral(_ literal: String) { source += literal }

        /// A text, escaped.
        public mutating func appendInterpolation(_ text: String) { HTML.escape(text, into: &source) }

        /// A number.
        public mutating func appendInterpolation(_ number: Int) { source += String(number) }

        /// A coordinate with one decimal.
        public mutating func appendInterpolation(_ coordinate: Double) { source += HTML.coordinate(coordinate) }

        /// Markup.
        public mutating func appendInterpolation(_ html: HTML) { source += html.source }

        /// Markup, one piece after the other.
        public mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { source += piece.source } }
    }

    /// Both, one after the other.
    public static func + (left: HTML, right: HTML) -> HTML { HTML(trusted: left.source + right.source) }

    /// Pieces, one after the other.
    public static func joined(_ pieces: [HTML]) -> HTML {
        var source = ""
        for piece in pieces { source += piece.source }
        return HTML(trusted: source)
    }

    /// A coordinate, rounded to a tenth: "12", "12.5", "-0.3".
    static func coordinate(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        guard tenths % 10 != 0 else { return String(tenths / 10) }
        let sign = tenths < 0 ? "-" : ""
        return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }

    /// Escapes a text for element content and for attributes in double quotes.
    ///
    /// Control characters that HTML cannot hold become the replacement character.
    private static func escape(_ text: String, into source: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": source += "&amp;"
            case "<": source += "&lt;"
            case ">": source += "&gt;"
            case "\"": source += "&quot;"
            case "'": source += "&#39;"
            case "\t", "\n", "\r": source += " "
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": source += "\u{FFFD}"
            default: source.unicodeScalars.append(scalar)
            }
        }
    }
}
