/// What can be done to every field of a payload, in canonical order: reading, writing, describing.
///
/// A payload lists its fields once, in `code(with:)`. The reader, the writer and the schema all walk that one list,
/// so they cannot disagree. Here conform ``CanonicalReader``, ``CanonicalWriter`` and ``FieldRecorder``. Why
/// this and not a macro: docs/decisions/0002-payload-coding.md.
public protocol FieldCoder: ~Escapable {
    /// A field that must be there.
    @_lifetime(self: copy self)
    mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value) throws(MalformedJSON)
    /// A field that may be absent.
    @_lifetime(self: copy self)
    mutating func optional<Value: FieldValue>(_ name: String, _ value: inout Value?) throws(MalformedJSON)
    /// A list; empty means absent.
    @_lifetime(self: copy self)
    mutating func list<Value: FieldValue>(_ name: String, _ value: inout [Value]) throws(MalformedJSON)
    /// An integer within bounds that must be there.
    @_lifetime(self: copy self)
    mutating func integer(_ name: String, _ value: inout Int, in bounds: ClosedRange<Int>) throws(MalformedJSON)
    /// An integer within bounds that may be absent.
    @_lifetime(self: copy self)
    mutating func optionalInteger(
        _ name: String, _ value: inout Int?, in bounds: ClosedRange<Int>
    ) throws(MalformedJSON)
}

/// An object with known members.
///
/// Name the members in ascending order; a reader that is asked out of order will not find them.
public protocol Payload: FieldValue {
    /// A payload whose fields are all blank.
    init()
    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON)
}

extension Payload {
    /// What the type makes of nothing, to be filled field by field.
    public static var blank: Self { Self() }

    /// The members with their shapes.
    public static var shape: FieldShape { .object(fields) }

    /// The members, in canonical order.
    public static var fields: [FieldDescription] {
        var recorder = FieldRecorder()
        var payload = Self()
        do { try payload.code(with: &recorder) } catch { preconditionFailure("a recorder never refuses: \(error)") }
        return recorder.fields
    }

    /// Reads the whole object; a member that is not a field is malformed.
    @inlinable
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        self.init()
        try reader.beginObject()
        try code(with: &reader)
        try reader.endObject()
    }

    /// Writes the object.
    ///
    /// A value outside its bounds is a programming error here; check with ``canonicalData()`` what came from outside.
    public func write(to writer: inout CanonicalWriter) {
        var copy = self
        writer.beginObject()
        do { try copy.code(with: &writer) } catch { preconditionFailure("\(Self.self): \(error)") }
        writer.endObject()
    }

    /// The canonical bytes, or what is out of bounds.
    public func canonicalData() throws(MalformedJSON) -> [UInt8] {
        var copy = self
        var writer = CanonicalWriter()
        writer.beginObject()
        try copy.code(with: &writer)
        writer.endObject()
        return writer.bytes
    }
}

extension CanonicalReader: FieldCoder {
    /// Reads a field that must be there.
    @inlinable @_lifetime(self: copy self)
    public mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value) throws(MalformedJSON) {
        guard try member(name) else { throw MalformedJSON(expected: "the member \(name)", offset: offset) }
        value = try Value(readingFrom: &self)
    }

    /// Reads a field that may be absent.
    @inlinable @_lifetime(self: copy self)
    public mutating func optional<Value: FieldValue>(_ name: String, _ value: inout Value?) throws(MalformedJSON) {
        value = try member(name) ? Value(readingFrom: &self) : nil
    }

    /// Reads a list; empty means absent.
    @inlinable @_lifetime(self: copy self)
    public mutating func list<Value: FieldValue>(_ name: String, _ value: inout [Value]) throws(MalformedJSON) {
        value = []
        guard try member(name) else { return }
        try beginArray()
        while try nextElement() { value.append(try Value(readingFrom: &self)) }
        guard !value.isEmpty else { throw MalformedJSON(expected: "at least one element", offset: offset) }
    }

    /// Reads an integer within bounds.
    @_lifetime(self: copy self)
    public mutating func integer(
        _ name: String, _ value: inout Int, in bounds: ClosedRange<Int>
    ) throws(MalformedJSON) {
        guard try member(name) else { throw MalformedJSON(expected: "the member \(name)", offset: offset) }
        value = try integer(in: bounds)
    }

    /// Reads an integer within bounds that may be absent.
    @_lifetime(self: copy self)
    public mutating func optionalInteger(
        _ name: String, _ value: inout Int?, in bounds: ClosedRange<Int>
    ) throws(MalformedJSON) {
        value = try member(name) ? integer(in: bounds) : nil
    }

    @_lifetime(self: copy self)
    private mutating func integer(in bounds: ClosedRange<Int>) throws(MalformedJSON) -> Int {
        let start = offset
        let value = try integer()
        guard bounds.contains(value) else {
            throw MalformedJSON(expected: "\(bounds.lowerBound) to \(bounds.upperBound)", offset: start)
        }
        return value
    }
}

