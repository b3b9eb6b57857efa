import LMDB
import LedgerTesting
import Testing

@testable import Ledger

@Suite struct `The indexes, written anew from the events,` {
    @Test(arguments: ["P002", "P009"])
    func `are those of the events, whatever stood there`(code: String) throws {
        let attacked = try AttackedStore()
        let whole = try attacked.whole()
        let key = Array("\(code)\0".utf8) + (0..<8).map { $0 == 7 ? 4 : 0 }
        try attacked.change { try $0.put("subjects", [(key, [1])]) }
        let ledger = try Ledger.open(at: attacked.path, content: .sample, marks: attacked.marks)
        #expect(try ledger.indexProblems().count == 1)
        try ledger.rebuildIndexes()
        #expect(try ledger.indexProblems().isEmpty)
        #expect(try attacked.whole() == whole)
    }
}
