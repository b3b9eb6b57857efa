/// Takes the files of an export while they are made, several at a time: a bag keeps them, a comparison keeps hashes.
protocol FileSink: ~Copyable {
    /// Begins a file of the bag, by its path.
    mutating func begin(_ path: String) throws
    /// Adds a piece at the end of a file that has begun.
    mutating func add(_ text: String, to path: String) throws
    /// Ends a file.
    mutating func end(_ path: String) throws
}

extension FileSink where Self: ~Copyable {
    /// Takes a whole file.
    mutating func write(_ path: String, _ text: String) throws {
        try begin(path)
        try add(text, to: path)
        try end(path)
    }
}
