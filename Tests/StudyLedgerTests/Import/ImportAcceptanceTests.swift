import Ledger
import Projections
import StudyLedger
import Testing

/// Published data, imported under protocols that have nothing of NCT06916403.
@Suite struct `An imported study` {
    private func near(_ value: Double?, _ expected: Double, _ tolerance: Double) -> Bool {
        value.map { abs($0 - expected) <= tolerance } ?? false
    }

    /// Hollander and Wolfe (1973), table 3.1: the Hamilton factor IV at two visits, as in R's `wilcox.test` example.
    @Test func `gives the published signed rank test of the tranquilliser data`() throws {
        var study = try ImportedStudy(protocol: "tranquilliser")
        try study.load(.participants, PairedFile.people(9))
        let outcome = try study.load(
            .assessments,
            PairedFile.scores(
                "depression", ["1.83", "0.50", "1.62", "2.48", "1.68", "1.88", "1.55", "3.06", "1.30"],
                ["0.878", "0.647", "0.598", "2.05", "1.06", "1.29", "1.06", "3.14", "1.29"]))
        #expect(outcome.written == 18 && outcome.already == 0)
        let result = try #require(try study.efficacy().endpoints.first)
        #expect(result.count == 9 && result.missing == 0)
        let test = try #require(result.change?.wilcoxon)
        #expect(test.vPlus == 5 && test.vMinus == 40 && test.isExact)
        #expect(near(test.p, 0.0390625, 1e-12))
        let location = try #require(result.change?.hodgesLehmann)
        #expect(near(location.estimate, -0.46, 1e-12))
        #expect(near(location.lower, -0.786, 1e-12) && near(location.upper, -0.010, 1e-12))
    }

    /// Student (1908): extra hours of sleep; R's `t.test(extra ~ group, data = sleep, paired = TRUE)`.
    @Test func `gives the published paired t test of the sleep data`() throws {
        var study = try ImportedStudy(protocol: "sleep")
        try study.load(.participants, PairedFile.people(10))
        try study.load(
            .assessments,
            PairedFile.scores(
                "sleep", ["1.9", "0.8", "1.1", "0.1", "-0.1", "4.4", "5.5", "1.6", "4.6", "3.4"],
                ["0.7", "-1.6", "-0.2", "-1.2", "-0.1", "3.4", "3.7", "0.8", "0.0", "2.0"]))
        let change = try #require(try study.efficacy().endpoints.first?.change)
        #expect(near(change.t, -4.062128, 5e-7) && change.degreesOfFreedom == 9)
        #expect(near(change.p, 0.00283289, 5e-9))
        #expect(near(change.lower, -2.4598858, 5e-8) && near(change.upper, -0.7001142, 5e-8))
    }

    @Test func `has nothing that verification would find`() throws {
        var study = try ImportedStudy(protocol: "tranquilliser")
        try study.load(.participants, PairedFile.people(9))
        #expect(study.verify().findings.map(\.code) == [.noOutsideCheckpoint])
    }
}
