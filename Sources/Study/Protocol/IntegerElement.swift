import CanonicalJSON

/// An integer as an element of a list; payloads keep plain integers, and problems() judges their bounds.
struct IntegerElement: FieldValue {
    var value: Int

    static var blank: IntegerElement { IntegerElement(value: 0) }
    static var shape: FieldShape { .integer(-JSONValue.largestInteger...JSONValue.largestInteger) }

    init(value: Int) { self.value = value }
    init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) { value = try reader.integer() }
    func write(to writer: inout CanonicalWriter) { writer.integer(value) }

    /// Codes a list of integers that is absent when empty.
    static func code<Coder: FieldCoder & ~Escapable>(
        _ name: String, _ values: inout [Int], with coder: inout Coder
    ) throws(MalformedJSON) {
        var elements = values.map(IntegerElement.init)
        try coder.list(name, &elements)
        values = elements.map(\.value)
    }
}
