import CanonicalJSON

/// A list that must be there, with at least one element.
///
/// Payloads keep plain arrays; this carries them past the coder, to which a plain list may be absent.
struct AtLeastOne<Element: FieldValue>: FieldValue {
    var elements: [Element]

    static var blank: AtLeastOne { AtLeastOne(elements: [.blank]) }
    static var shape: FieldShape { .list(Element.shape) }

    init(elements: [Element]) { self.elements = elements }

    init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        elements = []
        let start = reader.offset
        try reader.beginArray()
        while try reader.nextElement() { elements.append(try Element(readingFrom: &reader)) }
        guard !elements.isEmpty else { throw MalformedJSON(expected: "at least one element", offset: start) }
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginArray()
        for element in elements {
            writer.element()
            element.write(to: &writer)
        }
        writer.endArray()
    }

    /// Codes a list that must be there.
    static func code<Coder: FieldCoder & ~Escapable>(
        _ name: String, _ elements: inout [Element], with coder: inout Coder
    ) throws(MalformedJSON) {
        var list = AtLeastOne(elements: elements)
        try coder.field(name, &list)
        elements = list.elements
    }
}
