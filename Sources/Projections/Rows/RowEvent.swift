import CanonicalJSON

/// The number of an event in a list of a row.
struct RowEvent: FieldValue {
    var number: Int

    static var blank: RowEvent { RowEvent(0) }
    static var shape: FieldShape { RowNumber.shape }

    init(_ number: Int) { self.number = number }
    init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) { number = try reader.integer() }
    func write(to writer: inout CanonicalWriter) { writer.integer(number) }
}
