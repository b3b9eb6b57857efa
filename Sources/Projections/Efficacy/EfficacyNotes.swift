import Study

/// What must be known to read an efficacy table: the standing warning, and the protocol's choices of analysis.
struct EfficacyNotes {
    /// Printed below every efficacy table (docs/tables.md).
    static let warning =
        "Warning: an uncontrolled comparison of before and after. Regression to the mean alone lowers high scores. "
        + "The sample is enriched: people who came back for several infusions are more often responders. No effect of "
        + "the treatment can be read from this table alone."

    /// How the numbers were made.
    let choices: [String]

    init(_ study: StudyProtocol) {
        let indexes = study.parts.map { "\($0.label): \(Self.words($0.index))" }
        let pooled =
            study.groups.contains(where: \.isPooled)
            ? ["Pooled groups: each participant counts once, \(Self.preference(study))."] : []
        let missing =
            study.analysis.missing == .nonResponder
            ? "a missing value counts as no response" : "those without a value are left out"
        choices =
            [
                "Index: " + indexes.joined(separator: "; ") + "."
            ] + pooled + [
                "Change is post less baseline, of pairs with the same recall. Responders among all with an index and a "
                    + "baseline above zero: \(missing); among complete pairs. Signed ranks drop differences of zero. "
                    + "Quartiles by linear interpolation (type 7)."
            ]
    }

    private static func words(_ rule: IndexRule) -> String {
        switch rule {
        case .lastAbstracted: "the last abstracted infusion by date, then ordinal, complete or not"
        case .firstInfusion: "the first infusion started after enrolment"
        case .participant: "the participant as a whole"
        }
    }

    private static func preference(_ study: StudyProtocol) -> String {
        let preferred = study.analysis.pooledPrefers.flatMap { study.part($0) }
        return preferred.map { "with \($0.label) where there is one" } ?? "with the later part where there is one"
    }
}
