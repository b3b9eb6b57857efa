import Transparency

/// Compares an extract with checkpoints from outside: possible only where the extract shows the tree of that size.
struct ExtractComparison {
    private(set) var findings: [Finding] = []
    private(set) var checks: [VerificationReport.Check] = []
    /// The largest size at which somebody else kept the same.
    private(set) var coveredSize = 0

    init(state: LedgerState, notes: [ExtractCheckpoints.Note], trees: ExtractTrees, known: [KnownCheckpoint]) {
        let size = notes.last?.size ?? 0
        let signed = Dictionary(notes.map { ($0.size, $0.root) }) { first, _ in first }
        for checkpoint in known where checkpoint.size > 0 {
            guard case .outside(let name) = checkpoint.keeper else { continue }
            let root = checkpoint.checkpoint.root
            let holds = signed[checkpoint.size].map { $0 == root } ?? trees.holds(root, size: checkpoint.size)
            let isComparable = holds != nil || checkpoint.checkpoint.origin.text != state.origin
            let comparison = HistoryComparison(
                size: size, state: state, roots: holds == true ? [checkpoint.size: root] : [:])
            let found = isComparable ? comparison.findings(checkpoint) : []
            findings += found
            if isComparable, found.isEmpty { coveredSize = max(coveredSize, checkpoint.size) }
            let result = isComparable ? (found.isEmpty ? "same history" : "another history") : "not to be compared"
            checks.append(.init(name: "outside", statement: "\(name), \(checkpoint.size) events", result: result))
        }
        if coveredSize == 0, findings.isEmpty {
            findings.append(Self.nothing(known.contains { $0.size > 0 }, Set(trees.sizes + notes.map(\.size)).sorted()))
        }
    }

    /// Nobody else's word: none was given, or none of a size whose tree is shown.
    private static func nothing(_ wasGiven: Bool, _ sizes: [Int]) -> Finding {
        let shown = sizes.suffix(shownSizes).map(String.init).joined(separator: ", ")
        let others = sizes.count > shownSizes ? " (or one of \(sizes.count - shownSizes) smaller ones)" : ""
        let given = wasGiven ? "no checkpoint that was given is of one of its sizes" : "no outside checkpoint was given"
        return Finding(
            .noOutsideCheckpoint, at: nil,
            "\(given): this extract can be held against one of \(shown) events\(others)",
            fix: "give such a checkpoint, or ask for an extract made for yours: "
                + "kept export --subject CODE --against FILE")
    }

    private static let shownSizes = 6
}
