import CanonicalJSON
import Projections
import Study
import Testing
import Vocabulary

@Suite struct `Tables of a thousand random histories` {
    /// Every cell with its value and its events, as bytes.
    private func bytes(_ view: StudyView) -> [String] {
        view.cells.map { "\($0.address) \($0.value.canonicalText) \($0.sources)" }
    }

    private func bytes(_ state: StudyState, _ study: StudyProtocol) -> [String] {
        bytes(StudyView(state, study: study))
    }

    /// Rows stored after the first events, and of the rest only the participants whom it touches.
    private func resumed(
        _ log: StudyLog, _ early: StudyState, cut: Int, _ random: inout RandomNumbers
    ) throws -> StudyView {
        let stored = RowKinds.rows(of: StudyView(early, study: log.study))
        let touched = Set(log.events.dropFirst(cut).compactMap(\.subject))
        var newer = StudyState(documents: [log.study.version.text: log.study])
        for event in log.events where event.subject.map(touched.contains) ?? true { newer.apply(event) }
        let last = try #require(log.events.last)
        return try StudyView(newer, study: log.study, last: (last.seq, last.recorded), rows: random.shuffled(stored))
    }

    @Test(arguments: 0..<20)
    func `are the same grown event by event, stopped anywhere, resumed from rows, and built from any order`(batch: Int)
        throws
    {
        for number in batch * 50..<batch * 50 + 50 {
            var random = RandomNumbers(seed: UInt64(number) &* 7919)
            let log = RandomHistories(seed: UInt64(number), length: 12 + random.below(24)).log
            let documents = [log.study.version.text: log.study]
            var grown = StudyState(documents: documents)
            let cut = random.below(log.events.count)
            for event in log.events.prefix(cut) { grown.apply(event) }
            let early = bytes(grown, log.study)
            var again = StudyState(documents: documents)
            for event in log.events.prefix(cut) { again.apply(event) }
            for event in log.events.dropFirst(cut) { grown.apply(event) }
            // Out of order every participant is built anew from all events, a way that shares no step with growing.
            var built = StudyState(documents: documents)
            let (own, rest) = (log.events.filter { $0.subject == nil }, log.events.filter { $0.subject != nil })
            for event in own + random.shuffled(rest) { built.apply(event) }
            #expect(bytes(again, log.study) == early, "history \(number) cut at \(cut)")
            let whole = bytes(grown, log.study)
            #expect(bytes(built, log.study) == whole, "history \(number)")
            let rows = [built, grown].map { RowKinds.rows(of: StudyView($0, study: log.study)) }
            #expect(rows[0] == rows[1], "rows of history \(number)")
            let resumed = try resumed(log, again, cut: cut, &random)
            #expect(bytes(resumed) == whole, "history \(number) resumed at \(cut)")
        }
    }
}

@Suite struct `Rows of random histories` {
    @Test func `are read back as the bytes they were written as`() throws {
        var tables: Set<String> = []
        for number in 0..<40 {
            let log = RandomHistories(seed: UInt64(9_000 + number), length: 30).log
            let rows = RowKinds.rows(of: log.view)
            for row in rows {
                let value = try JSONParser.parse(row.bytes)
                #expect(value.canonicalText == String(decoding: row.bytes, as: UTF8.self), "\(row.table)")
            }
            #expect(rows == rows.sorted())
            tables.formUnion(rows.map(\.table))
        }
        #expect(tables.count > 8)
    }
}

@Suite struct `Rows without the events behind their values` {
    @Test func `give the same values of every cell of random histories`() throws {
        var cells = 0
        for number in 0..<150 {
            let log = RandomHistories(seed: UInt64(7_000 + number), length: 30).log
            var record = StudyState(documents: [log.study.version.text: log.study])
            for event in log.events where event.subject == nil { record.apply(event) }
            let whole = log.view
            let last = try #require(log.events.last)
            let untraced = try StudyView(
                record, study: log.study, last: (last.seq, last.recorded),
                rows: whole.histories.flatMap { RowKinds.untracedRows(of: $0, log.study) })
            let values = { (view: StudyView) in view.cells.map { "\($0.address) \($0.value.canonicalText)" } }
            #expect(values(untraced) == values(whole), "history \(number)")
            let counts = [whole, untraced].map { $0.cells.reduce(0) { $0 + $1.sources.count } }
            #expect(counts[1] * 2 < counts[0], "history \(number): \(counts)")
            cells += whole.cells.count
        }
        #expect(cells > 100_000)
    }
}

@Suite struct `The events behind the cells of random histories` {
    private static let counts: Set<String> = ["participants", "events", "n"]

    private func row(_ address: CellAddress) -> [String] { [address.table, address.row, address.group] }

    @Test(arguments: 0..<60)
    func `alone give the cells, whatever was corrected, voided or entered late`(number: Int) {
        let log = RandomHistories(seed: UInt64(5_000 + number), length: 22).log
        let documents = [log.study.version.text: log.study]
        let all = log.view.cells
        let empty = Set(
            all.filter { $0.value == .integer(0) && Self.counts.contains($0.address.cell) }.map { row($0.address) })
        for (sources, cells) in Dictionary(grouping: all, by: \.sources) {
            let kept = Set(sources)
            var state = StudyState(documents: documents)
            for event in log.events where event.subject == nil || kept.contains(event.seq) { state.apply(event) }
            let alone = Dictionary(
                StudyView(state, study: log.study).cells.map { ($0.address, $0) }, uniquingKeysWith: { one, _ in one })
            for cell in cells {
                let again = alone[cell.address]
                // A row that nobody in the group has is in a table only because of other groups.
                if again == nil, [.null, .integer(0)].contains(cell.value) || empty.contains(row(cell.address)) {
                    continue
                }
                #expect(again?.value == cell.value, "history \(number), \(cell.address): \(sources)")
            }
        }
    }
}
