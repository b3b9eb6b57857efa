import Ledger
import Study
import Vocabulary

/// What a recording command wants, once everything was asked.
struct RecordRequest {
    /// Who judges it.
    enum Action {
        /// The study's rules.
        case command(Command)
        /// The ledger: it is about actors and keys.
        case ledger(Draft)
    }

    /// What is wanted.
    var action: Action
    /// What the review shows: the values, in words.
    var review: String
    /// What has to be typed instead of Enter, for an act that cannot be taken back.
    var confirmation: Dialogue.Confirmation?
    /// The document that the event names by its digest.
    var attachment: [UInt8]?

    /// The ledger's next key, for what changes it.
    var nextLedgerKey: SecretKey?

    init(
        _ command: Command, review: String, confirmation: Dialogue.Confirmation? = nil, attachment: [UInt8]? = nil
    ) {
        self.confirmation = confirmation
        action = .command(command)
        self.review = review
        self.attachment = attachment
    }

    init(_ draft: Draft, review: String, confirmation: Dialogue.Confirmation? = nil) {
        self.confirmation = confirmation
        action = .ledger(draft)
        self.review = review
    }
}

/// What was written, as the command that wanted it needs it to speak of it.
struct RecordOutcome {
    /// The events, read back.
    var events: [RecordedEvent]
    /// What the decision has to tell.
    var notices: [Notice]
    /// The study and the participant afterwards.
    var state: StudyState
    /// Times in the study's zone.
    var clock: StudyClock

    /// The first event.
    var first: StudyEvent? { events.first?.event }

    /// The participant.
    var code: String { events.first?.subject?.text ?? "" }

    /// The flag that names a part, where the participant is in more than one.
    func partFlag(_ part: PartID) -> String {
        guard let subject = events.first?.subject, state.participant(subject)?.state.onlyPart == nil else { return "" }
        return " --part \(part.flag)"
    }

    /// "Thursday 5 March 2026, 09:40 EST" of the first event.
    var long: String { events.first?.occurred.map { clock.long($0) } ?? "at an unknown time" }
}

/// What a command says of what was written.
struct OutcomeText {
    /// Behind the receipts.
    var summary: String
    /// What to do next.
    var next: [WriterReport.Next] = []
    /// Whether the summary says when it happened, so that it is not said again.
    var saysTime = false
    /// Whether the summary says what the notices say.
    var covers: (Notice) -> Bool = { _ in false }

    init(
        _ summary: String, next: [WriterReport.Next] = [], saysTime: Bool = false,
        covers: @escaping (Notice) -> Bool = { _ in false }
    ) {
        self.summary = summary
        self.next = next
        self.saysTime = saysTime
        self.covers = covers
    }
}
