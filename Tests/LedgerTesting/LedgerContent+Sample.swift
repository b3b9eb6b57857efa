import CanonicalJSON
public import Ledger
import Transparency

extension LedgerContent {
    /// Notes about anything: `note.withdrawn` asks for the deletion of a text, `note.confirmed` countersigns an event,
    /// and `tree.named` names a root.
    public static let sample = LedgerContent { event in
        let payload = try? JSONParser.parse(event.data)
        let target = payload?["seq"]?.integer
        switch event.type {
        case "note.withdrawn":
            let name = payload?["text"]?.text
            return Naming(target.flatMap { target in name.map { .text($0, of: target) } })
        case "note.confirmed":
            let leaf = payload?["leaf"]?.text.flatMap { Digest(hex: $0) }
            return Naming(target.map { .countersigned($0, leaf: leaf) })
        case "tree.named":
            let (root, size) = (payload?["root"]?.text.flatMap { Digest(hex: $0) }, payload?["size"]?.integer)
            return Naming(
                root.flatMap { root in size.map { .root(root, size: $0) } }, unread: root == nil ? "root" : nil)
        default: return nil
        }
    }
}
