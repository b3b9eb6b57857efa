import CanonicalJSON
import Ledger
import Study

/// One event type with all that its page shows.
struct PageSubject {
    var type: String
    var version: Int
    var summary: String
    var fields: [FieldDescription]
    var sealed: [String]
    var writers: String
    var isAboutParticipant: Bool
    var note: EventNote

    /// A type of the study.
    init(_ kind: EventKind) {
        let payload = kind.payload
        type = kind.rawValue
        version = payload.version
        summary = kind.traits.summary
        fields = payload.fields
        sealed = kind.traits.sealed
        writers = kind.traits.writers.map { $0 == .derived ? "the program, derived" : $0.rawValue }.joined(
            separator: ", ")
        isAboutParticipant = kind.traits.level != .study
        note = kind.note
    }

    /// A type that the ledger itself interprets.
    init<Content: Payload>(_ type: String, _ content: Content.Type, _ summary: String, _ note: EventNote) {
        self.type = type
        version = 1
        self.summary = summary
        fields = Content.fields
        sealed = []
        writers = "administrator"
        isAboutParticipant = false
        self.note = note
    }
}
