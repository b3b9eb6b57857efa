import Ledger
import Study
import StudyLedger
import Vocabulary

/// The events of an export that is verified, as they lie in its file.
struct ExportedStudyFile: RecordedStudy {
    private let directory: String
    private let documents: [String: StudyProtocol]
    private let index: ExportedEventIndex

    /// - Parameter documents: the protocols by version.
    init(_ directory: String, documents: [String: StudyProtocol]) {
        (self.directory, self.documents) = (directory, documents)
        index = ExportedEventIndex(of: directory)
    }

    func forEachEvent(asOf size: Int, _ body: (RecordedEvent) throws -> Void) throws {
        try ExportedEvents.forEach(in: directory) { event, leaf in
            guard event.sequence < size, let recorded = try? RecordedEvent(event, leaf: leaf) else { return }
            try body(recorded)
        }
    }

    func state(of subjects: [ParticipantCode], asOf size: Int) throws -> StudyState {
        var state = StudyState(documents: documents)
        index.forEachEvent(of: subjects.map(\.text)) { event, leaf in
            guard event.sequence < size, let recorded = try? RecordedEvent(event, leaf: leaf) else { return }
            state.apply(recorded)
        }
        return state
    }
}
