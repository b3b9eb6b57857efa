internal import SystemPackage

extension LMDBFile {
    /// Whether the meta page that cannot be read is the older of the two, as a failed commit leaves it.
    ///
    /// When the last write of a commit fails, LMDB writes the number of the former commit and its last page back into
    /// that page, and leaves the roots of the failed commit standing (`mdb_env_write_meta`). Such a page is not used,
    /// and the next commit writes over it. Nothing but the roots may be wrong: in any other case the page may be the
    /// newer one, and what is read is one commit too old.
    public var isLeftByFailedCommit: Bool {
        guard metaProblems.count == 1, case .wrongTableRecord? = metaProblems.first?.problem,
            let page = metaProblems.first?.page, page != snapshot.page, snapshot.transactionNumber > 0
        else { return false }
        var bytes = [UInt8](repeating: 0, count: Meta.byteCount)
        let offset = Int64(page) * Int64(snapshot.pageByteCount)
        do throws(LMDBFileError) {
            try descriptor.fill(&bytes, count: Meta.byteCount, from: offset, page: page)
        } catch { return false }
        let number = bytes.span.number64(at: Meta.transactionOffset)
        return number == snapshot.transactionNumber - 1 && number & 1 == page
            && bytes.span.number32(at: 40) == UInt32(snapshot.pageByteCount)
    }
}
