import Transparency

/// Puts the outcome of all walks into one report.
struct ReportMaking<Judge: RuleJudge, Side: SideOutcome> {
    var walk: HistoryWalk<Judge>
    var side: Side
    var failures: [Finding]
    var known: [KnownCheckpoint]

    func report() -> VerificationReport {
        let state = walk.appends.state
        let comparison = HistoryComparison(
            size: walk.events, state: state, roots: walk.chain.roots, namedRoots: walk.chain.namedRoots)
        let outside = known.filter { !$0.isOfThisComputer }
        let remembered = known.filter { $0.isOfThisComputer && $0.size > 0 }
        let outsideFindings = outside.map { comparison.findings($0) }
        let rememberedFindings = remembered.flatMap { comparison.findings($0) }
        var report = VerificationReport()
        report.origin = state.origin
        report.events = walk.events
        report.checkpoints = walk.checkpoints
        report.root = walk.chain.frontier.root
        report.redacted = side.redactedTexts
        report.coveredSize = zip(outside, outsideFindings).filter { $1.isEmpty && $0.size > 0 }.map(\.0.size).max() ?? 0
        var findings =
            walk.chain.findings + walk.appends.findings + walk.findings + side.findings
            + (walk.snapshots?.findings ?? [])
            + failures
        findings += walk.appends.suspects.findings(state) + outsideFindings.flatMap { $0 } + rememberedFindings
        if !outside.contains(where: { $0.size > 0 }) {
            findings.append(
                Finding(
                    .noOutsideCheckpoint, at: nil,
                    "without an outside checkpoint whoever holds the ledger and all keys could have rewritten it",
                    fix: "kept verify --against FILE"))
        }
        report.findings = findings.bySequence
        report.checks = checks(outside, outsideFindings, remembered, rememberedFindings)
        return report
    }

    private func checks(
        _ outside: [KnownCheckpoint], _ outsideFindings: [[Finding]], _ remembered: [KnownCheckpoint],
        _ rememberedFindings: [Finding]
    ) -> [VerificationReport.Check] {
        typealias Check = VerificationReport.Check
        let (events, checkpoints) = (walk.events, walk.checkpoints)
        let people = "\(walk.appends.actors.count) people"
        let leafMismatches = Set(walk.chain.findings.filter { $0.code == .leafMismatch }.compactMap(\.sequence)).count
        let checks = [
            Check(
                name: "bytes", statement: "strictly parsed, re-encoded, hashed",
                result: "\(events - min(events, max(walk.chain.malformed, leafMismatches)))/\(events)"),
            Check(
                name: "order", statement: "no gap; each event names the one before",
                result: "\(events - min(events, walk.chain.misplaced))/\(events)"),
            Check(
                name: "tree", statement: "every root recomputed, every event under one",
                result: "\(checkpoints - walk.rootFindings)/\(checkpoints)"),
            Check(
                name: "signatures", statement: "ledger and actor key, authorised at that time",
                result: "\(checkpoints - walk.badCheckpoints)/\(checkpoints), \(people)"),
            Check(
                name: "clock", statement: "recorded times never run backwards",
                result: walk.chain.clockRanBack ? "no" : "yes"),
            Check(
                name: "rules", statement: "violations without their deviation",
                result: walk.appends.rulesAreKnown ? "\(walk.appends.ruleFindings)" : "not judged: unknown rule set"),
            Check(
                name: "sealed", statement: "disclosures match their digests",
                result: "\(side.sealedMatches(walk.sealedTexts))/"
                    + "\(walk.sealedTexts - side.redactedTexts - side.withheldTexts), "
                    + "\(side.redactedTexts) redacted, \(side.withheldTexts) withheld"),
            Check(
                name: "attached", statement: "protocol documents match their hashes",
                result: "\(attachedCount)/\(walk.appends.state.adoptions.count)"),
            Check(
                name: "derived", statement: side.derivedStatement, result: derivedWords),
        ]
        return checks + comparisons(outside, outsideFindings, remembered, rememberedFindings)
    }

    private func comparisons(
        _ outside: [KnownCheckpoint], _ outsideFindings: [[Finding]], _ remembered: [KnownCheckpoint],
        _ rememberedFindings: [Finding]
    ) -> [VerificationReport.Check] {
        typealias Check = VerificationReport.Check
        var checks: [Check] = []
        // What only `head` says was written where the ledger was: it is never called this computer's memory.
        let seen = remembered.filter { $0.keeper == .remembered }.map(\.size).max()
        if let last = seen ?? remembered.map(\.size).max() {
            let statement =
                seen == nil
                ? "same history as the file head beside it, \(last) events"
                : "same history as this computer saw at \(last) events"
            let result = rememberedFindings.isEmpty ? "yes" : "no"
            checks.append(Check(name: seen == nil ? "head" : "remembered", statement: statement, result: result))
        }
        for (checkpoint, findings) in zip(outside, outsideFindings) {
            guard case .outside(let name) = checkpoint.keeper else { continue }
            let result = findings.isEmpty ? "same history" : "another history"
            checks.append(Check(name: "outside", statement: "\(name), \(checkpoint.size) events", result: result))
        }
        return checks
    }

    private var derivedWords: String {
        guard side.derivedMatches, walk.snapshots?.matches ?? true else { return "no" }
        let unchecked = walk.snapshots?.unchecked ?? 0
        return unchecked == 0 ? "yes" : "yes; \(unchecked) rows of snapshots not checked"
    }

    private var attachedCount: Int {
        walk.appends.state.adoptions.count { side.documents[$0.document] != nil }
    }
}
