extension LMDBFile {
    /// Checks every byte that liblmdb goes by when it writes under a key: the whole of each page from the root of a
    /// table
    /// to the leaf that the key belongs to.
    ///
    /// - Parameter key: The key; where absent, one behind the last.
    /// - Throws: what is wrong with a page.
    public func checkWritePath(in table: Table, toward key: [UInt8]?) throws(LMDBFileError) {
        guard !table.record.isEmpty else { return }
        let order = table.record.keyOrder
        var page = table.record.root
        for _ in 1..<table.record.depth {
            let level = try BranchLevel(page, of: self)
            try level.check(order: order, lastPage: snapshot.lastPage)
            let index = if let key { try level.search(key.span, order: order) } else { level.count - 1 }
            page = try level.entry(index).child
        }
        try LeafPage(page, of: self).check(order: order, isMain: table.isMain)
    }

    /// Checks the list of free pages, from which liblmdb takes the pages of the next commit: each record holds the
    /// numbers of pages, descending, none of them twice and none beyond the end.
    ///
    /// That a page of the list is used by no table, only a walk over all tables tells.
    /// - Throws: what is wrong with a page of the list, or `wrongFreeList`.
    public func checkFreeList() throws(LMDBFileError) {
        let table = Table(name: "", record: snapshot.free, isMain: false)
        var cursor = entries(in: table)
        var listed = PageSet()
        while try cursor.next() {
            guard let numbers = cursor.value.pageNumbers(through: snapshot.lastPage), cursor.key.count == 8 else {
                throw LMDBFileError(.wrongFreeList, page: cursor.page)
            }
            for number in numbers {
                guard listed.insert(number) else { throw LMDBFileError(.wrongFreeList, page: cursor.page) }
            }
        }
    }
}

extension Span<UInt8> {
    /// The page numbers of a record of the free list: how many, u64, and so many, descending; `nil` for anything else.
    fileprivate func pageNumbers(through last: UInt64) -> [UInt64]? {
        guard count >= 8, case let length = number64(at: 0), length <= UInt64(count / 8 - 1) else { return nil }
        var numbers: [UInt64] = []
        for place in 0..<Int(length) {
            let number = number64(at: 8 * (place + 1))
            guard 2...last ~= number, numbers.last.map({ $0 > number }) ?? true else { return nil }
            numbers.append(number)
        }
        return numbers
    }
}

extension BranchLevel {
    /// Checks all entries: within the page, keys ascending, children within the file.
    func check(order: KeyOrder, lastPage: UInt64) throws(LMDBFileError) {
        var previous: Range<Int>?
        for index in 0..<count {
            let (key, child) = try entry(index)
            guard 2...max(2, lastPage) ~= child else {
                throw LMDBFileError(.pageOutOfRange(last: lastPage), page: page)
            }
            if index > 1, let previous {
                guard order.isAscending(bytes.span.extracting(previous), bytes.span.extracting(key)) else {
                    throw LMDBFileError(.keyOutOfOrder(index: index), page: page)
                }
            }
            previous = key
        }
    }
}

extension LeafPage {
    /// Checks all entries: within the page and apart from each other, keys ascending, of a kind that the table can
    /// have.
    func check(order: KeyOrder, isMain: Bool) throws(LMDBFileError) {
        var previous: Range<Int>?
        var places: [Range<Int>] = []
        for index in 0..<count {
            let node = try node(index)
            guard node.flags.isEmpty || node.flags == .overflow || (isMain && node.flags == .table) else {
                throw LMDBFileError(.wrongEntryFlags(index: index, flags: node.flags.rawValue), page: page)
            }
            if let previous {
                guard order.isAscending(bytes.span.extracting(previous), bytes.span.extracting(node.key)) else {
                    throw LMDBFileError(.keyOutOfOrder(index: index), page: page)
                }
            }
            previous = node.key
            places.append(node.key.lowerBound - Node.byteCount..<node.value.upperBound)
        }
        places.sort { $0.lowerBound < $1.lowerBound }
        for (one, next) in zip(places, places.dropFirst()) where one.upperBound > next.lowerBound {
            throw LMDBFileError(.entryOutsidePage(index: count - 1), page: page)
        }
    }
}
