// expect: accessor cannot return a ~Escapable result
import LMDB

final class Page {
    let snapshot: ReadTransaction
    init(_ snapshot: consuming ReadTransaction) { self.snapshot = snapshot }
}
