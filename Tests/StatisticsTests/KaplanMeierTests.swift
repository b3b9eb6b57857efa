import Statistics
import Testing

@Suite struct `A survival curve` {
    /// Freireich's remissions under 6-MP; a plus marks the censored.
    private static let treated = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
    private static let placebo = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"

    @Test func `of Freireich's remissions has the published steps`() throws {
        let curve = try #require(KaplanMeier(observations(Self.treated)))
        for (time, survival, error) in [
            (6.0, "0.8571", "0.0764"), (7, "0.8067", "0.0869"), (10, "0.7529", "0.0963"), (13, "0.6902", "0.1068"),
            (16, "0.6275", "0.1141"), (22, "0.5378", "0.1282"), (23, "0.4482", "0.1346"),
        ] {
            #expect(prints(curve.step(at: time)?.survival, as: survival))
            #expect(prints(curve.step(at: time)?.standardError, as: error))
        }
        #expect(curve.median == 23)
        #expect(curve.medianInterval.lower == 13)
        #expect(curve.medianInterval.upper == nil)
        #expect([0, 6, 7, 23, 36].map(curve.atRisk) == [21, 21, 17, 6, 0])
        #expect(curve.survival(at: 5) == 1)
        #expect(curve.survival(at: 36) == nil)
        #expect(prints(curve.survival(at: 35), as: "0.4482"))
    }

    @Test func `is told from another by the log-rank test`() throws {
        let test = try #require(LogRank(observations(Self.treated), observations(Self.placebo)))
        #expect(prints(test.statistic, as: "16.793"))
        let curve = try #require(KaplanMeier(observations(Self.placebo)))
        #expect(curve.median == 8)
        #expect(curve.survival(at: 30) == 0)
        #expect(curve.steps.last?.standardError == nil && curve.steps.last?.interval == nil)
    }

    @Test func `that never falls to one half has no median`() throws {
        let curve = try #require(KaplanMeier(observations("0 1+ 2+ 3+ 4+")))
        #expect(curve.median == nil)
        #expect(curve.survival(at: 0) == 0.8)
        let flat = try #require(KaplanMeier(observations("1+ 2+")))
        #expect(flat.steps.allSatisfy { $0.survival == 1 && $0.standardError == 0 && $0.interval == nil })
        #expect(LogRank(observations("1+"), observations("2+")) == nil)
    }

    @Test func `counts one half as one half`() throws {
        // 5/6, 4/5 and 3/4 multiply to one half.
        let curve = try #require(KaplanMeier(observations("1 2 3 4 5 6")))
        #expect(curve.median == 3)
    }

    @Test func `is not drawn from nothing`() {
        #expect(KaplanMeier([]) == nil)
        #expect(KaplanMeier([KaplanMeier.Observation(time: -1, isEvent: true)]) == nil)
        #expect(KaplanMeier([KaplanMeier.Observation(time: .infinity, isEvent: false)]) == nil)
    }

    @Test func `has a rate with the published exact interval`() {
        let infusions = computeExactPoissonInterval(events: 3, exposure: 2)
        #expect(prints(infusions?.lower, as: "0.3093") && prints(infusions?.upper, as: "4.3836"))
        let narrow = computeExactPoissonInterval(events: 8, exposure: 0.85, level: 0.9)
        #expect(prints(narrow?.lower, as: "4.6833") && prints(narrow?.upper, as: "16.9819"))
        let wide = computeExactPoissonInterval(events: 8, exposure: 0.85)
        #expect(prints(wide?.lower, as: "4.0633") && prints(wide?.upper, as: "18.5449"))
        #expect(computeExactPoissonInterval(events: 0, exposure: 1)?.lower == 0)
        #expect(computeExactPoissonInterval(events: 1, exposure: 0) == nil)
    }
}
