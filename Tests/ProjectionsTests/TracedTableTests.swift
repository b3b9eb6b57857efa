import Projections
import Study
import Testing

@Suite struct `The tables of a study` {
    private var views: [StudyView] { (0..<12).map { RandomHistories(seed: UInt64(8_100 + $0), length: 40).log.view } }

    @Test func `have cells that are found by their addresses, as a list of all has them`() {
        var tables: Set<String> = []
        for view in views {
            let all = Dictionary(view.cells.map { ($0.address, $0) }) { first, _ in first }
            for projection in StudyView.projections {
                for table in projection.tables(of: view) {
                    for cell in [table.cells.first, table.cells.last].compactMap({ $0 }) {
                        // Where there is nothing to estimate an address leads nowhere.
                        #expect(view.cell(cell.address) == all[cell.address], "\(cell.address)")
                        if all[cell.address] != nil { tables.insert(table.id) }
                    }
                }
            }
        }
        #expect(tables.count > 20)
    }

    @Test func `are known by the names that they have when they are made`() {
        for view in views {
            for projection in StudyView.projections {
                for groups in [nil, ["part-2"]] as [Set<String>?] {
                    let named = projection.tables(of: view, showing: groups)
                    #expect(named.map(\.id) == named.map(\.table.id))
                }
            }
        }
    }

    @Test func `are not made for the address of another`() {
        for view in views {
            for projection in StudyView.projections where projection.name == "safety" {
                let rows = Set(projection.cells(of: view, row: "worst-grade.any").map(\.address.row))
                #expect(rows.allSatisfy { $0.hasPrefix("worst-grade.") })
            }
            let endpoint = EfficacyTable.cells(of: view, row: "pain-nrs")
            #expect(!endpoint.isEmpty && endpoint.allSatisfy { $0.address.row == "pain-nrs" })
        }
    }
}
