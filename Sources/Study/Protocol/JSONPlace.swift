import CanonicalJSON

/// Turns the offset of a complaint about a JSON document into a pointer that a person can follow.
public enum JSONPlace {
    /// The JSON pointer (RFC 6901) of the innermost value that an offset in canonical bytes lies in.
    ///
    /// Empty, the whole document, if the bytes are not canonical or the offset lies outside every member.
    public static func path(at offset: Int, in data: [UInt8]) -> String {
        guard let document = try? JSONParser.parse(data), document.canonicalBytes == data else { return "" }
        return path(to: offset, in: document, from: 0) ?? ""
    }

    /// One token of a JSON pointer, escaped.
    static func token(_ name: String) -> String {
        name.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
    }

    /// Where `offset` lies below a value that starts at `start`; `nil` if it lies outside.
    private static func path(to offset: Int, in value: JSONValue, from start: Int) -> String? {
        let end = start + value.canonicalBytes.count
        guard start <= offset, offset < end else { return nil }
        var position = start + 1
        switch value {
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                if let below = path(to: offset, in: element, from: position) { return "/\(index)\(below)" }
                position += element.canonicalBytes.count + 1
            }
        case .object(let members):
            for member in members.sorted(by: { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }) {
                let named = position
                position += JSONValue.string(member.name).canonicalBytes.count + 1
                if named <= offset, offset < position { return "/\(token(member.name))" }
                if let below = path(to: offset, in: member.value, from: position) {
                    return "/\(token(member.name))\(below)"
                }
                position += member.value.canonicalBytes.count + 1
            }
        default: break
        }
        return ""
    }
}
