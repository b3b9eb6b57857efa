import Vocabulary

/// A stretch of a participant's time in the study, as datasets have it.
public struct DatasetElement: Hashable, Sendable {
    /// ETCD: at most 8 capitals, digits and underscores.
    public var code: String
    /// ELEMENT: at most 40 characters.
    public var name: String
    /// EPOCH.
    public var epoch: String
    /// When it starts, in words.
    public var start: String
    /// When it ends, in words.
    public var end: String

    /// The element with the names that a protocol states.
    func named(_ stated: ElementNames?) -> DatasetElement {
        guard let stated else { return self }
        return DatasetElement(
            code: stated.code.text, name: stated.name.text, epoch: stated.epoch?.text ?? epoch,
            start: stated.start?.text ?? start, end: stated.end?.text ?? end)
    }
}

extension StudyProtocol {
    /// Before the first infusion.
    public var screeningElement: DatasetElement {
        DatasetElement(
            code: "SCRN", name: "Screening", epoch: "SCREENING", start: "Screening or informed consent",
            end: "First infusion starts"
        ).named(datasets?.elements?.screening)
    }

    /// From the first infusion to the last.
    public var treatmentElement: DatasetElement {
        DatasetElement(
            code: "TRT", name: "Study treatment", epoch: "TREATMENT", start: "First infusion starts",
            end: "Last infusion ends"
        ).named(datasets?.elements?.treatment)
    }

    /// After the last infusion.
    public var followUpElement: DatasetElement {
        DatasetElement(
            code: "FU", name: "Follow-up", epoch: "FOLLOW-UP", start: "Last infusion ends", end: "End of participation"
        ).named(datasets?.elements?.followUp)
    }
}
