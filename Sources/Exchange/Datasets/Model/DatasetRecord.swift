import CanonicalJSON
import CivilTime

/// One record of a dataset by the names of its variables; what is not there is missing.
struct DatasetRecord: Hashable, Sendable {
    /// The events, infusions or adverse events that made it, by which other datasets find it.
    var source = ""
    /// The earliest instant that its time can mean, by which the records of a participant are numbered; absent if
    /// nothing is known.
    var time: Instant?
    private(set) var values: [String: JSONValue] = [:]

    /// A record with these texts, times and decimals.
    init(source: String = "", _ texts: [String: String?] = [:], integers: [String: Int?] = [:]) {
        self.source = source
        for (name, text) in texts { self[name] = text }
        for (name, integer) in integers { set(name, integer) }
    }

    /// The text of a variable; an empty one is missing.
    subscript(name: String) -> String? {
        get { values[name]?.text }
        set {
            guard let newValue, !newValue.isEmpty else {
                values[name] = nil
                return
            }
            values[name] = .string(newValue)
        }
    }

    /// The integer of a variable.
    func integer(_ name: String) -> Int? { values[name]?.integer }

    mutating func set(_ name: String, _ integer: Int?) { values[name] = integer.map { .integer($0) } }
}
