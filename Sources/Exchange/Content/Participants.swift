import CivilTime
import Projections
import Study
import Vocabulary

/// The participants of a study, some at a time, in the order of their codes.
struct Participants {
    let groups: [[ParticipantCode]]
    let study: StudyProtocol
    /// The last event of the study, which sets the data cut.
    let last: (seq: Int, recorded: Instant)
    let size: Int

    /// Shows a view of each group; `progress` is told how many events were seen.
    func forEach(
        in events: borrowing some RecordedStudy & ~Copyable, progress: (Int) -> Void,
        _ body: (StudyView) throws -> Void
    ) throws {
        var count = 0
        for group in groups {
            let view = StudyView(try events.state(of: group, asOf: size), study: study, last: last)
            try body(view)
            count += view.histories.reduce(0) { $0 + $1.events.count }
            progress(count)
        }
    }
}
