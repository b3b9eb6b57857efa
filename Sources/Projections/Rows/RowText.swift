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
