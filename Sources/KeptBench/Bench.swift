import CivilTime
import Ledger

/// Prints the ratios of the budget, each measured in one run over the same bytes.
@main
enum Bench {
    static func main() throws {
        let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        for size in sizes.isEmpty ? [100_000, 1_000_000] : sizes {
            print("\(size) events")
            let started = try Stopwatch.seconds { try VerifyRatio.run(events: size) }
            print("  (\(Int(started)) s in all)")
        }
    }
}
