import LMDBFile
import Transparency

/// Judges a meta page that cannot be read: the page that counts, and the other.
///
/// A data file has two, and the newer one counts. If the newer one is damaged, the file reads as it was one commit
/// before, without any other sign: that is FAILED. If the older one is, nothing rests on it, and it is told. Which of
/// the two it was can be known in two ways: the page looks as a failed commit leaves it; or the last commit that can be
/// read is the one that `head` names, which is raised after every commit, by whoever makes it.
struct MetaJudgement {
    private let head: Checkpoint?

    /// Reads `head`; before the store is read.
    init(_ directory: LedgerDirectory) {
        let bytes = (try? SmallFile.read(directory.headFile)) ?? nil
        head = bytes.flatMap { HighWaterMarks.checkpoint($0) }
    }

    /// What is wrong, and what is only worth knowing.
    func judge(_ file: LMDBFile, size: Int, root: Digest) -> (findings: [Finding], notes: [String]) {
        let problems = file.metaProblems
        guard !problems.isEmpty else { return ([], []) }
        let isConfirmed = head.map { $0.size == UInt64(size) && $0.root == root } ?? false
        guard file.isLeftByFailedCommit || isConfirmed else {
            return (problems.map { VerifiedStore.damage($0, "the file") }, [])
        }
        let end = file.isLeftByFailedCommit ? "the next append writes it anew" : "restore the file from a backup"
        return (
            [],
            problems.map { problem in
                "page \(problem.page.map { "\($0)" } ?? "0 or 1") of the file is damaged (\(problem)); "
                    + "it is the one that is not used: \(end)"
            }
        )
    }
}
