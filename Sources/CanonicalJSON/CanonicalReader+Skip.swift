extension CanonicalReader {
    /// Steps over any value of the ledger's profile, checking all of it, and says where it stood.
    ///
    /// `mayBeEmpty` allows the outermost object to be `{}`, which a payload without fields is.
    @_lifetime(self: copy self)
    public mutating func skipValue(mayBeEmpty: Bool = false) throws(MalformedJSON) -> Range<Int> {
        let start = offset
        switch peeked {
        case UInt8(ascii: "{"): try skipObject(mayBeEmpty: mayBeEmpty)
        case UInt8(ascii: "["): try skipArray()
        case UInt8(ascii: "\""): try skipString()
        case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try boolean()
        default: _ = try integer()
        }
        return start..<offset
    }

    @_lifetime(self: copy self)
    private mutating func skipString() throws(MalformedJSON) {
        let start = offset
        let range = try stringRange()
        for position in range where bytes[position] >= 0x80 {
            guard (try? UTF8Span(validating: bytes.extracting(range))) != nil else {
                throw MalformedJSON(expected: "valid UTF-8", offset: start)
            }
            return
        }
    }

    @_lifetime(self: copy self)
    private mutating func skipArray() throws(MalformedJSON) {
        let start = offset
        try beginArray()
        var count = 0
        while try nextElement() {
            _ = try skipValue()
            count += 1
        }
        guard count > 0 else { throw MalformedJSON(expected: "at least one element", offset: start) }
    }

    @_lifetime(self: copy self)
    private mutating func skipObject(mayBeEmpty: Bool) throws(MalformedJSON) {
        let start = offset
        try beginObject()
        var previous: Range<Int>?
        while let name = try nextMemberRange(after: previous) {
            _ = try skipValue()
            previous = name
        }
        guard previous != nil || mayBeEmpty else { throw MalformedJSON(expected: "at least one member", offset: start) }
    }

    /// The next member's name as the bytes that stand there, compared without making a `String` where both are ASCII.
    @_lifetime(self: copy self)
    private mutating func nextMemberRange(after previous: Range<Int>?) throws(MalformedJSON) -> Range<Int>? {
        guard try nextElementOrEnd() else { return nil }
        let start = offset
        let name = try stringRange()
        if let previous, try !isAscending(previous, name) {
            throw MalformedJSON(expected: "member names in ascending order, none twice", offset: start)
        }
        if previous == nil { _ = try isPlain(name) }
        try demand(UInt8(ascii: ":"))
        return name
    }

    private func isAscending(_ first: Range<Int>, _ second: Range<Int>) throws(MalformedJSON) -> Bool {
        guard try isPlain(first), try isPlain(second) else {
            return try UTF16Order.precedes(unescaped(first), unescaped(second))
        }
        let common = min(first.count, second.count)
        for index in 0..<common {
            let (one, other) = (bytes[first.lowerBound + index], bytes[second.lowerBound + index])
            if one != other { return one < other }
        }
        return first.count < second.count
    }

    /// Whether a name is ASCII without escapes; one that is not must still be valid UTF-8.
    private func isPlain(_ range: Range<Int>) throws(MalformedJSON) -> Bool {
        for position in range {
            let byte = bytes[position]
            if byte >= 0x80 {
                _ = try text(range)
                return false
            }
            if byte == UInt8(ascii: "\\") { return false }
        }
        return true
    }

    /// The text of a string that was scanned, quotes left out.
    private func unescaped(_ range: Range<Int>) throws(MalformedJSON) -> String {
        var again = CanonicalReader(bytes.extracting(range.lowerBound - 1..<range.upperBound + 1))
        return try again.string()
    }
}
