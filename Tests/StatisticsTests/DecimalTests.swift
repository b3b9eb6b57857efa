import Statistics
import Testing

@Suite struct `An exact decimal` {
    @Test(arguments: [
        ("7", 7 as Int64, 0), ("7.10", 710, 2), ("-0.05", -5, 2), ("0", 0, 0),
        ("9007199254740991", 9_007_199_254_740_991, 0),
    ])
    func `keeps the digits it was written with`(text: String, mantissa: Int64, scale: Int) throws {
        let value = try decimal(text)
        #expect((value.mantissa, value.scale) == (mantissa, scale))
    }

    @Test(arguments: [
        "", "-", "-0", "-0.0", "07", "+7", "7.", ".7", "7,1", "1e3", "7.1.1", " 7", "9007199254740992",
        "0.1234567890123456",
        "１", "--7", "NaN",
    ])
    func `is nothing else`(text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test func `shares a decimal place with its sample`() throws {
        let values = try sample("7 -7.10 0.5")
        #expect(values.mantissas == [700, -710, 50])
        #expect(values.values == [7, -7.1, 0.5])
        #expect(try values.subtracting(sample("0.001 1 1"))?.mantissas == [6999, -8100, -500])
        #expect(try values.subtracting(sample("1")) == nil)
        #expect(DecimalSample(texts: ["9007199254740991", "0.1"]) == nil)
    }
}

@Suite struct `A printed number` {
    @Test(arguments: [
        (2.345, 2, "2.35"), (2.5, 0, "3"), (-2.5, 0, "-3"), (0.05, 1, "0.1"), (-0.04, 1, "0.0"), (1.005, 2, "1.01"),
        (9.995, 2, "10.00"), (99.5, 0, "100"), (1e-7, 3, "0.000"), (5e-5, 4, "0.0001"),
        (1.5e17, 0, "150000000000000000"),
        (0.0, 2, "0.00"), (-0.0, 1, "0.0"), (123.456, 15, "123.456000000000000"), (4.35, 1, "4.4"), (0.15, 1, "0.2"),
        (1e300, 0, "1" + String(repeating: "0", count: 300)), (0.0049999, 2, "0.00"), (999.9999, 3, "1000.000"),
    ])
    func `is its shortest decimal, rounded half away from zero`(value: Double, decimals: Int, text: String) {
        #expect(formatDecimal(value, decimals: decimals) == text)
    }

    @Test(arguments: [
        (8, 12, 1, "66.7"), (1, 8, 1, "12.5"), (1, 16, 1, "6.3"), (1, 3, 0, "33"), (1, 200, 0, "1"), (0, 5, 1, "0.0"),
        (5, 5, 1, "100.0"), (-1, 16, 1, "-6.3"), (-1, 3000, 1, "0.0"), (1, 2000, 1, "0.1"), (2, 3, 2, "66.67"),
    ])
    func `in percent is exact`(numerator: Int, denominator: Int, decimals: Int, text: String) {
        #expect(formatPercent(numerator, denominator, decimals: decimals) == text)
    }

    @Test func `does not exist outside its domain`() {
        #expect(formatPercent(1, 0) == nil)
        #expect(formatQuotient(1, -3, decimals: 1) == nil)
        #expect(formatQuotient(1, 3, decimals: 16) == nil)
        #expect(formatDecimal(Double.nan, decimals: 1) == nil)
        #expect(formatDecimal(Double.infinity, decimals: 1) == nil)
    }

    @Test func `agrees with exact decimals everywhere`() throws {
        for mantissa in stride(from: -20_005, through: 20_005, by: 1) as StrideThrough<Int64> {
            let exact = try #require(ExactDecimal(mantissa: mantissa, scale: 3))
            if formatDecimal(exact, decimals: 2) != formatDecimal(exact.value, decimals: 2) {
                Issue.record("\(mantissa) thousandths")
            }
        }
        #expect(try formatDecimal(decimal("2.345"), decimals: 2) == "2.35")
        #expect(try formatDecimal(decimal("7"), decimals: 2) == "7.00")
    }
}
