import CanonicalJSON
public import Ledger
import Study
import Transparency
import Vocabulary

extension LedgerContent {
    /// A study: sign-offs, locks, data cuts and analyses name roots, requests for redaction texts, and
    /// countersignatures events.
    ///
    /// Only the members that name something are read: an event whose payload is otherwise broken is held to them all
    /// the same (docs/format.md sections 9 and 9.1). Whole payloads are the rules' matter.
    public static let study = LedgerContent { event in
        guard let reader = readers[event.type] else { return nil }
        return reader(try? JSONParser.parse(event.data))
    }

    /// Reads a payload, which is absent where it is no JSON.
    private typealias Reader = @Sendable (_ payload: JSONValue?) -> Naming

    private static let readers: [String: Reader] = [
        ParticipantSignedOff.type: root(in: "root"), DatabaseLocked.type: root(in: "root"),
        DataCutDeclared.type: root(in: "root"), AnalysisRun.type: root(in: "input"),
        TextRedacted.type: text, EventCountersigned.type: countersigned,
    ]

    private static func root(in member: String) -> Reader {
        { payload in
            let (size, root) = (payload?["size"]?.integer, digest(payload?[member]))
            return Naming(
                size.flatMap { size in root.map { .root($0, size: size) } },
                unread: unreadNumber("size", size) ?? (root == nil ? member : nil))
        }
    }

    private static let text: Reader = { payload in
        let (target, name) = (payload?["seq"]?.integer, payload?["text"]?.text)
        return Naming(
            target.flatMap { target in name.map { .text($0, of: target) } },
            unread: unreadNumber("seq", target) ?? (name.flatMap { Code($0) } == nil ? "text" : nil))
    }

    private static let countersigned: Reader = { payload in
        let (target, leaf) = (payload?["seq"]?.integer, digest(payload?["leaf"]))
        return Naming(
            target.map { .countersigned($0, leaf: leaf) },
            unread: unreadNumber("seq", target) ?? (leaf == nil ? "leaf" : nil))
    }

    private static func digest(_ value: JSONValue?) -> Digest? { value?.text.flatMap { Digest(hex: $0) } }

    private static func unreadNumber(_ member: String, _ value: Int?) -> String? {
        value.map { $0 >= 0 } ?? false ? nil : member
    }

}
