public import CanonicalJSON
import CivilTime
public import Projections
import Study
import Vocabulary

/// A timeline as `kept timeline --json` prints it.
///
///     {"asOf":{"events":243,"root":"..."},"entries":[{"actor":"coordinator-1","corrections":[{"actor":"coordinator-1",
///      "changes":[{"field":"sbp","new":148,"old":184}],"reasons":["transcription"],"recorded":"...","seq":221}],
///      "detail":null,"late":false,"mark":null,"occurred":"2026-03-05T09:55:00-05:00[America/Toronto]",
///      "recorded":"2026-03-05T14:55:12.031Z","seq":220,"text":"BP 148/96 mmHg, HR 88/min","type":"vitals.recorded",
///      "voided":null}],"subject":"P014"}
///
/// `occurred` is the corrected time, `null` where the act is the recording itself or nothing is known; then
/// `timeUnknown` tells which. `old` or `new` is `null` where nothing stood or stands.
public enum TimelineJSON {
    /// The object.
    public static func value(_ timeline: Timeline, basis: ReportBasis) -> JSONValue {
        .object(
            basis.members + [
                JSONValue.Member("subject", .string(timeline.subject.text)),
                JSONValue.Member("entries", .array(timeline.entries.map(value))),
            ])
    }

    private static func value(_ entry: TimelineEntry) -> JSONValue {
        [
            "seq": .integer(entry.seq), "type": .string(entry.type),
            "occurred": entry.occurred.map { .string($0.description) } ?? .null,
            "recorded": .string(entry.recorded.description), "actor": .string(entry.actor.text),
            "text": .string(entry.text), "detail": entry.detail.map { .string($0) } ?? .null,
            "late": .boolean(entry.isLate), "timeUnknown": .boolean(entry.isTimeUnknown),
            "mark": entry.mark.map { .string($0.rawValue) } ?? .null,
            "corrections": .array(entry.corrections.map(value)), "voided": entry.void.map(value) ?? .null,
        ]
    }

    private static func value(_ correction: TimelineCorrection) -> JSONValue {
        [
            "seq": .integer(correction.seq), "recorded": .string(correction.recorded.description),
            "actor": .string(correction.actor.text), "reasons": reasons(correction.reasons),
            "changes": .array(correction.changes.map(value)),
        ]
    }

    private static func value(_ change: FieldChange) -> JSONValue {
        let field = change.pointer.isOccurred ? "occurred" : change.pointer.path.joined(separator: "/")
        return ["field": .string(field), "old": change.old?.json ?? .null, "new": change.new?.json ?? .null]
    }

    private static func value(_ void: TimelineVoid) -> JSONValue {
        [
            "seq": .integer(void.seq), "recorded": .string(void.recorded.description),
            "actor": .string(void.actor.text), "reasons": reasons(void.reasons),
        ]
    }

    private static func reasons(_ codes: [ReasonCode]) -> JSONValue {
        .array(codes.map { .string($0.rawValue) })
    }
}
