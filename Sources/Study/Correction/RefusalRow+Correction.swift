import Vocabulary

/// What is refused of an event about another event.
extension RefusalRow {
    static func unknownEvent(_ seq: Int) -> Self {
        Self(.unknownEvent, "H11", "There is no event #\(seq)", ["kept log"])
    }

    static func voidedEvent(_ seq: Int) -> Self {
        Self(.voidedEvent, "H11", "#\(seq) was voided", ["kept show '#\(seq)'"])
    }

    static func notCorrectable(_ seq: Int, _ type: String) -> Self {
        Self(
            .notCorrectable, "H11", "#\(seq) is \(type), which cannot be corrected or voided",
            ["kept show '#\(seq)', and correct the event it answers"])
    }

    static func ownCountersignature(_ seq: Int, _ actor: ActorID) -> Self {
        Self(
            .ownCountersignature, "H11", exit: 5, "#\(seq) was written by \(actor); somebody else must countersign",
            ["kept countersign \(seq) --as ACTOR"])
    }

    static func nothingToCountersign(_ seq: Int) -> Self {
        Self(.nothingToCountersign, "H11", "#\(seq) does not wait for a countersignature", ["kept log"])
    }

    static func leafDiffers(_ seq: Int) -> Self {
        Self(.leafDiffers, "H11", "The leaf hash is not that of #\(seq)", ["kept show '#\(seq)'"])
    }

    static func matterState(_ seq: Int, _ step: String, _ status: String) -> Self {
        Self(.matterState, "E5", "#\(seq) is \(status): no \(step)", ["kept show '#\(seq)'"])
    }

    static func unknownText(_ seq: Int, _ name: Code) -> Self {
        Self(.unknownText, "H11", "#\(seq) seals no text \(name) that is still there", ["kept show '#\(seq)'"])
    }

    static func correctionFails(_ seq: Int, _ problem: CorrectionProblem) -> Self {
        Self(
            .correctionFails, "H11", "#\(seq) cannot be corrected so: \(problem)",
            ["kept show '#\(seq)'", "wrong participant or type: kept void \(seq) --reason CODE, then record again"])
    }

    static func sameValue(_ seq: Int, _ field: FieldPointer, _ value: String) -> Self {
        Self(.sameValue, "H11", "\(field) of #\(seq) is \(value) already", ["kept show '#\(seq)'"])
    }

    static func hasDependents(_ seq: Int, _ others: [Int]) -> Self {
        Self(
            .hasDependents, "H11",
            "\(others.map { "#\($0)" }.joined(separator: ", ")) depend\(others.count == 1 ? "s" : "") on #\(seq)",
            ["kept void \(seq) --with-dependents --reason CODE"])
    }
}
