import CivilTime
import FoundationEssentials
import Ledger
import Projections
import Study
import StudyLedger

/// A replay of all events into all projections against Foundation's `JSONDecoder` over the same bytes.
///
/// The decoder reads each event into a plain structure of its envelope and a few members of its payload, and keeps
/// nothing. The replay reads, judges and folds every event, then computes the safety and efficacy tables, what is due,
/// and every participant's timeline.
enum ReplayRatio {
    static func run(_ study: MultipliedStudy) throws {
        let marks = HighWaterMarks(stateDirectory: study.path + ".none")
        let book = try StudyLedger.open(at: study.path, marks: marks)
        let end = try Instant(parsing: "2026-09-01T15:00:00.000Z")
        var entries = 0
        let replay = try Stopwatch.best(of: 2) {
            guard let view = StudyView(try book.fullState()) else { return }
            let (safety, efficacy) = (SafetyTable(of: view), EfficacyTable(of: view))
            let today = TodayList(of: view, now: end)
            entries = view.histories.reduce(0) { $0 + Timeline(of: $1, study: view.study).entries.count }
            precondition(!safety.groups.isEmpty && !efficacy.endpoints.isEmpty && !today.items.isEmpty)
        }
        let decoding = try decode(book)
        print(
            "  replay into all projections: \(Int(Double(study.size) / replay)) events/s, \(entries) timeline entries")
        print("  Foundation JSONDecoder:      \(Int(Double(study.size) / decoding)) events/s")
        print("  ratio replay : JSONDecoder = \(Bench.short(decoding / replay))   (budget 10)")
    }

    private static func decode(_ book: borrowing StudyLedger) throws -> Double {
        var events: [Data] = []
        try book.ledger.forEachEvent { _, bytes in
            events.append(Data(bytes.indices.map { bytes[$0] }))
            return true
        }
        let decoder = JSONDecoder()
        return try Stopwatch.best(of: 2) {
            for event in events { _ = try decoder.decode(PlainEvent.self, from: event) }
        }
    }
}

/// An event as somebody would read it with Foundation.
private struct PlainEvent: Decodable {
    struct Content: Decodable {
        let part: String?
        let infusion: String?
        let instrument: String?
        let timepoint: String?
        let sbp: Int?
        let dbp: Int?
        let hr: Int?
        let spo2: Int?
    }

    let actor: String
    let app: String
    let cause: Int?
    let cmd: String
    let data: Content
    let id: String
    let occurred: String?
    let prev: String
    let `protocol`: String
    let reason: [String]?
    let recorded: String
    let sealed: [String: String]?
    let seq: Int
    let source: String
    let subject: String?
    let type: String
    let v: Int
}
