import CanonicalJSON
import Study

/// Events about other events.
extension EventWords {
    func text(_ it: TextRedacted) -> String {
        "redaction of \(it.text) of #\(it.seq) asked for (\(it.basis.rawValue))"
    }

    func text(_ it: QueryRaised) -> String { "query about #\(it.seq)" + (it.field.map { ", \($0)" } ?? "") }

    func text(_ it: QueryAnswered) -> String { "answer to query #\(it.query)" }

    func text(_ it: QueryClosed) -> String { "query #\(it.query) closed" }

    func text(_ it: QueryReopened) -> String { "query #\(it.query) open again" }

    func text(_ it: EventCorrected) -> String { "correction: " + it.changes.map(text).joined(separator: ", ") }

    func text(_ it: EventCountersigned) -> String { "countersigned #\(it.seq)" }

    func text(_ it: SourceDataVerified) -> String { "source of #\(it.seq) verified" }

    /// One change of a correction, both values: "sbp 184 -> 148".
    func text(_ change: FieldChange) -> String {
        let name = change.pointer.isOccurred ? "time" : change.pointer.path.joined(separator: "/")
        return "\(name) \(words(change.old)) -> \(words(change.new))"
    }

    private func words(_ value: RecordedValue?) -> String {
        guard let value else { return "absent" }
        return value.json.text ?? value.json.canonicalText
    }
}
