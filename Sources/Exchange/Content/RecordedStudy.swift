import Study
import StudyLedger
import Vocabulary

/// The events of a study as an export is made from them: all in their order, or those of some participants at a time.
///
/// There are two: the ledger that is exported, and the file of events of an export that is verified.
protocol RecordedStudy: ~Copyable {
    /// Shows the first `size` events in order.
    func forEachEvent(asOf size: Int, _ body: (RecordedEvent) throws -> Void) throws
    /// The study's own record and those of some participants, after the first `size` events.
    func state(of subjects: [ParticipantCode], asOf size: Int) throws -> StudyState
}

extension StudyLedger: RecordedStudy {
    func forEachEvent(asOf size: Int, _ body: (RecordedEvent) throws -> Void) throws {
        var failure: (any Error)?
        try forEachRecorded(asOf: size) { event in
            guard failure == nil else { return }
            do { try body(event) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    func state(of subjects: [ParticipantCode], asOf size: Int) throws -> StudyState {
        try state(of: subjects, asOf: Optional(size))
    }
}
