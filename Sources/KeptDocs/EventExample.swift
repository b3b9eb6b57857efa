import CanonicalJSON
import Ledger
import Study

/// A whole event around the example payload of a page, read back strictly before it is shown.
enum EventExample {
    static func bytes(of subject: PageSubject) -> String {
        let text = envelope(of: subject)
        do {
            let event = try Event(parsing: Array(text.utf8).span)
            guard event.bytes == Array(text.utf8) else { preconditionFailure("\(subject.type): not its own bytes") }
            if LedgerState.owns(subject.type), subject.type != ProtocolReference.type {
                try readLedgerPayload(subject, event.data)
            } else {
                _ = try StudyEvent(type: event.type, version: event.version, data: event.data)
            }
        } catch { preconditionFailure("\(subject.type): \(error)") }
        return text
    }

    private static func readLedgerPayload(_ subject: PageSubject, _ data: [UInt8]) throws(MalformedJSON) {
        switch subject.type {
        case LedgerOpened.type: try read(data, as: LedgerOpened.self)
        case LedgerKeyChanged.type: try read(data, as: LedgerKeyChanged.self)
        case LedgerResumed.type: try read(data, as: LedgerResumed.self)
        case ActorAuthorised.type: try read(data, as: ActorAuthorised.self)
        case ActorRevoked.type: try read(data, as: ActorRevoked.self)
        default: preconditionFailure("\(subject.type) is not a type of the ledger")
        }
    }

    private static func read<Content: Payload>(_ data: [UInt8], as: Content.Type) throws(MalformedJSON) {
        var reader = CanonicalReader(data.span)
        _ = try Content(readingFrom: &reader)
        try reader.finish()
    }

    private static func envelope(of subject: PageSubject) -> String {
        let note = subject.note
        let isDerived = subject.writers == "the program, derived"
        let isGenesis = subject.type == LedgerOpened.type
        let isSealed = !subject.sealed.isEmpty && !isDerived
        var members = ["\"actor\":\"\(actor(of: subject))\"", "\"app\":\"kept 0.1.0\""]
        if note.cause != nil { members.append("\"cause\":212") }
        members += [
            "\"cmd\":\"019cbe55-f8a7-7b1e-8a55-0242ac120002\"", "\"data\":\(note.example)",
            "\"id\":\"019cbe55-f8a7-7c2f-9c04-5b1e90aa4f10\"",
        ]
        if note.time != EventNote.none {
            members.append("\"occurred\":\"2026-03-05T09:10:00-05:00[America/Toronto]\"")
        }
        members += ["\"prev\":\"\(previous)\"", "\"protocol\":\"1.0\""]
        if needsReason(subject.type) { members.append("\"reason\":[\"transcription\"]") }
        members.append("\"recorded\":\"2026-03-05T14:10:31.207Z\"")
        if isSealed { members.append("\"sealed\":{\"\(subject.sealed[0])\":\"\(digest)\"}") }
        members += ["\"seq\":\(isGenesis ? 0 : 214)", "\"source\":\"\(isDerived ? "derived" : "direct")\""]
        if subject.isAboutParticipant { members.append("\"subject\":\"P051\"") }
        members += ["\"type\":\"\(subject.type)\"", "\"v\":\(subject.version)"]
        return "{" + members.joined(separator: ",") + "}"
    }

    private static func actor(of subject: PageSubject) -> String {
        if subject.writers.contains("coordinator") { return "coordinator-1" }
        return subject.writers.hasPrefix("administrator") ? "admin-1" : "investigator-1"
    }

    private static func needsReason(_ type: String) -> Bool {
        type == EventKind.eventCorrected.rawValue || type == EventKind.eventVoided.rawValue
    }

    private static let previous = "7f3a91c2e4b86d05a1c3f7290be58d4416a09c7de2f35b8804d6c1a97e53f20b"
    private static let digest = "DPjuHeGSWiRYjkhfBSe3mk9JKTBh5hC5ZJmCo2Yqk3k"
}
