import CanonicalJSON
import Study

/// What one index infusion delivered.
struct GivenDose: MemberRow {
    static let table = "exposure"

    /// Hours, by the protocol's rule for pauses; absent, as the other amounts, where it cannot be computed.
    var hours: ExactRatio?
    /// Whether the dose lies inside the protocol's range.
    var isDoseInside = false
    /// Whether the duration does.
    var isDurationInside = false
    /// Milligrams.
    var milligrams: ExactRatio?
    /// Milligrams per kilogram of the stated weight.
    var milligramsPerKilogram: ExactRatio?
    /// Milligrams per kilogram and hour.
    var rate: ExactRatio?
    /// The events behind it.
    var sources: [Int] = []

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("hours", &hours)
        try coder.field("isDoseInside", &isDoseInside)
        try coder.field("isDurationInside", &isDurationInside)
        try coder.optional("milligrams", &milligrams)
        try coder.optional("milligramsPerKilogram", &milligramsPerKilogram)
        try coder.optional("rate", &rate)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
    }
}

extension GivenDose {
    /// Nothing in a study without a dose, and for somebody whose index is no infusion.
    init?(_ member: GroupMember, _ study: StudyProtocol) {
        guard let rules = study.dose, let indexed = IndexedMember(member, study), indexed.infusion != nil else {
            return nil
        }
        self.init(indexed, rules)
    }

    init(_ member: IndexedMember, _ rules: DoseRules) {
        let history = member.history
        let infusion = member.infusion
        let record = infusion?.history.first?.content
        let exposure = infusion?.exposure()
        let minutes = record == nil ? exposure?.minutes(by: rules.duration) : record?.minutes
        let given = record == nil ? exposure?.deliveredMg ?? .unknown : record?.mg.map { ExactAmount($0) } ?? .unknown
        let weight = infusion?.plan?.content.weightKg ?? record?.weightKg
        let perKilogram = given / (weight.map { ExactAmount($0) } ?? .unknown)
        let lasted = minutes.map { ExactAmount($0) / ExactAmount(60) } ?? .unknown
        (milligrams, milligramsPerKilogram, hours) = (given.ratio, perKilogram.ratio, lasted.ratio)
        rate = (perKilogram / lasted).ratio
        let printed = perKilogram.rounded(toPlaces: 2).map { ExactAmount($0) }
        isDoseInside =
            printed.map { dose in
                dose.isBelow(ExactAmount(rules.minimumMgPerKg)) == false
                    && ExactAmount(rules.maximumMgPerKg).isBelow(dose) == false
            } ?? false
        isDurationInside = minutes.map { (rules.minimumMinutes...rules.maximumMinutes).contains($0) } ?? false
        let run = infusion.map { $0.run.map(\.seq) + $0.plans.prefix(1).map(\.seq) } ?? []
        sources = member.sources + run.flatMap(history.withCorrections)
    }
}
