import ArgumentParser
import CanonicalJSON
import Ledger
import Study
import StudyLedger
import Transparency

/// `kept record`: an event of any type that has no verb of its own.
struct RecordAnyCommand: RecordCommand {
    static let path = "record"
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Record an event of any type: medication, death, visit, drug, review ...",
        discussion: """
            kept record medication.recorded P014
            kept record visit.missed P014 --set part=2 --set visit=follow-up \\
                --set reason=no-show --at 2026-03-26
            kept record auditTrail.reviewed --set fromSeq=0 --set toSeq=242 \\
                --set findings=0
            kept schema                 all types; kept schema TYPE its fields
            """)

    @Argument(help: "The type, as in: kept schema.")
    var type: String
    @Argument(help: "The participant code, for what is about a participant.")
    var participant: String?

    @Option(help: ArgumentHelp("A member of the payload.", valueName: "field=value"))
    var set: [String] = []
    @Option(help: ArgumentHelp("The whole payload as JSON; - for standard input.", valueName: "file"))
    var data: String?
    @Option(help: ArgumentHelp("The event that it answers.", valueName: "seq"))
    var cause: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { participant.map { [$0] } ?? [] }
    var types: [EventKind] { EventKind(type: type).map { [$0] } ?? [] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let kind = try kind()
        let code = try participant.map { try asking.participant($0) }
        if kind.traits.level == .study, let code {
            throw Failure(
                .usage, "bad-value", "\(type) is about the study, not about \(code)", fix: "kept record \(type)")
        }
        let cause = try cause.map { try asking.sequence($0) }
        let members = try members(kind, asking, session)
        let bytes = JSONValue.object(members).canonicalBytes
        let event: StudyEvent
        do { event = try StudyEvent(type: kind.rawValue, version: 1, data: bytes) } catch {
            guard case .malformed(let problem) = error else { throw Failure(error) }
            throw Failure.badValue("\(type)", "it needs \(problem.expected)")
        }
        if asksAll || asking.dialogue.hasAsked {
            if kind.traits.time != .recording { try asking.ask(when: "When?") }
            for name in kind.traits.sealed { try asking.text(name, "\(name) (sealed)", isNeeded: false) }
        }
        let words = members.map { "\($0.name) \($0.value.text ?? $0.value.canonicalText)" }
        let who = code.map { "\($0), " } ?? ""
        return RecordRequest(
            .record(RecordEvent(participant: code, event: event, cause: cause)),
            review: "\(who)\(type)" + (words.isEmpty ? "" : ": " + words.joined(separator: ", ")))
    }

    /// Types that only their own commands can write whole: with a document, a leaf hash, or the value that stands.
    private static let ownVerbs = [
        "protocol.adopted": "kept protocol adopt FILE.yaml", "study.opened": "kept init DIR",
        "event.corrected": "kept correct SEQ", "event.voided": "kept void SEQ",
        "event.countersigned": "kept countersign SEQ", "study.closed": "kept study close",
        "participant.signedOff": "kept sign P", "database.locked": "kept lock",
        "database.unlocked": "kept unlock --reason CODE", "text.redacted": "kept redact SEQ NAME",
    ]

    /// Whether nothing was said on the command line, so that everything is asked.
    private var asksAll: Bool { self.set.isEmpty && data == nil }

    private func kind() throws -> EventKind {
        if let verb = Self.ownVerbs[type] {
            throw Failure(.usage, "bad-value", "\(type) has a command of its own", fix: verb)
        }
        let writable = EventKind.allCases.filter { $0.traits.writers != [.derived] }
        if let kind = writable.first(where: { $0.rawValue == type }) { return kind }
        if EventKind(type: type) != nil {
            throw Failure(.usage, "bad-value", "\(type) is written by the program alone", fix: "kept schema")
        }
        let nearest = EditDistance.nearest(to: type, in: writable.map(\.rawValue))
        throw Failure(
            .usage, "unknown-type", "there is no event type \(type)",
            fix: nearest.map { "kept record \($0)" } ?? "kept schema")
    }

    private func members(
        _ kind: EventKind, _ asking: EntryDialogue, _ session: StudySession
    ) throws -> [JSONValue.Member] {
        if let data { return try whole(data, asking) }
        let given = try pairs(kind)
        let head = try session.book.head()
        var members: [JSONValue.Member] = []
        for field in kind.payload.fields {
            let answer = FieldAnswer(field: field, asking: asking)
            let said = given[field.name] ?? fallback(field, head)
            guard said != nil || field.isRequired || asksAll else { continue }
            let question = Dialogue.Question(answer.label, "--set \(field.name)=VALUE")
            let value = try asking.dialogue.optional(question, said, isNeeded: field.isRequired, answer.value)
            if let value { members.append(JSONValue.Member(field.name, value)) }
        }
        return members
    }

    /// What a member is where nobody says it: the history that the event is about is the one before it.
    private func fallback(_ field: FieldDescription, _ head: Head) -> String? {
        switch field.name {
        case "root", "input": head.root.hex
        case "size": String(head.size)
        default: nil
        }
    }

    private func whole(_ path: String, _ asking: EntryDialogue) throws -> [JSONValue.Member] {
        let text = try asking.contents(of: path)
        guard let members = try? JSONParser.parse(Array(text.utf8)).members else {
            throw Failure.badValue("--data", "\(path) is not a JSON object")
        }
        return members
    }

    private func pairs(_ kind: EventKind) throws -> [String: String] {
        var pairs: [String: String] = [:]
        let names = kind.payload.fields.map(\.name)
        for word in set {
            guard let equals = word.firstIndex(of: "=") else { throw Failure.badValue("--set", "write FIELD=VALUE") }
            let name = String(word[..<equals])
            guard names.contains(name) else {
                let known = names.isEmpty ? "none" : names.joined(separator: ", ")
                throw Failure.badValue("--set", "\(type) has no field \(name); it has \(known)")
            }
            pairs[name] = String(word[word.index(after: equals)...])
        }
        return pairs
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        let who = outcome.code.isEmpty ? "" : outcome.code + " "
        return OutcomeText(who + type)
    }
}
