public import Projections
import Study

/// The day's list as a terminal shows it: urgency, participant, what it is, and the command to paste.
///
///     LATE  P009  Follow-up of I-1: Relief (2 days past window)
///                   kept assess P009 relief --timepoint follow-up, or kept deviation P009
///     NOW   P014  I-1 observation until discharge criteria are met
public struct TodayText: Sendable {
    private let list: TodayList

    /// The text of a list.
    public init(_ list: TodayList) { self.list = list }

    /// The lines; one that says so if there is nothing to do.
    public var lines: [String] {
        guard !list.items.isEmpty else { return [" Nothing is open, late or due."] }
        let width = list.items.map { $0.subject?.text.count ?? 0 }.max() ?? 0
        return list.items.flatMap { item -> [String] in
            let subject = item.subject?.text ?? ""
            let space = String(repeating: " ", count: width - subject.count)
            let urgency = item.urgency.rawValue.uppercased()
            let gap = String(repeating: " ", count: 4 - urgency.count)
            let first = " \(urgency)\(gap)  \(subject)\(space)  \(item.text)"
            let indent = String(repeating: " ", count: 11 + width)
            return [first] + (item.command.map { ["\(indent)\($0)"] } ?? [])
        }
    }

    /// The lines with a line end after each.
    public var text: String { lines.map { $0 + "\n" }.joined() }
}
