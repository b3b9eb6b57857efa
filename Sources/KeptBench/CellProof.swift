import CanonicalJSON
import CivilTime
import FoundationEssentials
import Glibc
import Ledger
import Projections
import Study
import StudyLedger

/// Proves of every cell of every table of the practice study that its events alone give it: all other events of
/// participants are taken away, and the cell is made anew.
///
/// A row that nobody in a group has is in a table only because of other groups; its cells of that group are not looked
/// for. Not a ratio: it stands here because it takes minutes without the optimiser.
enum CellProof {
    /// Cells that say how many a row is about.
    private static let counts: Set<String> = ["participants", "events", "n"]

    static func run(participants: Int) throws {
        let (events, documents) = try practice(participants)
        var whole = StudyState(documents: documents)
        for event in events { whole.apply(event) }
        guard let all = StudyView(whole)?.cells else { return }
        let empty = Set(
            all.filter { $0.value == .integer(0) && counts.contains($0.address.cell) }.map { rowOf($0.address) })
        let groups = Dictionary(grouping: all, by: \.sources)
        var (proved, absent, wrong) = (0, 0, 0)
        for (sources, cells) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let kept = Set(sources)
            var state = StudyState(documents: documents)
            for event in events where event.subject == nil || kept.contains(event.seq) { state.apply(event) }
            let alone = Dictionary(
                (StudyView(state)?.cells ?? []).map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
            for cell in cells {
                let again = alone[cell.address]
                if again?.value == cell.value, again?.sources == cell.sources {
                    proved += 1
                } else if again == nil,
                    [.null, .integer(0)].contains(cell.value) || empty.contains(rowOf(cell.address))
                {
                    absent += 1
                } else {
                    wrong += 1
                    print(
                        "  WRONG \(cell.address): \(cell.value.canonicalText), alone "
                            + "\(again?.value.canonicalText ?? "-")"
                    )
                }
            }
        }
        print(
            "\(participants) participants, \(events.count) events: \(all.count) cells, \(groups.count) sets of events; "
                + "\(proved) proved alone, \(absent) of rows that the group does not have, \(wrong) wrong")
        if wrong > 0 { exit(1) }
    }

    private static func rowOf(_ address: CellAddress) -> [String] { [address.table, address.row, address.group] }

    private static func practice(
        _ participants: Int
    ) throws -> (events: [RecordedEvent], documents: [String: StudyProtocol]) {
        let directory =
            FileManager.default.temporaryDirectory.path + "/kept-cells-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let zone = try TimeZoneRules.load(named: "America/Toronto") { path in
            FileManager.default.contents(atPath: path).map { Array($0) }
        }
        let study = PracticeStudy(
            participants: participants, seed: 1, end: try Instant(parsing: "2026-09-01T15:00:00.000Z"), zone: zone,
            app: "kept 0.1.0")
        let marks = HighWaterMarks(stateDirectory: directory + ".seen")
        defer { try? FileManager.default.removeItem(atPath: directory + ".seen") }
        var generator = SystemRandomNumberGenerator()
        _ = try study.make(at: directory, marks: marks, using: &generator)
        let ledger = try StudyLedger.open(at: directory, marks: marks, readOnly: true)
        var events: [RecordedEvent] = []
        try ledger.forEachRecorded { events.append($0) }
        return (events, try ledger.documents())
    }
}
