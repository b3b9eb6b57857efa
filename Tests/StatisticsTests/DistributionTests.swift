import Statistics
import Testing

@Suite struct `A distribution` {
    @Test func `has the tabulated quantiles`() {
        #expect(prints(NormalDistribution.quantile(0.975), as: "1.959963984540"))
        #expect(prints(StudentTDistribution.quantile(0.975, degreesOfFreedom: 9), as: "2.262157162798"))
        #expect(prints(ChiSquareDistribution.quantile(0.95, degreesOfFreedom: 1), as: "3.841458820694"))
        #expect(prints(ChiSquareDistribution.upperTail(16.793, degreesOfFreedom: 1), as: "0.0000417"))
    }

    @Test func `is symmetric where it should be`() {
        for tail in [1e-12, 0.025, 0.1, 0.2, 0.26, 0.4, 0.499] {
            #expect(relativeError(-NormalDistribution.quantile(1 - tail), NormalDistribution.quantile(tail)) < 1e-4)
            let t = StudentTDistribution.quantile(tail, degreesOfFreedom: 3)
            #expect(relativeError(StudentTDistribution.lowerTail(t, degreesOfFreedom: 3), tail) < 1e-13)
            #expect(relativeError(StudentTDistribution.upperTail(-t, degreesOfFreedom: 3), tail) < 1e-13)
        }
        #expect(NormalDistribution.quantile(0.5) == 0)
        #expect(StudentTDistribution.quantile(0.5, degreesOfFreedom: 7) == 0)
    }

    @Test func `is infinite at its ends and no number beyond`() {
        #expect(NormalDistribution.quantile(0) == -.infinity && NormalDistribution.quantile(1) == .infinity)
        #expect(StudentTDistribution.quantile(1, degreesOfFreedom: 2) == .infinity)
        #expect(StudentTDistribution.twoSided(.infinity, degreesOfFreedom: 2) == 0)
        #expect(StudentTDistribution.twoSided(1, degreesOfFreedom: 0).isNaN)
        #expect(NormalDistribution.quantile(1.1).isNaN && NormalDistribution.quantile(.nan).isNaN)
        #expect(BetaDistribution.quantile(0.5, 0, 1).isNaN && BetaDistribution.lowerTail(2, 1, 1).isNaN)
        #expect(GammaDistribution.quantile(1, shape: 2) == .infinity && GammaDistribution.quantile(0, shape: 2) == 0)
        #expect(GammaDistribution.upperTail(-1, shape: 2).isNaN)
    }
}

@Suite(.enabled(if: PythonScript.has("mpmath"), "needs python3 with mpmath"))
struct `Distributions beside thirty digits of mpmath` {
    private static let script = """
        import random
        from mpmath import mp, mpf, betainc, gammainc, erfc, sqrt
        mp.dps = 40
        random.seed(26)
        def show(kind, inputs, value): print(kind, *map(repr, inputs), mp.nstr(value, 25))
        def shape(): return random.choice([0.5, 1.0, 1.5, 2.0, 7.5, 25.0, 150.0, 1000.0, random.uniform(0.3, 60)])
        def t(x, df): return betainc(mpf(df) / 2, mpf(1) / 2, 0, mpf(df) / (mpf(df) + mpf(x) ** 2), regularized=True)
        for _ in range(300):
            x = random.uniform(-12, 12)
            show("normal", [x], erfc(-mpf(x) / sqrt(2)) / 2)
            df, x = 2 * shape(), random.choice([1e-3, 0.3, 1.0, 2.2, 4.0, 9.0, 30.0]) * random.uniform(0.5, 1.5)
            show("t", [x, df], t(x, df))
            a, b = shape(), shape()
            spread = (a * b / (a + b + 1)) ** 0.5 / (a + b)
            x = min(max(a / (a + b) + random.uniform(-4, 4) * spread, 1e-6), 1 - 1e-6)
            show("beta", [x, a, b], betainc(a, b, 0, mpf(x), regularized=True))
            x = max(a + random.uniform(-4, 5) * a ** 0.5, 1e-6)
            show("gammaLower", [x, a], gammainc(a, 0, mpf(x), regularized=True))
            show("gammaUpper", [x, a], gammainc(a, mpf(x), mp.inf, regularized=True))
        """

    @Test func `keep eleven digits or more`() throws {
        var worst: [String: Double] = [:]
        var count = 0
        for line in try PythonScript.lines(Self.script) {
            let parts = line.split(separator: " ")
            let numbers = parts.dropFirst().compactMap { Double($0) }
            let (inputs, expected) = (numbers.dropLast(), numbers[numbers.count - 1])
            for (name, error) in Self.errors(String(parts[0]), Array(inputs), expected) {
                worst[name] = max(worst[name] ?? 0, error)
                if error > 1e-11 { Issue.record("\(line): \(name) off by \(error)") }
            }
            count += 1
        }
        for name in worst.keys.sorted() { print("mpmath \(name): worst \(worst[name] ?? 0)") }
        #expect(count == 1500)
    }

    /// Relative errors of the probability, and of the quantile that leads back from it.
    private static func errors(_ kind: String, _ x: [Double], _ expected: Double) -> [(String, Double)] {
        // Back from a probability near 1, a quantile knows no more digits than the probability has left.
        let leadsBack = expected > 1e-250 && expected < 0.9
        switch kind {
        case "normal":
            let back = NormalDistribution.quantile(expected)
            return [(kind, relativeError(NormalDistribution.lowerTail(x[0]), expected))]
                + (leadsBack ? [("normalQuantile", abs(back - x[0]) / max(abs(x[0]), 0.01))] : [])
        case "t":
            let back = -StudentTDistribution.quantile(expected / 2, degreesOfFreedom: x[1])
            return [(kind, relativeError(StudentTDistribution.twoSided(x[0], degreesOfFreedom: x[1]), expected))]
                + (leadsBack ? [("tQuantile", relativeError(back, x[0]))] : [])
        case "beta":
            let back = BetaDistribution.quantile(expected, x[1], x[2])
            return [(kind, relativeError(BetaDistribution.lowerTail(x[0], x[1], x[2]), expected))]
                + (leadsBack ? [("betaQuantile", relativeError(back, x[0]))] : [])
        case "gammaLower":
            let back = GammaDistribution.quantile(expected, shape: x[1])
            return [(kind, relativeError(GammaDistribution.lowerTail(x[0], shape: x[1]), expected))]
                + (leadsBack ? [("gammaQuantile", relativeError(back, x[0]))] : [])
        default:
            let back = GammaDistribution.upperQuantile(expected, shape: x[1])
            return [(kind, relativeError(GammaDistribution.upperTail(x[0], shape: x[1]), expected))]
                + (leadsBack ? [("gammaUpperQuantile", relativeError(back, x[0]))] : [])
        }
    }
}
