import CanonicalJSON

/// Takes the numbers of events out of a row, and of all that it holds: what is left gives the same values of tables,
/// without the events behind them.
struct EventForgetter: FieldCoder {
    mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value) throws(MalformedJSON) {
        guard var payload = value as? any Payload else { return }
        try payload.code(with: &self)
        if let forgotten = payload as? Value { value = forgotten }
    }

    mutating func optional<Value: FieldValue>(_ name: String, _ value: inout Value?) throws(MalformedJSON) {
        guard var present = value else { return }
        try field(name, &present)
        value = present
    }

    mutating func list<Value: FieldValue>(_ name: String, _ value: inout [Value]) throws(MalformedJSON) {
        if Value.self == RowEvent.self { value = [] }
        for index in value.indices { try field(name, &value[index]) }
    }

    mutating func integer(
        _ name: String, _ value: inout Int, in bounds: ClosedRange<Int>
    ) throws(MalformedJSON) {}

    mutating func optionalInteger(
        _ name: String, _ value: inout Int?, in bounds: ClosedRange<Int>
    ) throws(MalformedJSON) {}
}
