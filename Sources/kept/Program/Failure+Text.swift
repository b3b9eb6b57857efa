import CanonicalJSON

extension Failure {
    /// The lines for a person; the last one ends with the exit code.
    var text: String {
        var lines = [isLeft ? sentence : "kept: \(sentence)"]
        lines += details.map { "  \($0)" }
        for (place, fix) in fixes.enumerated() { lines.append((place == 0 ? "  fix: " : "       ") + fix) }
        lines[lines.count - 1] += "   [exit \(exit.rawValue)]"
        return lines.joined(separator: "\n") + "\n"
    }

    /// The object for a program: `{"error":{"code":3,"fix":"...","id":"consent-missing","message":"..."}}`.
    var json: String {
        var members = [
            JSONValue.Member("code", .integer(Int(exit.rawValue))),
            JSONValue.Member("id", .string(id)),
            JSONValue.Member("message", .string(sentence)),
        ]
        if !fixes.isEmpty { members.append(.init("fix", .string(fixes.joined(separator: "; ")))) }
        if !details.isEmpty { members.append(.init("details", .array(details.map { .string($0) }))) }
        let object = JSONValue.object([.init("error", .object(members))])
        return String(decoding: object.canonicalBytes, as: UTF8.self) + "\n"
    }

    /// Whether somebody left of their own will; that is no complaint.
    private var isLeft: Bool { exit == .interrupted && fixes.isEmpty }

    private var sentence: String {
        let end = fact.last.map { ".?".contains($0) } == true ? "" : "."
        return switch consequence {
        case .nothingWritten: fact == Failure.left.fact ? "Nothing written." : "\(fact)\(end) Nothing written."
        case .unknownWhetherWritten: "\(fact)\(end) Unknown whether written: kept last"
        case nil, .some(.none): fact + end
        }
    }
}
