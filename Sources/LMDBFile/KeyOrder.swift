/// How the keys of a table are ordered.
enum KeyOrder {
    /// As bytes from the first on; of two where one begins with the other, the shorter is first.
    case forward
    /// As bytes from the last on: reversed keys, and little-endian numbers of one length.
    case backward

    /// Whether `one` sorts before `other`, and not the same.
    func isAscending(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
        let common = min(one.count, other.count)
        for index in 0..<common {
            let first = self == .forward ? one[index] : one[one.count - 1 - index]
            let second = self == .forward ? other[index] : other[other.count - 1 - index]
            if first != second { return first < second }
        }
        return one.count < other.count
    }
}
