import CanonicalJSON
import CivilTime
import Study

/// One place of one event, with every value it ever had: what was written first, and what each correction made of it.
struct FieldHistory {
    /// One value.
    struct Value {
        /// The value; absent if there is none.
        var json: JSONValue?
        /// The event that gave it.
        var event: RecordedEvent
    }

    /// The event that holds the place.
    let event: RecordedEvent
    /// The place, below `data`: `sbp`, `items.q1`; or `occurred`.
    let name: String
    /// The values, the one that counts last.
    let values: [Value]

    /// Every place of an event, in the order of names, the corrections among `events` applied in their order.
    static func all(of event: RecordedEvent, among events: [RecordedEvent]) -> [FieldHistory] {
        let voided = Set(events.lazy.filter { $0.event.kind == .eventVoided }.compactMap(\.cause))
        var occurred = [Value(json: event.occurred.map { .string($0.description) }, event: event)]
        var data = event.data
        var versions = [(fields: fields(data), event: event)]
        for later in events where later.cause == event.seq && !voided.contains(later.seq) {
            guard case .eventCorrected(let payload) = later.event,
                let corrected = try? StudyEvent.correcting(
                    type: event.event.type, version: 1, data: data, changes: payload.changes)
            else { continue }
            data = corrected.data
            versions.append((fields(data), later))
            if let time = payload.changes.first(where: \.pointer.isOccurred) {
                occurred.append(Value(json: time.new?.json, event: later))
            }
        }
        let names = Set(versions.flatMap(\.fields.keys)).sorted()
        let payload = names.map { name in
            var values: [Value] = []
            for version in versions where values.isEmpty || values.last?.json != version.fields[name] {
                values.append(Value(json: version.fields[name], event: version.event))
            }
            return FieldHistory(event: event, name: name, values: values)
        }
        return [FieldHistory(event: event, name: "occurred", values: occurred)] + payload
    }

    /// The leaves of a payload by their path, joined with full stops.
    private static func fields(_ data: [UInt8]) -> [String: JSONValue] {
        guard let tree = try? JSONParser.parse(data) else { return [:] }
        var found: [String: JSONValue] = [:]
        collect(tree, "", &found)
        return found
    }

    private static func collect(_ value: JSONValue, _ path: String, _ found: inout [String: JSONValue]) {
        let below = { (name: String) in path.isEmpty ? name : "\(path).\(name)" }
        switch value {
        case .object(let members): for member in members { collect(member.value, below(member.name), &found) }
        case .array(let elements) where elements.contains { $0.members != nil }:
            for (place, element) in elements.enumerated() { collect(element, below("\(place)"), &found) }
        default: found[path] = value
        }
    }

    /// A value as people read it.
    static func words(_ value: JSONValue?) -> String {
        switch value {
        case nil, .null: "-"
        case .string(let text): text
        case .boolean(let isTrue): isTrue ? "yes" : "no"
        case .array(let elements): elements.map(words).joined(separator: ", ")
        case .some(let value): value.canonicalText
        }
    }
}
