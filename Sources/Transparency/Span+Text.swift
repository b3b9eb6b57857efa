extension String {
    /// The text these bytes are in UTF-8; `nil` if they are not.
    init?(validating bytes: Span<UInt8>) {
        guard let text = try? UTF8Span(validating: bytes) else { return nil }
        self.init(copying: text)
    }
}

extension Span<UInt8> {
    /// The bytes as an array.
    var array: [UInt8] {
        [UInt8](capacity: count) { output in
            for index in indices { output.append(self[index]) }
        }
    }

    /// The offset of the first `byte` at or after `start`.
    func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
        (start..<count).first { self[$0] == byte }
    }

    /// Whether both are the same bytes.
    func isEqual(to other: Span<UInt8>) -> Bool {
        count == other.count && indices.allSatisfy { self[$0] == other[$0] }
    }

    /// What follows `prefix`; `nil` if the bytes begin otherwise.
    @_lifetime(copy self)
    func dropping(prefix: String) -> Span<UInt8>? {
        let length = prefix.utf8.count
        guard count >= length, extracting(0..<length).isEqual(to: prefix.utf8.span) else { return nil }
        return extracting(length..<count)
    }
}
