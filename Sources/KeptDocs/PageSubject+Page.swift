import Ledger
import Study

extension PageSubject {
    /// The page, in the fixed skeleton of docs/events.
    var page: Page {
        var lines = ["# \(type)", "", "\(summary). \(note.about)", ""] + facts
        lines += ["", "## Updates", "", note.updates ?? correctable]
        lines += ["", "## Deletion", "", deletion]
        lines += ["", "## Guarantees", "", guarantees]
        lines += ["", "## Fields", ""] + FieldTable.lines(of: fields)
        lines += ["", "## Rules that apply", ""] + rules
        lines += ["", "## Sealed texts", "", sealedTexts]
        lines += ["", "## Example bytes", ""] + example
        return Page(name: "\(type).md", text: lines.joined(separator: "\n") + "\n")
    }

    private var facts: [String] {
        [
            "|||", "|-|-|",
            "|version|\(version)|",
            "|subject|\(isAboutParticipant ? "the participant's code" : "none; it is about the study")|",
            "|occurred|\(note.time)|",
            "|cause|\(note.cause ?? "none")|",
            "|written by|\(writers)|",
        ]
    }

    private var correctable: String {
        let time = note.time == EventNote.none ? "" : "`/occurred` and "
        return """
            [event.corrected](event.corrected.md) changes \(time)members of `/data`, with a reason; both values stay \
            visible. A wrong participant or a wrong type is voided by [event.voided](event.voided.md) and recorded \
            again.
            """
    }

    private var deletion: String {
        "The event is never deleted. Its sealed texts can be redacted (format.md, \"Redaction\"); their digests stay."
    }

    private var guarantees: String {
        (["G-01", "G-02", "G-07"] + note.guarantees).sorted().map { "[\($0)](../guarantees.md)" }.joined(
            separator: ", ")
    }

    private var rules: [String] {
        guard !note.rules.isEmpty else {
            return ["None of its own; the rules of the envelope hold (format.md, \"Event\")."]
        }
        return ["|rule|says|", "|-|-|"] + note.rules.map { "|\($0)|\(RuleText.text($0))|" }
    }

    private var sealedTexts: String {
        let everywhere = EventDescription.sealedEverywhere.map { "`\($0)`" }.joined(separator: " and ")
        let common = "As with every event: \(everywhere), where there are any."
        guard !sealed.isEmpty else { return "None of its own. \(common)" }
        return sealed.map { "`\($0)`" }.joined(separator: ", ") + ". \(common)"
    }

    private var example: [String] {
        ["The payload, `data`:", "", "```json", note.example, "```", "", "The whole event:", "", "```json"]
            + [EventExample.bytes(of: self), "```"]
    }
}
