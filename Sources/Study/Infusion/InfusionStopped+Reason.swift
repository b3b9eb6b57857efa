import Vocabulary

extension InfusionStopped {
    /// Whether it was stopped for an adverse event or because the participant asked, so that nobody departed from the
    /// dose.
    ///
    /// By the code of `why`: `adverse-event` or `participant-request`.
    var isForParticipant: Bool {
        status == .stoppedEarly && (why == "adverse-event" || why == "participant-request")
    }
}

extension InfusionCase {
    /// What the infusion delivered, once it stopped.
    var exposure: Exposure? { stop == nil ? nil : run.exposure(until: nil) }
}
