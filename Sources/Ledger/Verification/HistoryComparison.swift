import Transparency

/// Compares the history that was walked with checkpoints that others, or this computer, kept.
struct HistoryComparison {
    var size: Int
    var state: LedgerState
    var roots: [Int: Digest]
    /// The roots of the tree as stored leaf hashes name it, behind damaged bytes.
    var namedRoots: [Int: Digest] = [:]

    /// What is wrong with one kept checkpoint; nothing, if it is of this history.
    func findings(_ known: KnownCheckpoint) -> [Finding] {
        let label =
            switch known.keeper {
            case .outside(let name): name
            case .remembered: "what this computer has seen"
            case .besideStore: "the file head beside the ledger"
            }
        guard known.checkpoint.origin.text == state.origin else {
            return [
                Finding(
                    .checkpointConflict, at: nil,
                    "\(label) is of \(known.checkpoint.origin), this ledger is \(state.origin)",
                    fix: "check that it is the checkpoint of this ledger")
            ]
        }
        if let fork = declaredFork(known) { return [fork] }
        // Who signed it comes first: what nobody signed accuses nobody, unless the reader knows where it came from.
        let signatures = signatureFindings(known, label)
        guard known.size <= size else { return signatures + [ahead(known, label, isSigned: signatures.isEmpty)] }
        guard roots[known.size] == known.checkpoint.root else {
            // What this computer remembers adds nothing to an event whose bytes are reported as damaged.
            if known.isOfThisComputer, namedRoots[known.size] == known.checkpoint.root { return [] }
            return signatures + [
                Finding(.checkpointConflict, at: nil, "tree root at \(known.size) events differs from \(label)")
            ]
        }
        return signatures
    }

    private func ahead(_ known: KnownCheckpoint, _ label: String, isSigned: Bool) -> Finding {
        switch known.keeper {
        case .outside:
            Finding(
                .checkpointAhead, at: nil,
                "\(label) is of \(known.size) events, here are only \(size): events were cut off"
                    + (isSigned ? "" : ", or it is not what it says"))
        case .remembered:
            Finding(
                .olderThanSeen, at: nil,
                "this computer has seen \(known.size) events of this ledger, here are only \(size)",
                fix: "put the newer copy back, or go on from this one: kept restore --accept --reason other")
        case .besideStore:
            Finding(
                .olderThanSeen, at: nil,
                "the file head beside the ledger names \(known.size) events, here are only \(size)",
                fix: "put the newer copy back, or go on from this one: kept restore --accept --reason other")
        }
    }

    /// The finding about a checkpoint of a history that was given up.
    ///
    /// That is what the ledger key before a resumption had signed behind it, up to the size that the resumption names.
    /// Whatever else differs was not declared.
    private func declaredFork(_ known: KnownCheckpoint) -> Finding? {
        guard roots[known.size] != known.checkpoint.root,
            let resumption = state.resumptions.first(where: { isOf(known, abandonedBy: $0) })
        else { return nil }
        return Finding(
            .declaredFork, at: resumption.sequence,
            "this ledger was resumed at #\(resumption.sequence); "
                + "the checkpoint at \(known.size) events is of the history given up"
        )
    }

    private func isOf(_ known: KnownCheckpoint, abandonedBy resumption: LedgerState.Resumption) -> Bool {
        guard known.size > resumption.sequence, known.size <= resumption.size ?? .max,
            let key = resumption.key.flatMap({ LedgerState.verifierKey(name: state.origin, $0) })
        else { return false }
        if known.size == resumption.size, let root = resumption.root, root != known.checkpoint.root { return false }
        return known.note.signatures.contains {
            $0.name == key.name && $0.keyID == key.keyID && key.verifies($0, over: known.note.text)
        }
    }

    /// A line by a key that this ledger enrolled must verify; lines of others, witnesses for one, are not ours to
    /// judge.
    private func signatureFindings(_ known: KnownCheckpoint, _ label: String) -> [Finding] {
        guard case .outside = known.keeper else { return [] }
        let keys = state.ledgerVerifierKeys + state.peopleVerifierKeys
        var isSigned = false
        for line in known.note.signatures {
            let own = keys.filter { $0.keyID == line.keyID && $0.name == line.name }
            guard !own.isEmpty else { continue }
            guard own.contains(where: { $0.verifies(line, over: known.note.text) }) else {
                return [Finding(.signatureInvalid, at: nil, "a signature on \(label) does not verify")]
            }
            isSigned = true
        }
        guard isSigned else {
            return [
                Finding(
                    .signerUnknown, at: nil, "\(label) is signed by nobody this ledger knows",
                    fix: "ask whoever gave it to you, by another way, whether it is theirs")
            ]
        }
        return []
    }
}
