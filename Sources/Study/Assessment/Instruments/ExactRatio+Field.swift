public import CanonicalJSON

extension ExactRatio: FieldValue {
    /// Zero.
    public static var blank: ExactRatio { .zero }

    /// A fraction in lowest terms: "-7", "2/3".
    public static var shape: FieldShape { .text(name: "a fraction", pattern: "-?[0-9]+(/[1-9][0-9]*)?") }

    /// Reads a fraction that is written as ``write(to:)`` would write it.
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        let range = try reader.token()
        let text = try reader.text(range)
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let numbers = parts.map { Int128($0) }
        guard let upper = numbers[0], let lower = numbers.count == 1 ? 1 : numbers[1],
            let ratio = ExactRatio(upper, over: lower), ratio.written == text
        else { throw MalformedJSON(expected: "a fraction in lowest terms like 2/3", offset: range.lowerBound) }
        self = ratio
    }

    /// Writes the fraction; of a whole number only the upper number.
    public func write(to writer: inout CanonicalWriter) { writer.string(written) }

    private var written: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
