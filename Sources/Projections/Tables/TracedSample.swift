import CanonicalJSON
import Statistics
import Study
import Vocabulary

/// One value of one participant, with the events that made it.
struct TracedValue: Payload {
    var value = ExactRatio.zero
    var sources: [Int] = []

    init() {}

    init(_ value: ExactRatio, _ sources: [Int]) {
        self.value = value
        self.sources = sources
    }

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try RowNumber.codeEvents("sources", &sources, with: &coder)
        try coder.field("value", &value)
    }
}

/// The values of one variable in one group, on one grid.
struct TracedSample {
    let values: [TracedValue]
    private let scale: ScoreScale

    init(_ values: [TracedValue]) {
        self.values = values
        scale = ScoreScale(covering: values.map(\.value))
    }

    /// The same values as exact decimals; nothing without values.
    var decimals: DecimalSample? { DecimalSample(values.compactMap { scale.decimal($0.value) }) }

    /// How many decimals the values themselves have.
    var places: Int { scale.unit == 1 ? scale.scale : 2 }

    /// How many steps of the grid make one.
    var unit: Double { Double(scale.unit) }

    /// What describes them; where no grid holds them all, as with quotients, from the doubles nearest to them.
    var summary: ScoreSummary {
        if let decimals, decimals.count == values.count { return ScoreSummary(SampleSummary(decimals), unit: unit) }
        return ScoreSummary(SampleSummary(values.map(\.value.double)), unit: 1)
    }

    /// The events behind all of them.
    var sources: [Int] { values.flatMap(\.sources).sortedUnique }
}

extension StudyTable.Field {
    /// The number of values.
    static func count(_ at: FieldAddress, _ sample: TracedSample, missing: Int, _ missingSources: [Int]) -> Self {
        let text = missing == 0 ? String(sample.values.count) : "\(sample.values.count), \(missing) missing"
        return Self(
            text,
            [
                at.cell("n", .integer(sample.values.count), sample.sources),
                at.cell("missing", .integer(missing), missingSources),
            ])
    }

    /// Mean and standard deviation.
    static func mean(_ at: FieldAddress, _ sample: TracedSample, decimals: Int) -> Self {
        let it = sample.summary
        let deviation = PrintedNumber.text(it.standardDeviation, decimals: decimals)
        return Self(
            it.mean == nil ? "-" : "\(PrintedNumber.text(it.mean, decimals: decimals)) (\(deviation))",
            [at.cell("mean", it.mean, sample.sources), at.cell("sd", it.standardDeviation, sample.sources)])
    }

    /// Median and quartiles.
    static func median(_ at: FieldAddress, _ sample: TracedSample, decimals: Int) -> Self {
        let it = sample.summary
        let ends = PrintedNumber.interval(it.lowerQuartile, it.upperQuartile, decimals: decimals)
        return Self(
            it.median == nil ? "-" : "\(PrintedNumber.text(it.median, decimals: decimals)) (\(ends))",
            [
                at.cell("median", it.median, sample.sources), at.cell("q1", it.lowerQuartile, sample.sources),
                at.cell("q3", it.upperQuartile, sample.sources),
            ])
    }

    /// The smallest and the largest value.
    static func range(_ at: FieldAddress, _ sample: TracedSample, decimals: Int) -> Self {
        let it = sample.summary
        return Self(
            PrintedNumber.interval(it.minimum, it.maximum, decimals: decimals),
            [at.cell("min", it.minimum, sample.sources), at.cell("max", it.maximum, sample.sources)])
    }
}

/// A variable of the members of each group, and the four rows that describe it.
struct VariableRows {
    let table: String
    let id: String
    let label: String
    let decimals: Int

    /// The rows: n, mean (SD), median (quartiles), range.
    ///
    /// A member without a value is missing.
    func rows<Member>(
        _ groups: [(group: Code, members: [Member])], value: (Member) -> TracedValue?, presence: (Member) -> [Int]
    ) -> [StudyTable.Row] {
        let samples = groups.map { entry in
            let present = entry.members.compactMap(value)
            let absent = entry.members.filter { value($0) == nil }
            return (
                at: FieldAddress(table: table, row: id, group: entry.group), sample: TracedSample(present),
                missing: absent.count, sources: absent.flatMap(presence)
            )
        }
        let words = decimals
        return [
            .init(id, "\(label): n", samples.map { .count($0.at, $0.sample, missing: $0.missing, $0.sources) }),
            .init(id, "mean (SD)", indent: 1, samples.map { .mean($0.at, $0.sample, decimals: words) }),
            .init(id, "median (Q1, Q3)", indent: 1, samples.map { .median($0.at, $0.sample, decimals: words) }),
            .init(
                id, "min, max", indent: 1,
                samples.map { .range($0.at, $0.sample, decimals: min(words, $0.sample.places)) }),
        ]
    }
}
