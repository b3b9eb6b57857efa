import CanonicalJSON

/// Where two JSON values differ: one line a place, by its path.
enum JSONDifference {
    /// "dose/maximumMgPerKg  was "2.0", is "2.5"".
    static func lines(from old: JSONValue, to new: JSONValue, at path: String = "") -> [String] {
        switch (old, new) {
        case (.object(let before), .object(let after)):
            let names = Set(before.map(\.name) + after.map(\.name)).sorted()
            return names.flatMap { lines(from: old[$0], to: new[$0], at: join(path, $0)) }
        case (.array(let before), .array(let after)):
            let places = 0..<max(before.count, after.count)
            return places.flatMap { place in
                lines(
                    from: place < before.count ? before[place] : nil, to: place < after.count ? after[place] : nil,
                    at: join(path, name(of: place < after.count ? after[place] : before[place], place)))
            }
        default: return old == new ? [] : ["\(path)  was \(old.canonicalText), is \(new.canonicalText)"]
        }
    }

    private static func lines(from old: JSONValue?, to new: JSONValue?, at path: String) -> [String] {
        switch (old, new) {
        case (let old?, let new?): lines(from: old, to: new, at: path)
        case (let old?, nil): ["\(path)  was \(old.canonicalText), is gone"]
        case (nil, let new?): ["\(path)  is new: \(new.canonicalText)"]
        case (nil, nil): []
        }
    }

    /// Elements that carry an id are named by it.
    private static func name(of element: JSONValue, _ place: Int) -> String {
        element["id"]?.text ?? element["term"]?.text ?? String(place)
    }

    private static func join(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path)/\(name)" }
}
