/// A text is not the strict stored form of a date or time.
public struct MalformedTimeText: Error, Hashable, Sendable, CustomStringConvertible {
    /// What the text should have been.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// "2026-03-05T19:05:00.123Z".
        case instant
        /// "2026-03-05".
        case day
        /// "2026-03-05T14:05:00-05:00[America/Toronto]".
        case zonedMinute
        /// A zoned minute, "2025-11-03", "2025-11" or "2025".
        case occurred
        /// "2025-11-03", "2025-11" or "2025".
        case partialDate
        /// "3wk", "12 h", "2.5 mo" or "5d".
        case statedDuration
    }

    /// The form that was expected.
    public let expected: Form

    /// Creates the error for a text that should have had this form.
    public init(expected: Form) {
        self.expected = expected
    }

    /// One line in plain words with an example.
    public var description: String {
        switch expected {
        case .instant: "not an instant like 2026-03-05T19:05:00.123Z"
        case .day: "not a date like 2026-03-05"
        case .zonedMinute: "not a minute like 2026-03-05T14:05:00-05:00[America/Toronto]"
        case .occurred: "not a minute like 2026-03-05T14:05:00-05:00[America/Toronto], nor 2026-03-05, 2026-03 or 2026"
        case .partialDate: "not a date like 2026-03-05, 2026-03 or 2026"
        case .statedDuration: "not a duration like 12 h, 5 d, 3 wk or 2 mo"
        }
    }
}
