extension Occurred {
    /// Reads "2026-03-05T14:05:00-05:00[America/Toronto]", "2025-11-03", "2025-11" or "2025".
    ///
    /// - Parameter bytes: one of the four forms, nothing before or after.
    /// - Throws: `MalformedTimeText` for anything the printer would not have written.
    public init(parsing bytes: Span<UInt8>) throws(MalformedTimeText) {
        if let date = PartialDate(strict: bytes) {
            self.init(date)
        } else if let minute = try? ZonedMinute(parsing: bytes) {
            self = .minute(minute)
        } else {
            throw MalformedTimeText(expected: .occurred)
        }
    }

    /// Reads "2026-03-05T14:05:00-05:00[America/Toronto]", "2025-11-03", "2025-11" or "2025".
    ///
    /// - Parameter text: the same forms as text.
    /// - Throws: `MalformedTimeText` for anything the printer would not have written.
    public init(parsing text: String) throws(MalformedTimeText) {
        try self.init(parsing: text.utf8Span.span)
    }

    /// Appends the stored form.
    public func write(to bytes: inout [UInt8]) {
        switch self {
        case .minute(let minute): minute.write(to: &bytes)
        default: date.write(to: &bytes)
        }
    }
}

extension Occurred: CustomStringConvertible {
    /// The stored form.
    public var description: String { textOfBytes(write(to:)) }
}
