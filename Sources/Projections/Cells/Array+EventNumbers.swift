extension Array where Element == Int {
    /// The same event numbers, ascending, each once.
    var sortedUnique: [Int] {
        var unique: [Int] = []
        for number in sorted() where number != unique.last { unique.append(number) }
        return unique
    }
}
