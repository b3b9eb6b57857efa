import CanonicalJSON

/// A text in a row: a code, or words made of codes and labels.
struct RowText: FieldValue {
    var text: String

    static var blank: RowText { RowText("-") }
    static var shape: FieldShape { .text(name: "a text", pattern: ".+") }

    init(_ text: String) { self.text = text }
    init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) { text = try reader.string() }
    func write(to writer: inout CanonicalWriter) { writer.string(text) }
}

/// A whole number in a list of a row: an event's number, or a measured one.
struct RowNumber: FieldValue {
    var value: Int

    static let bounds = -JSONValue.largestInteger...JSONValue.largestInteger
    static var blank: RowNumber { RowNumber(0) }
    static var shape: FieldShape { .integer(bounds) }

    init(_ value: Int) { self.value = value }
    init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) { value = try reader.integer() }
    func write(to writer: inout CanonicalWriter) { writer.integer(value) }

    /// Codes a list of numbers that is absent when empty.
    static func code<Coder: FieldCoder & ~Escapable>(
        _ name: String, _ values: inout [Int], with coder: inout Coder
    ) throws(MalformedJSON) {
        var elements = values.map { RowNumber($0) }
        try coder.list(name, &elements)
        values = elements.map(\.value)
    }

    /// Codes the numbers of events, which is a set: written ascending and once each, so that the bytes of a row follow
    /// from the events and not from the order in which something was looked up.
    static func codeEvents<Coder: FieldCoder & ~Escapable>(
        _ name: String, _ numbers: inout [Int], with coder: inout Coder
    ) throws(MalformedJSON) {
        var elements = numbers.sortedUnique.map { RowEvent($0) }
        try coder.list(name, &elements)
        numbers = elements.map(\.number)
    }
}

/// The number of an event in a list of a row.
struct RowEvent: FieldValue {
    var number: Int

    static var blank: RowEvent { RowEvent(0) }
    static var shape: FieldShape { RowNumber.shape }

    init(_ number: Int) { self.number = number }
    init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) { number = try reader.integer() }
    func write(to writer: inout CanonicalWriter) { writer.integer(number) }
}
