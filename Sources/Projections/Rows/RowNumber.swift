import CanonicalJSON

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
