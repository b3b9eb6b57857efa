import CanonicalJSON
import Study

extension EventWords {
    /// Events about other events.
    func recordText(_ event: StudyEvent) -> String? {
        switch event {
        case .queryRaised(let it): "query about #\(it.seq)" + (it.field.map { ", \($0)" } ?? "")
        case .eventCorrected(let it): "correction: " + it.changes.map(text).joined(separator: ", ")
        case .eventVoided: "void"
        case .eventCountersigned(let it): "countersigned #\(it.seq)"
        default: nil
        }
    }

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
