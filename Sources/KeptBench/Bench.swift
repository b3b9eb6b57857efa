import Glibc
import Ledger
import StudyLedger

/// Prints the ratios of the budget, each measured in one run over the same bytes.
///
/// Arguments are numbers of events and names of measures; without a number it measures 100,000 and 1,000,000, without a
/// name everything.
@main
enum Bench {
    /// What can be measured.
    private enum Measure: String, CaseIterable {
        case batch, verify, rules, replay, tables, export, append
    }

    static func main() throws {
        guard StandardStreams.hold() else { exit(1) }
        let words = CommandLine.arguments.dropFirst()
        if words.first == "cells" {
            return try CellProof.run(participants: words.dropFirst().first.flatMap { Int($0) } ?? 50)
        }
        if words.first == "study", words.count == 3, let events = words.dropFirst().first.flatMap({ Int($0) }) {
            return try WrittenStudy.write(events: events, to: words[words.endIndex - 1])
        }
        let sizes = words.compactMap { Int($0) }
        let named = words.compactMap { Measure(rawValue: $0) }
        guard sizes.count + named.count == words.count else {
            print("usage: tools/bench cells [PARTICIPANTS], or")
            print("       tools/bench study EVENTS DIRECTORY, or")
            print("       tools/bench [EVENTS ...] [\(Measure.allCases.map(\.rawValue).joined(separator: "|")) ...]")
            exit(64)
        }
        for size in sizes.isEmpty ? [100_000, 1_000_000] : sizes {
            let study = try MultipliedStudy(events: size)
            print("\(study.size) events")
            // In this order: the last one appends what the study's rules would not accept.
            for measure in Measure.allCases where named.isEmpty || named.contains(measure) { try run(measure, study) }
        }
    }

    private static func run(_ measure: Measure, _ study: MultipliedStudy) throws {
        switch measure {
        case .batch: tellBatch(study)
        case .verify: try VerifyRatio.run(study, judge: AnyContent(.study), "full verify", "(budget 0.6)")
        case .rules:
            try VerifyRatio.run(study, judge: StudyRules(), "full verify with the study's rules", "(no budget)")
        case .replay: try ReplayRatio.run(study)
        case .tables: try TablesRatio.run(study)
        case .export: try ExportRatio.run(study)
        case .append: try AppendRatio.run(study)
        }
    }

    private static func tellBatch(_ study: MultipliedStudy) {
        let (own, bare) = (Double(study.size) / study.seconds, Double(study.size) / study.bareSeconds)
        print("  batch append: \(Int(own)) events/s; bare LMDB: \(Int(bare)) events/s")
        print("  ratio batch append : LMDB appends = \(short(own / bare))   (budget 0.3)")
    }

    /// A ratio with three decimals.
    static func short(_ ratio: Double) -> Double { (ratio * 1_000).rounded() / 1_000 }
}
