import CanonicalJSON
import Study
import Testing

@Suite struct `An exact ratio` {
    @Test func `is kept in lowest terms with a positive denominator`() throws {
        let ratio = try #require(ExactRatio(48 * 9, over: 8 * 3))
        #expect(ratio.numerator == 18 && ratio.denominator == 1)
        #expect(ExactRatio(3, over: -6) == ExactRatio(-1, over: 2))
        #expect(ExactRatio(1, over: 0) == nil && ExactRatio(.min, over: 1) == nil)
        #expect(ExactRatio(try decimal("7.10")) == ExactRatio(71, over: 10))
    }

    @Test func `adds, multiplies and divides without rounding`() throws {
        let third = try #require(ExactRatio(1, over: 3))
        #expect(third.adding(third)?.adding(third) == ExactRatio(1))
        #expect(third.multiplied(by: ExactRatio(3)) == ExactRatio(1))
        #expect(third.divided(by: third) == ExactRatio(1))
        #expect(third.divided(by: .zero) == nil)
        // In binary floating point this sum is 0.30000000000000004.
        #expect(ExactRatio(try decimal("0.1")).adding(ExactRatio(try decimal("0.2"))) == ExactRatio(try decimal("0.3")))
    }

    @Test func `answers nil beyond 128 bits and never wraps`() throws {
        let huge = try #require(ExactRatio(.max, over: 1))
        #expect(huge.adding(ExactRatio(1)) == nil && huge.multiplied(by: ExactRatio(2)) == nil)
        #expect(huge.decimal(places: 2) == nil && huge.decimal(places: 0) == nil)
        let tiny = try #require(ExactRatio(1, over: .max))
        #expect(tiny < huge && !(huge < tiny) && tiny.decimal(places: 3)?.description == "0.000")
        #expect(ExactRatio(.max - 1, over: .max).map { $0 < ExactRatio(1) } == true)
    }

    @Test(arguments: [
        (5, 2, 0, "3"), (-5, 2, 0, "-3"), (1, 3, 2, "0.33"), (2, 3, 2, "0.67"), (1, 8, 2, "0.13"), (-1, 8, 2, "-0.13"),
        (0, 1, 1, "0.0"), (-1, 1000, 2, "0.00"), (49, 3, 1, "16.3"),
    ])
    func `is rounded half away from zero`(numerator: Int, denominator: Int, places: Int, text: String) throws {
        let ratio = try #require(ExactRatio(Int128(numerator), over: Int128(denominator)))
        #expect(ratio.decimal(places: places)?.description == text)
    }

    @Test func `is printed as a decimal where one equals it`() {
        #expect(ExactRatio(58).description == "58")
        #expect(ExactRatio(175, over: 10)?.description == "17.5")
        #expect(ExactRatio(49, over: 3)?.description == "49/3")
        #expect(ExactRatio(1, over: 3)?.exactDecimal == nil)
    }

    @Test func `is ordered as cross products say`() throws {
        let numbers: [(Int128, Int128)] = [
            (-7, 2), (-10, 3), (-1, 3), (0, 1), (1, 3), (3, 8), (2, 5), (1, 2), (7, 2), (18, 5),
        ]
        for (index, one) in numbers.enumerated() {
            for (position, other) in numbers.enumerated() {
                let (first, second) = (ExactRatio(one.0, over: one.1), ExactRatio(other.0, over: other.1))
                let isBelow = try #require(first) < #require(second)
                #expect(isBelow == (index < position))
                #expect(isBelow == (one.0 * other.1 < other.0 * one.1))
            }
        }
    }
}

@Suite struct `A duration of relief` {
    @Test(arguments: [
        (DurationUnit.hours, "12", "0.5", false), (.days, "2.5", "2.5", false), (.weeks, "3", "21", false),
        (.months, "1", "30.4375", true), (.months, "2.0", "60.875", true), (.hours, "0", "0", false),
    ])
    func `is counted in days`(unit: DurationUnit, value: String, days: String, isConverted: Bool) throws {
        let duration = ReliefDuration(unit: unit, value: try decimal(value))
        let normalised = try #require(duration.normalised)
        #expect(normalised.days == ExactRatio(try decimal(days)) && normalised.isConverted == isConverted)
    }
}
