import Statistics
import Testing

/// One line of scipy's answers.
private struct Case {
    let kind: Substring
    let inputs: [[Substring]]
    let expected: [Double?]

    init(_ line: Substring) {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false)
        kind = parts[0]
        inputs = parts[1..<parts.count - 1].map { $0.split(separator: " ") }
        expected = parts[parts.count - 1].split(separator: " ").map { Double($0) }
    }

    func sample(_ index: Int) -> DecimalSample? {
        DecimalSample(mantissas: inputs[index].compactMap { Int64($0) }, scale: 0)
    }

    func counts(_ index: Int) -> [Int] { inputs[index].compactMap { Int($0) } }

    var level: Double { Double(inputs[1][0]) ?? 0 }

    /// What this room answers, in the order of the expected values.
    func answers() -> [Double?] {
        switch kind {
        case "summary": return sample(0).flatMap(SampleSummary.init).map(Self.values) ?? []
        case "paired": return sample(0).flatMap { PairedTTest(differences: $0) }.map(Self.values) ?? []
        case "signed": return sample(0).map(Self.signedRanks) ?? []
        case "share":
            let (hits, trials) = (counts(0)[0], counts(0)[1])
            let wilson = computeWilsonInterval(successes: hits, trials: trials, level: level)
            let exact = computeClopperPearsonInterval(successes: hits, trials: trials, level: level)
            return [wilson?.lower, wilson?.upper, exact?.lower, exact?.upper]
        case "fisher":
            let cells = counts(0)
            guard let table = TwoByTwoTable(cells[0], cells[1], cells[2], cells[3]) else { return [] }
            let (fisher, pearson) = (FisherExact(table), PearsonChiSquare(table))
            return [fisher.p, fisher.less, fisher.greater, pearson?.statistic, pearson?.p]
        case "groups":
            guard let first = sample(0), let second = sample(1) else { return [] }
            return MannWhitney(first, second).map { [$0.u, $0.p, $0.greater, $0.less, $0.shift] } ?? []
        case "area":
            guard let first = sample(0), let second = sample(1) else { return [] }
            return RocArea(with: first, without: second).map { [$0.area, $0.hanleyMcNeil, $0.deLong] } ?? []
        case "logistic":
            guard let first = sample(0), let second = sample(1) else { return [] }
            guard let fit = try? LogisticRegression(with: first, without: second) else { return [nil, nil, nil, nil] }
            return [1000 + fit.intercept, 1000 + fit.slope / fit.standardError, fit.standardError, fit.p]
        case "rate":
            let interval = computeExactPoissonInterval(events: counts(0)[0], exposure: 1, level: level)
            return [interval?.lower, interval?.upper]
        default: return Self.curve(inputs[0], inputs[1])
        }
    }

    private static func values(_ summary: SampleSummary) -> [Double?] {
        [
            summary.mean, summary.standardDeviation, summary.minimum, summary.lowerQuartile, summary.median,
            summary.upperQuartile, summary.maximum,
        ]
    }

    private static func values(_ test: PairedTTest) -> [Double?] {
        let interval = [test.interval?.lower, test.interval?.upper]
        return [test.meanChange, test.p] + interval + (test.t == nil ? [] : [test.t, test.dz])
    }

    private static func signedRanks(_ differences: DecimalSample) -> [Double?] {
        let test = WilcoxonSignedRank(differences: differences)
        let median = HodgesLehmann(differences: differences)
        return [
            Double(test.count), Double(test.zerosDropped), test.vPlus, test.vMinus, test.z, test.p, median?.estimate,
            median?.interval.lower, median?.interval.upper,
        ]
    }

    private static func curve(_ first: [Substring], _ second: [Substring]) -> [Double?] {
        let groups = [first, second].map { observations($0.joined(separator: " ")) }
        let steps = KaplanMeier(groups[0])?.steps ?? []
        return [LogRank(groups[0], groups[1])?.p]
            + steps.flatMap { step -> [Double?] in [step.survival, step.interval?.lower, step.interval?.upper] }
    }
}

@Suite(.enabled(if: PythonScript.has("scipy"), "needs python3 with scipy")) struct `Every statistic beside scipy` {
    @Test func `agrees on random cases with ties, zeros, tiny and degenerate samples`() throws {
        var worst: [Substring: Double] = [:]
        var cases: [Substring: Int] = [:]
        for line in try PythonScript.lines(ScipyScript.text.replacing("COUNT", with: "1050")) {
            let item = Case(line)
            let answers = item.answers()
            cases[item.kind, default: 0] += 1
            guard answers.count == item.expected.count else {
                Issue.record("\(line): \(answers)")
                continue
            }
            for (mine, theirs) in zip(answers, item.expected) {
                guard let mine, let theirs else {
                    if mine != nil || theirs != nil { Issue.record("\(line): \(answers)") }
                    continue
                }
                let error = relativeError(mine, theirs)
                worst[item.kind] = max(worst[item.kind] ?? 0, error)
                if error > 1e-9 { Issue.record("\(line): \(mine) is not \(theirs)") }
            }
        }
        for kind in cases.keys.sorted() { print("scipy \(kind): \(cases[kind] ?? 0) cases, worst \(worst[kind] ?? 0)") }
        #expect(cases.values.reduce(0, +) >= 10_000)
    }
}
