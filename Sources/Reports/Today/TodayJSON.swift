public import CanonicalJSON
import CivilTime
public import Projections
import Study
import Vocabulary

/// The day's list as `kept today --json` prints it.
///
///     {"asOf":{...},"items":[{"command":"kept consent P051 --part 2","due":null,"seqs":[214],"subject":"P051",
///      "text":"consent to Part 2","topic":"consent","urgency":"due"}],"now":"2026-03-05T19:05:00.000Z"}
public enum TodayJSON {
    /// The object.
    public static func value(_ list: TodayList, basis: ReportBasis) -> JSONValue {
        .object(
            basis.members + [
                JSONValue.Member("now", .string(list.now.description)),
                JSONValue.Member("items", .array(list.items.map(value))),
            ])
    }

    private static func value(_ item: TodayItem) -> JSONValue {
        [
            "urgency": .string(item.urgency.rawValue), "topic": .string(item.topic.rawValue),
            "subject": item.subject.map { .string($0.text) } ?? .null, "text": .string(item.text),
            "command": item.command.map { .string($0) } ?? .null,
            "due": item.due.map { .string($0.description) } ?? .null,
            "seqs": .array(item.sources.map { .integer($0) }),
        ]
    }
}
