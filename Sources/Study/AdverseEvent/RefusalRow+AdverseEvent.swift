import Vocabulary

/// What is refused of an adverse event.
extension RefusalRow {
    static func unknownAdverseEvent(_ code: ParticipantCode, _ ae: AdverseEventID) -> Self {
        Self(.unknownAdverseEvent, "E6", "\(code) has no adverse event \(ae)", ["kept show \(code)"])
    }

    static func adverseEventExists(_ code: ParticipantCode, _ ae: AdverseEventID, _ seq: Int) -> Self {
        Self(.adverseEventExists, "E6", "\(code) \(ae) exists already, see #\(seq)", editing(seq))
    }

    static func endBeforeOnset(_ code: ParticipantCode, _ ae: AdverseEventID) -> Self {
        Self(.endBeforeOnset, "H10", "\(code) \(ae) would end before it began", ["repeat with --end WHEN"])
    }

    static func fatalWithoutDate(_ code: ParticipantCode, _ ae: AdverseEventID) -> Self {
        Self(.fatalWithoutDate, "H10", "\(code) \(ae) is fatal and needs the date of death", ["repeat with --end WHEN"])
    }

    static func adverseEventState(
        _ code: ParticipantCode, _ ae: AdverseEventID, _ step: String, _ isOpen: Bool, _ isFatal: Bool
    ) -> Self {
        Self(
            .adverseEventState, "E5",
            "\(code) \(ae) is \(isFatal ? "fatal" : isOpen ? "open" : "resolved"): no \(step)",
            isOpen ? ["kept ae stop \(code) \(ae)"] : ["kept ae reopen \(code) \(ae)"])
    }

    static func reportMissing(
        _ code: ParticipantCode, _ ae: AdverseEventID, _ recipient: ReportRecipient
    ) -> Self {
        Self(
            .reportMissing, "E4", "No report of \(code) \(ae) to the \(recipient.spoken) is recorded",
            ["kept record saeReport.submitted \(code), then repeat"])
    }
}
