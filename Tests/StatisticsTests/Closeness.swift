import Statistics
import Testing

/// Whether a value prints as the published text, rounded at the text's own number of decimals.
func prints(_ value: Double?, as text: String) -> Bool {
    guard let value else { return false }
    let decimals = text.split(separator: ".").count == 2 ? text.split(separator: ".")[1].count : 0
    return formatDecimal(value, decimals: decimals) == text
}

/// The size of the difference over the size of the expected value; over 1 where that is 0.
func relativeError(_ value: Double, _ expected: Double) -> Double {
    if value == expected { return 0 }
    let error = abs(value - expected) / (expected == 0 ? 1 : abs(expected))
    return error.isNaN ? .infinity : error
}

/// A sample of decimals written as texts separated by spaces.
func sample(_ text: String) throws -> DecimalSample {
    try #require(DecimalSample(texts: text.split(separator: " ").map(String.init)))
}

/// The differences, pair by pair, of two samples written as texts.
func differences(_ first: String, _ second: String) throws -> DecimalSample {
    let left = try sample(first)
    let right = try sample(second)
    return try #require(left.subtracting(right))
}

/// The exact decimal a text writes.
func decimal(_ text: String) throws -> ExactDecimal {
    try #require(ExactDecimal(text))
}

/// A two-by-two table of plausible counts.
func table(_ a: Int, _ b: Int, _ c: Int, _ d: Int) throws -> TwoByTwoTable {
    try #require(TwoByTwoTable(a, b, c, d))
}

/// Follow-up times separated by spaces; a plus marks the censored.
func observations(_ text: String) -> [KaplanMeier.Observation] {
    text.split(separator: " ").map { word in
        let isCensored = word.hasSuffix("+")
        return KaplanMeier.Observation(
            time: Double(isCensored ? word.dropLast() : word) ?? -1, isEvent: !isCensored)
    }
}
