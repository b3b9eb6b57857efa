import Transparency

/// Shows of trees that they are beginnings of the one of the last checkpoint.
struct ExtractTrees {
    private(set) var findings: [Finding] = []
    private let folder: ExtractFolder
    private let head: ExtractCheckpoints.Note
    private var wanted: Set<Int> = []

    init(_ folder: ExtractFolder, head: ExtractCheckpoints.Note) {
        self.folder = folder
        self.head = head
    }

    /// The sizes of which there is a proof.
    var sizes: [Int] { folder.numbers(in: ExportedPath.consistency, ending: ".txt").filter { 1..<head.size ~= $0 } }

    /// Whether the tree of the first `size` events had that root; `nil` if there is no proof that could tell.
    func holds(_ root: Digest, size: Int) -> Bool? {
        guard size < head.size else { return size > head.size ? nil : root == head.root }
        guard size > 0 else { return root == .emptyTree }
        guard let hashes = hashes(size) else { return nil }
        let proof = ConsistencyProof(oldSize: UInt64(size), newSize: UInt64(head.size), path: hashes)
        do { try proof.verify(oldRoot: root, newRoot: head.root) } catch { return false }
        return true
    }

    /// The same of a tree that the extract names itself: that there is no proof is a finding.
    mutating func demand(_ root: Digest, size: Int) -> Bool? {
        let holds = holds(root, size: size)
        if holds == nil, !wanted.contains(size) { mismatch(size) }
        if 1..<head.size ~= size { wanted.insert(size) }
        return holds
    }

    /// Finds what cannot be a proof among those that may be there for the checkpoints of others.
    mutating func checkRest() {
        for size in folder.numbers(in: ExportedPath.consistency, ending: ".txt") where !wanted.contains(size) {
            if !(1..<head.size ~= size) || hashes(size) == nil { mismatch(size) }
        }
    }

    private func hashes(_ size: Int) -> [Digest]? {
        let bytes = folder.read(ExportedPath.consistency(of: size)) ?? []
        return ProofLines.hashes(in: bytes, after: ProofLines.old(size), note: head.bytes)
    }

    private mutating func mismatch(_ size: Int) {
        findings.append(
            Finding(
                .derivedMismatch, at: nil,
                "\(ExportedPath.consistency(of: size)) is no proof that \(size) events are the beginning of "
                    + "\(head.size)", fix: Finding.exportFix))
    }
}
