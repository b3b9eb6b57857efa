public import CanonicalJSON
public import CivilTime

/// A second time in a payload, beside the event's own `occurred` and of the same grammar.
public typealias TimeValue = Occurred

extension Occurred: FieldValue {
    /// The value 1970-01-01.
    public static var blank: Occurred { Occurred(PartialDate.blank) }

    /// A minute with offset and zone, or a date of reduced precision.
    public static var shape: FieldShape {
        let minute = #"\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d\[[A-Za-z0-9._/+-]+\]"#
        return .text(name: "a time", pattern: #"(\#(minute)|\d{4}(-\d\d(-\d\d)?)?)"#)
    }

    /// Reads the stored form.
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        let range = try reader.token()
        guard let value = try? Occurred(parsing: reader.bytes(in: range)) else {
            throw MalformedJSON(expected: "a time", offset: range.lowerBound)
        }
        self = value
    }

    /// Writes the stored form.
    public func write(to writer: inout CanonicalWriter) { writer.string(description) }
}

extension CalendarDay: FieldValue {
    /// The value 1970-01-01.
    public static var blank: CalendarDay { Occurred.epoch }

    /// A calendar day.
    public static var shape: FieldShape { .text(name: "a day", pattern: #"\d{4}-\d\d-\d\d"#) }

    /// Reads "YYYY-MM-DD".
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        let range = try reader.token()
        guard let value = try? CalendarDay(parsing: reader.bytes(in: range)) else {
            throw MalformedJSON(expected: "a day like 2026-03-05", offset: range.lowerBound)
        }
        self = value
    }

    /// Writes "YYYY-MM-DD".
    public func write(to writer: inout CanonicalWriter) { writer.string(description) }
}

extension PartialDate: FieldValue {
    /// The value 1970-01-01.
    public static var blank: PartialDate { .day(.blank) }

    /// A day, a month or a year.
    public static var shape: FieldShape { .text(name: "a date", pattern: #"\d{4}(-\d\d(-\d\d)?)?"#) }

    /// Reads "YYYY-MM-DD", "YYYY-MM" or "YYYY".
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        let range = try reader.token()
        guard let value = try? PartialDate(parsing: reader.bytes(in: range)) else {
            throw MalformedJSON(expected: "a date like 2026-03-05, 2026-03 or 2026", offset: range.lowerBound)
        }
        self = value
    }

    /// Writes the date as precisely as it is known.
    public func write(to writer: inout CanonicalWriter) { writer.string(description) }
}

extension Occurred {
    fileprivate static let epoch: CalendarDay = CalendarDay(daysSince1970: 0) ?? .earliest
}
