internal import CLMDB

// The only place where bytes become pointers and pointers become bytes.
extension Span<UInt8> {
    /// Lends the bytes to a C call as an `MDB_val`.
    ///
    /// LMDB's header has no const pointers, but none of the calls made here writes through the key or value it is
    /// given.
    @unsafe
    func withMDBValue<Result>(_ body: (inout MDB_val) -> Result) -> Result {
        unsafe withUnsafeBytes { bytes in
            var value = unsafe MDB_val(
                mv_size: bytes.count, mv_data: UnsafeMutableRawPointer(mutating: bytes.baseAddress))
            return unsafe body(&value)
        }
    }

    /// Views the bytes an `MDB_val` points to.
    ///
    /// The caller ties the result to the transaction that owns them.
    @unsafe
    @_lifetime(immortal)
    init(viewing value: MDB_val) {
        let bytes = unsafe UnsafeRawBufferPointer(start: value.mv_data, count: value.mv_size)
        self = unsafe _overrideLifetime(Span(_unsafeBytes: bytes), copying: ())
    }
}
