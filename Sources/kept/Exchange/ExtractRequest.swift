import Ledger
import StudyLedger
import Transparency

/// What was asked for with `kept export --subject`.
enum ExtractRequest {
    /// The participant's code, of whom there is an event by then.
    static func code(_ text: String, in session: StudySession, size: Int) throws -> String {
        let code = text.uppercased()
        if let first = try session.book.ledger.sequences(of: code).first, !code.isEmpty {
            guard first >= size else { return code }
            throw Failure(
                .usage, "no-such-participant", "nothing was recorded of \(code) by then",
                fix: "leave out --as-of, or name a later moment: --as-of '#\(first)'")
        }
        let near = EditDistance.nearest(to: code, in: try session.book.ledger.subjects())
        throw Failure(
            .usage, "no-such-participant", "nothing is recorded of \(text)",
            fix: near.map { "kept export --subject \($0)" } ?? "kept log")
    }

    /// The sizes of the checkpoints that the reader holds, which are all of this ledger's history.
    ///
    /// - Parameter size: How many events the extract reaches to; all of them where absent.
    static func trees(
        _ files: [String], isExtract: Bool, in session: StudySession, size: Int?,
        _ environment: ProgramEnvironment
    ) throws -> Set<Int> {
        guard isExtract || files.isEmpty else {
            throw Failure(
                .usage, "no-subject", "a full export can be held against every checkpoint", fix: "leave out --against")
        }
        var sizes: Set<Int> = []
        for file in files {
            let known = try OutsideCheckpoint.read(file, insideAnyOf: [], environment, isQuiet: false)
            guard let checkpoint = known?.checkpoint else { continue }
            let events = Int(clamping: checkpoint.size)
            guard events <= size ?? session.head.size else {
                throw Failure(
                    .failed, "checkpoint-ahead", "\(file) is of \(events) events, the extract reaches to fewer",
                    fix: "kept export without --as-of, or kept verify --against \(file)")
            }
            let isOwn = checkpoint.origin.text == session.origin
            guard isOwn, try session.book.ledger.root(size: events) == checkpoint.root else {
                throw Failure(
                    .verificationFailed, "other-history", "\(file) is not of this ledger's history",
                    fix: "kept verify --against \(file)")
            }
            sizes.insert(events)
        }
        return sizes
    }
}
