import CanonicalJSON
import CivilTime
import Ledger
import Study
import Vocabulary

/// What earlier imports wrote: whether a row is in the ledger already, and with the same values.
///
/// A row is decided again as the ledger stood before its first event, and compared with what stands there.
struct EarlierImport {
    private let documents: [String: StudyProtocol]
    private let studyEvents: [RecordedEvent]
    private let enrolments: [LedgerState.Enrolment]
    private var histories: [ParticipantCode: [RecordedEvent]] = [:]
    /// The study level as it was before an event; consecutive rows mostly share it.
    private var study: (end: Int, state: StudyState)?

    init(_ book: borrowing StudyLedger, head: Head) throws(StudyLedgerError) {
        documents = try book.documents()
        studyEvents = try book.recordedEvents(of: nil)
        enrolments = head.state.enrolments
    }

    /// `nil` if the row is there with the same values; else how it differs.
    mutating func difference(
        of row: ImportRow, ids: ImportIDs, firstAt sequence: Int, in book: borrowing StudyLedger
    ) throws(StudyLedgerError) -> ImportDifference? {
        if histories[row.subject] == nil {
            histories[row.subject] = try book.recordedEvents(of: row.subject.text)
        }
        let history = histories[row.subject] ?? []
        guard let first = history.first(where: { $0.seq == sequence }) else {
            return ImportDifference(sequence: sequence, fields: ["participant": row.subject.text])
        }
        var state = studyLevel(before: sequence)
        for event in history where event.seq < sequence { state.apply(event) }
        let role = enrolments.last { $0.actor == first.actor.text }?.role
        var batch = Batch(state: state, start: sequence, now: first.recorded, role: role)
        do throws(StudyLedgerError) {
            for step in row.steps { try batch.decide(step, of: row.subject, by: first.actor) }
        } catch { return ImportDifference(sequence: sequence, fields: [:]) }
        for (place, draft) in batch.drafts.enumerated() where place == 0 || draft.source != Source.derived.rawValue {
            let id = ids.id(of: row, event: place)
            guard let difference = try book.difference(of: draft, id: id, missingAt: sequence) else { continue }
            return difference
        }
        return nil
    }

    /// A participant is judged by what the study level says in the end, so it may come first.
    private mutating func studyLevel(before sequence: Int) -> StudyState {
        let end = studyEvents.last { $0.seq < sequence }?.seq ?? -1
        if let study, study.end == end { return study.state }
        var state = StudyState(documents: documents)
        for event in studyEvents where event.seq < sequence { state.apply(event) }
        study = (end, state)
        return state
    }
}

/// Where a row and the ledger differ.
struct ImportDifference {
    /// The event in the ledger.
    var sequence: Int
    /// The differing fields with the file's values; empty where the row is of another kind altogether.
    var fields: [String: String]

    /// The command that would put the ledger right.
    var fix: String {
        guard !fields.isEmpty else { return "kept show '#\(sequence)'" }
        let sets = fields.sorted { $0.key < $1.key }.map { "--set \($0.key)=\($0.value)" }
        return "kept correct \(sequence) \(sets.joined(separator: " ")) --reason transcription"
    }
}

extension StudyLedger {
    /// All events of a participant, or of the study level, in order.
    func recordedEvents(of subject: String?) throws(StudyLedgerError) -> [RecordedEvent] {
        let numbers = try asking(ledger.sequences(of: subject))
        var events: [RecordedEvent] = []
        for number in numbers { if let event = try event(number) { events.append(event) } }
        return events
    }

    /// The event of an idempotency key.
    func sequence(of id: EventID) throws(StudyLedgerError) -> Int? {
        try asking(ledger.sequence(of: id))
    }

    /// How a draft differs from the event of its key; a source's reference and redacted texts are not compared.
    fileprivate func difference(
        of draft: Draft, id: EventID, missingAt fallback: Int
    ) throws(StudyLedgerError) -> ImportDifference? {
        guard let sequence = try sequence(of: id) else { return ImportDifference(sequence: fallback, fields: [:]) }
        return try asking { () throws(LedgerError) in
            guard let event = try ledger.event(sequence), event.type == draft.type else {
                return ImportDifference(sequence: sequence, fields: [:])
            }
            var fields = FlatFields.changes(from: event.data, to: draft.data)
            if event.occurred != draft.occurred {
                fields["occurred"] = draft.occurred.map(\.description) ?? "unknown"
            }
            for sealed in event.sealed where sealed.name != "source-ref" {
                guard let stored = try ledger.disclosure(sealed, of: sequence)?.text else { continue }
                let given = draft.texts.first { $0.name == sealed.name }?.text
                if given != stored { fields[sealed.name] = "@FILE" }
            }
            return fields.isEmpty ? nil : ImportDifference(sequence: sequence, fields: fields)
        }
    }
}

/// The fields of a payload by their paths: "items/NRS01".
private enum FlatFields {
    static func changes(from stored: [UInt8], to given: [UInt8]) -> [String: String] {
        guard stored != given else { return [:] }
        let (old, new) = (flat(stored), flat(given))
        var changes = new.filter { old[$0.key] != $0.value }
        for field in old.keys where new[field] == nil { changes[field] = "" }
        return changes
    }

    private static func flat(_ data: [UInt8]) -> [String: String] {
        guard let value = try? JSONParser.parse(data) else { return [:] }
        var fields: [String: String] = [:]
        gather(value, at: "", &fields)
        return fields
    }

    private static func gather(_ value: JSONValue, at path: String, _ fields: inout [String: String]) {
        switch value {
        case .object(let members):
            for member in members {
                gather(member.value, at: path.isEmpty ? member.name : "\(path)/\(member.name)", &fields)
            }
        case .string(let text): fields[path] = text
        default: fields[path] = value.canonicalText
        }
    }
}