extension CanonicalWriter: FieldCoder {
    /// Writes a field that must be there.
    public mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value) throws(MalformedJSON) {
        member(name)
        value.write(to: &self)
    }

    /// Writes a field that may be absent.
    public mutating func optional<Value: FieldValue>(_ name: String, _ value: inout Value?) throws(MalformedJSON) {
        guard let present = value else { return }
        member(name)
        present.write(to: &self)
    }

    /// Writes a list; empty means absent.
    public mutating func list<Value: FieldValue>(_ name: String, _ value: inout [Value]) throws(MalformedJSON) {
        guard !value.isEmpty else { return }
        member(name)
        beginArray()
        for element in value {
            self.element()
            element.write(to: &self)
        }
        endArray()
    }

    /// Writes an integer within bounds.
    public mutating func integer(
        _ name: String, _ value: inout Int, in bounds: ClosedRange<Int>
    ) throws(MalformedJSON) {
        guard bounds.contains(value) else {
            throw MalformedJSON(
                expected: "\(name) from \(bounds.lowerBound) to \(bounds.upperBound), not \(value)",
                offset: bytes.count)
        }
        member(name)
        integer(value)
    }

    /// Writes an integer within bounds that may be absent.
    public mutating func optionalInteger(
        _ name: String, _ value: inout Int?, in bounds: ClosedRange<Int>
    ) throws(MalformedJSON) {
        guard var present = value else { return }
        try integer(name, &present, in: bounds)
    }
}

/// Collects what a payload's fields look like.
public struct FieldRecorder: FieldCoder {
    /// The fields so far, in canonical order.
    public private(set) var fields: [FieldDescription] = []

    /// Nothing recorded yet.
    public init() {}

    /// Records a field that must be there.
    public mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value) throws(MalformedJSON) {
        fields.append(FieldDescription(name: name, shape: Value.shape, isRequired: true))
    }

    /// Records a field that may be absent.
    public mutating func optional<Value: FieldValue>(_ name: String, _ value: inout Value?) throws(MalformedJSON) {
        fields.append(FieldDescription(name: name, shape: Value.shape, isRequired: false))
    }

    /// Records a list; empty means absent.
    public mutating func list<Value: FieldValue>(_ name: String, _ value: inout [Value]) throws(MalformedJSON) {
        fields.append(FieldDescription(name: name, shape: .list(Value.shape), isRequired: false))
    }

    /// Records an integer within bounds.
    public mutating func integer(
        _ name: String, _ value: inout Int, in bounds: ClosedRange<Int>
    ) throws(MalformedJSON) {
        fields.append(FieldDescription(name: name, shape: .integer(bounds), isRequired: true))
    }

    /// Records an integer within bounds that may be absent.
    public mutating func optionalInteger(
        _ name: String, _ value: inout Int?, in bounds: ClosedRange<Int>
    ) throws(MalformedJSON) {
        fields.append(FieldDescription(name: name, shape: .integer(bounds), isRequired: false))
    }
}
