import CanonicalJSON

/// What a command that wrote prints.
///
///     Written. #214 7f3a-91c2  P051 screened
///       next: kept consent P051
///
/// As JSON: `{"next":["kept consent
/// P051"],"root":"hex","size":215,"written":[{"id":"...","receipt":"7f3a-91c2","seq":214,
/// "subject":"P051","type":"..."}]}`, with `"already":true` if an idempotency key had written it before.
struct WriterReport {
    /// One written event.
    struct Line: Hashable {
        var sequence: Int
        var id: String
        var type: String
        var subject: String?
        var receipt: String
        /// What a rule says of it, where one wrote it.
        var remark: String?

        /// "#214 7f3a-91c2".
        var text: String { "#\(sequence) \(receipt)" }
    }

    /// What to do next: a command to paste, and a remark on it.
    struct Next: Hashable {
        var command: String
        var remark: String?

        init(_ command: String, _ remark: String? = nil) {
            self.command = command
            self.remark = remark
        }
    }

    /// The written events; first those that were meant.
    var lines: [Line]
    /// How many of them were meant; the others followed by a rule.
    var meant: Int
    /// How many events the ledger has.
    var size: Int
    /// The root over them, in hexadecimal.
    var root: String
    /// Whether it was there already.
    var already = false
    /// What it says, behind the receipts.
    var summary: String
    /// Further lines.
    var details: [String] = []
    /// What to do next.
    var next: [Next] = []

    /// The lines for a person.
    func text(isQuiet: Bool, isVerbose: Bool) -> String {
        let receipts = lines.prefix(meant).map(\.text).joined(separator: ", ")
        guard !already else { return "already written as \(receipts)\n" }
        var text = "Written. \(receipts)" + (summary.isEmpty ? "" : "  \(summary)") + "\n"
        guard !isQuiet else { return text }
        for line in lines.dropFirst(meant) { text += "  also \(line.text)  \(line.remark ?? line.type)\n" }
        for detail in details { text += "  \(detail)\n" }
        if isVerbose { text += "  \(size) events, root \(root)\n" }
        for (place, step) in next.enumerated() {
            text +=
                (place == 0 ? "  next: " : "        ") + step.command + (step.remark.map { "     \($0)" } ?? "") + "\n"
        }
        return text
    }

    /// The object for a program.
    var json: String {
        let written = lines.map { line in
            JSONValue.object([
                .init("id", .string(line.id)), .init("receipt", .string(line.receipt)),
                .init("seq", .integer(line.sequence)), .init("subject", line.subject.map { .string($0) } ?? .null),
                .init("type", .string(line.type)),
            ])
        }
        var members = [
            JSONValue.Member("next", .array(next.map { .string($0.command) })), .init("root", .string(root)),
            .init("size", .integer(size)), .init("written", .array(written)),
        ]
        if already { members.append(.init("already", true)) }
        return String(decoding: JSONValue.object(members).canonicalBytes, as: UTF8.self) + "\n"
    }
}
