import Projections
import Statistics

/// Median and quartiles of what a picture shows (R's type 7).
struct Quartiles {
    let lower: Double
    let median: Double
    let upper: Double

    /// Nothing without values.
    init?(_ values: [Double]) {
        guard let summary = SampleSummary(values) else { return nil }
        (lower, median, upper) = (summary.lowerQuartile, summary.median, summary.upperQuartile)
    }
}
