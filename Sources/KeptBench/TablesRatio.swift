import CivilTime
import Ledger
import Projections
import Study
import StudyLedger

/// All tables from snapshots with 100 newer events against all tables from a replay of every event.
enum TablesRatio {
    private static let newer = 100

    static func run(_ study: MultipliedStudy) throws {
        let book = try StudyLedger.open(at: study.path, marks: HighWaterMarks(stateDirectory: study.path + ".none"))
        guard let document = try book.fullState().study.current?.document else { return }
        let (size, early) = (study.size, study.size - newer)
        var cells: [Int] = []
        let replay = try Stopwatch.best(of: 2) {
            cells.append(StudyView(try book.fullState(), study: document).cells.count)
        }
        let folding = try fold(StudyView(try book.fullState(), study: document))
        let made = try book.snapshots(of: book.fullState(asOf: early), under: document, size: early)
        let writing = try Stopwatch.seconds { try book.replaceSnapshots(with: made) }
        let resumed = try Stopwatch.best(of: 3) {
            guard let view = try book.resumedView(under: document, size: size) else { return }
            cells.append(view.cells.count)
        }
        let flow = try Stopwatch.best(of: 3) {
            guard let view = try book.resumedView(under: document, size: size, for: [FlowTable.self]) else { return }
            precondition(!FlowTable(of: view).cells.isEmpty)
        }
        let renewing = try Stopwatch.seconds { _ = try book.renewedSnapshots(under: document, size: size) }
        // Nothing is left for whoever measures next and knows no rows.
        try book.replaceSnapshots(with: nil)
        precondition(Set(cells).count == 1 && cells.count > 3)
        let bytes = made.rows.reduce(0) { $0 + $1.bytes.count + $1.name.count }
        print("  all tables by a replay: \(Bench.short(replay)) s, of which rows and tables \(Bench.short(folding)) s")
        print("  all tables from \(made.rows.count) rows, \(bytes >> 10) KiB: \(Bench.short(resumed)) s")
        print("  the flow table alone from its rows: \(Bench.short(flow)) s")
        print("  rows written in \(Bench.short(writing)) s, renewed for \(newer) events in \(Bench.short(renewing)) s")
        print("  ratio replay : snapshots with \(newer) newer events = \(Bench.short(replay / resumed))   (no budget)")
    }

    private static func fold(_ view: StudyView) throws -> Double {
        Stopwatch.best(of: 2) { precondition(!view.cells.isEmpty) }
    }
}
