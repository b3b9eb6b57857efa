import CanonicalJSON
import Ledger
import Projections
import Reports
import Study
import Vocabulary

/// One event with all it ever said: both values where it was corrected, its sealed texts, its receipt.
struct EventPage {
    private let event: RecordedEvent
    private let fields: [FieldHistory]
    private let answers: [RecordedEvent]
    private let texts: [(name: String, text: String?)]
    private let void: RecordedEvent?

    init(_ sequence: Int, _ reading: StudyReading) throws {
        event = try reading.event(sequence)
        let related = reading.events.filter { $0.cause == sequence || $0.event.kind == .eventVoided }
        fields = FieldHistory.all(of: event, among: related)
        answers = related.filter { $0.cause == sequence }
        void = answers.first { $0.event.kind == .eventVoided }
        texts = try reading.texts(of: sequence)
    }

    func text(_ reading: StudyReading) -> String {
        let mark = void.map { "  [VOIDED by #\($0.seq)]" } ?? ""
        var rows: [[String]] = []
        if let occurred = event.occurred { rows.append(["happened", reading.dates.long(occurred)]) }
        rows.append(["written", "\(reading.dates.long(event.recorded)) by \(name(reading))"])
        rows.append(["source", event.source.rawValue])
        if !event.reasons.isEmpty { rows.append(["reason", event.reasons.map(\.rawValue).joined(separator: ", ")]) }
        if let cause = event.cause { rows.append(["answers", "#\(cause)"]) }
        for field in fields where field.name != "occurred" || field.values.count > 1 { rows.append(row(field)) }
        for text in texts { rows.append([text.name, text.text.map { "\"\($0)\"" } ?? gone(text.name, reading)]) }
        for answer in answers { rows.append(["then", line(answer, reading)]) }
        rows.append(["leaf", event.leaf ?? ""])
        let head = "\(event.receiptLine)  \(event.subject?.text ?? "study")  \(event.event.type)\(mark)\n"
        let words = EventWords(reading.view.study).text(event.event)
        return head + "\(words)\n" + Columns(rows.map { ["  " + $0[0]] + $0.dropFirst() }).text
    }

    func json(_ reading: StudyReading) -> String {
        let sealed = texts.map { JSONValue.Member($0.name, $0.text.map { .string($0) } ?? .null) }
        let values = fields.map { field in
            JSONValue.Member(
                field.name,
                .array(
                    field.values.map { ["value": $0.json ?? .null, "seq": .integer($0.event.seq)] }))
        }
        var members = event.jsonMembers
        members += [
            .init("answers", .array(answers.map(\.json))), .init("fields", .object(values)),
            .init("leaf", .string(event.leaf ?? "")), .init("texts", .object(sealed)),
            .init("voidedBy", void.map { .integer($0.seq) } ?? .null),
        ]
        return reading.object([("event", .object(members))])
    }

    private func row(_ field: FieldHistory) -> [String] {
        let last = FieldHistory.words(field.values.last?.json)
        guard field.values.count > 1, let correction = field.values.last?.event.seq else { return [field.name, last] }
        let earlier = field.values.dropLast().map { FieldHistory.words($0.json) }.joined(separator: ", then ")
        return [field.name, "\(last), corrected by #\(correction); was \(earlier)"]
    }

    /// Why a text is not there: who asked for its deletion, and who countersigned it.
    private func gone(_ name: String, _ reading: StudyReading) -> String {
        let redactions = event.subject.flatMap { reading.view.state.participant($0)?.state.redactions } ?? []
        guard let found = redactions.last(where: { $0.target == event.seq && $0.name.text == name }),
            let done = found.doneBy
        else { return "redacted or withheld" }
        let second = reading.view.state.event(done)?.actor.text ?? "another"
        return "redacted: \(found.basis.rawValue), asked for by \(found.actor) (#\(found.seq)), "
            + "countersigned by \(second) (#\(done))"
    }

    private func line(_ answer: RecordedEvent, _ reading: StudyReading) -> String {
        let reasons = answer.reasons.isEmpty ? "" : " (\(answer.reasons.map(\.rawValue).joined(separator: ", ")))"
        return "\(answer.receiptLine)  \(answer.event.type) by \(answer.actor), \(reading.dates.short(answer.recorded))"
            + reasons
    }

    private func name(_ reading: StudyReading) -> String {
        let printed = reading.session.head.state.enrolment(of: event.actor.text)?.printedName
        return printed.map { "\(event.actor) (\($0))" } ?? event.actor.text
    }
}
