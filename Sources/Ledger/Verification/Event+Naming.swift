import CanonicalJSON
import Transparency

extension Event {
    /// Why the payload of a type by which an event names another event, a text or a root does not read; nothing if it
    /// does, or if the type names none (docs/format.md sections 9 and 9.1).
    ///
    /// The rules of the study read whole payloads; these members the ledger itself needs.
    var namingProblem: String? {
        let wanted: [(member: String, isRead: (JSONValue?) -> Bool)]
        switch type {
        case "text.redacted": wanted = [("seq", Self.isCount), ("text", Self.isCode)]
        case "event.countersigned": wanted = [("seq", Self.isCount), ("leaf", Self.isDigest)]
        default:
            guard let root = RootClaim.members[type] else { return nil }
            wanted = [("size", Self.isCount), (root, Self.isDigest)]
        }
        let value = try? JSONParser.parse(data)
        return wanted.first { !$0.isRead(value?[$0.member]) }.map { "\(type): its \($0.member) does not read" }
    }

    private static func isCount(_ value: JSONValue?) -> Bool { value?.integer.map { $0 >= 0 } ?? false }

    private static func isCode(_ value: JSONValue?) -> Bool { value?.text.map { CodeField($0) != nil } ?? false }

    private static func isDigest(_ value: JSONValue?) -> Bool {
        value?.text.map { Digest(hex: $0) != nil } ?? false
    }
}
