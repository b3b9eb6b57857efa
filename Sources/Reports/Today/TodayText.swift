public import Projections
import Study
import Vocabulary

/// The day's list as a terminal shows it: what is open is counted, what is late stands with the command to paste.
///
///      OPEN  2 adverse events continuing      1 query (P031)
///      LATE  P009  follow-up relief, 2 days past window: kept assess P009 relief, or kept deviation P009
///      DUE   P051  consent      P022  follow-up (window closes tomorrow)
///      NOW   P014  observation until discharge criteria are met
///
/// In full, every item has a line, and its command one below:
///
///      OPEN  P013  AE-1 somnolence continues
///                    kept ae stop P013 AE-1
public struct TodayText: Sendable {
    private let list: TodayList
    private let isFull: Bool
    /// Where short items go on in the next line.
    private static let width = 110
    private static let gap = "      "

    /// The text of a list.
    public init(_ list: TodayList, isFull: Bool = false) {
        self.list = list
        self.isFull = isFull
    }

    /// The lines; one that says so if there is nothing to do.
    public var lines: [String] {
        guard !list.items.isEmpty else { return [" Nothing is open, late or due."] }
        return isFull ? fullLines : TodayItem.Urgency.allCases.flatMap { shortLines($0) }
    }

    /// The lines with a line end after each.
    public var text: String { lines.map { $0 + "\n" }.joined() }

    private var fullLines: [String] {
        let width = list.items.map { $0.subject?.text.count ?? 0 }.max() ?? 0
        return list.items.flatMap { item -> [String] in
            let subject = item.subject?.text ?? ""
            let space = String(repeating: " ", count: width - subject.count)
            let first = "\(Self.label(item.urgency))\(subject)\(space)  \(item.text)"
            let indent = String(repeating: " ", count: 11 + width)
            return [first] + (item.command.map { ["\(indent)\($0)"] } ?? [])
        }
    }

    private func shortLines(_ urgency: TodayItem.Urgency) -> [String] {
        let items = list.items.filter { $0.urgency == urgency }
        let label = Self.label(urgency)
        switch urgency {
        case .open: return Self.wrapped(Self.counts(items), label)
        case .late: return items.map { label + Self.short($0) + ($0.command.map { ": \($0)" } ?? "") }
        case .due:
            let order = items.filter { $0.topic != .assessment } + items.filter { $0.topic == .assessment }
            return Self.wrapped(order.map(Self.short), label)
        case .now: return items.map { label + Self.short($0) }
        }
    }

    private static func label(_ urgency: TodayItem.Urgency) -> String {
        let word = urgency.rawValue.uppercased()
        return " \(word)\(String(repeating: " ", count: 4 - word.count))  "
    }

    private static func short(_ item: TodayItem) -> String {
        item.subject.map { "\($0)  \(item.brief)" } ?? item.brief
    }

    /// How many there are of each kind; a single one names its participant.
    private static func counts(_ items: [TodayItem]) -> [String] {
        TodayItem.Topic.allCases.compactMap { topic in
            let found = items.filter { $0.topic == topic }
            guard let first = found.first else { return nil }
            guard found.count == 1 else { return "\(found.count) \(topic.plural)" }
            return "1 \(topic.singular)" + (first.subject.map { " (\($0))" } ?? "")
        }
    }

    private static func wrapped(_ words: [String], _ label: String) -> [String] {
        var lines: [String] = []
        for word in words {
            if let last = lines.last, last.count + gap.count + word.count <= width {
                lines[lines.count - 1] = last + gap + word
            } else {
                lines.append((lines.isEmpty ? label : String(repeating: " ", count: label.count)) + word)
            }
        }
        return lines
    }
}

extension TodayItem.Topic {
    fileprivate var singular: String {
        switch self {
        case .infusion: "infusion"
        case .vitals: "set of vital signs"
        case .observation: "observation"
        case .assessment: "assessment"
        case .consent: "consent"
        case .adverseEvent: "adverse event continuing"
        case .judgement: "adverse event to assess"
        case .coding: "adverse event to code"
        case .query: "query"
        case .countersignature: "countersignature"
        case .report: "site report"
        case .flag: "safety flag"
        case .approval: "approval"
        }
    }

    fileprivate var plural: String {
        switch self {
        case .vitals: "sets of vital signs"
        case .adverseEvent: "adverse events continuing"
        case .judgement: "adverse events to assess"
        case .coding: "adverse events to code"
        case .query: "queries"
        default: singular + "s"
        }
    }
}
