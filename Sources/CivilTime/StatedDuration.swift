/// How long something lasted, as somebody said it: a decimal number and a unit, kept as typed.
///
///     3wk   12 h   2 mo   5d   2.5 wk
public struct StatedDuration: Hashable, Sendable {
    /// The units in which durations are stated.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        /// Hours.
        case hours = "h"
        /// Days.
        case days = "d"
        /// Weeks.
        case weeks = "wk"
        /// Months.
        case months = "mo"
    }

    /// The number as typed, `(0|[1-9][0-9]*)(\.[0-9]+)?`, at most 16 characters.
    public let value: String

    /// The unit.
    public let unit: Unit

    /// Creates a duration, or nothing if the value is not a decimal of that form.
    public init?(value: String, unit: Unit) {
        guard StatedDuration.isDecimal(value[...]) else { return nil }
        self.value = value
        self.unit = unit
    }

    /// Reads a number and a unit with at most one space between.
    ///
    /// - Parameter text: "3wk" or "12 h", in lower case.
    /// - Throws: `MalformedTimeText` for anything else.
    public init(parsing text: String) throws(MalformedTimeText) {
        let end = text.firstIndex { $0 != "." && !$0.isNumber } ?? text.endIndex
        let rest = text[end...]
        let unit = Unit(rawValue: String(rest.first == " " ? rest.dropFirst() : rest))
        guard let unit, let duration = StatedDuration(value: String(text[..<end]), unit: unit) else {
            throw MalformedTimeText(expected: .statedDuration)
        }
        self = duration
    }

    private static func isDecimal(_ text: Substring) -> Bool {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isDigits = { (part: Substring) in !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard text.utf8.count <= 16, parts.allSatisfy(isDigits), let whole = parts.first else { return false }
        return whole.count == 1 || whole.first != "0"
    }
}

extension StatedDuration: CustomStringConvertible {
    /// "3 wk".
    public var description: String { "\(value) \(unit.rawValue)" }
}
