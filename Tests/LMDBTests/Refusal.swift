import LMDB

/// The code of the error that `body` throws, or nil if it does not.
///
/// `#expect(throws:)` cannot capture a transaction.
func refusal(of body: () throws(LMDBError) -> Void) -> LMDBError.Code? {
    do throws(LMDBError) {
        try body()
        return nil
    } catch {
        return error.code
    }
}
