/// Prints the ratios of the budget, each measured in one run over the same bytes.
@main
enum Bench {
    static func main() throws {
        let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        for size in sizes.isEmpty ? [100_000, 1_000_000] : sizes {
            let study = try MultipliedStudy(events: size)
            print("\(study.size) events")
            let (own, bare) = (Double(study.size) / study.seconds, Double(study.size) / study.bareSeconds)
            print("  batch append: \(Int(own)) events/s; bare LMDB: \(Int(bare)) events/s")
            print("  ratio batch append : LMDB appends = \(short(own / bare))   (budget 0.3)")
            try VerifyRatio.run(study)
            try ReplayRatio.run(study)
            try AppendRatio.run(study)
        }
    }

    /// A ratio with three decimals.
    static func short(_ ratio: Double) -> Double { (ratio * 1_000).rounded() / 1_000 }
}
