/// Takes LF-terminated lines off the front of bytes.
struct TextLines: ~Escapable {
    /// What follows the lines taken so far.
    private(set) var rest: Span<UInt8>

    @_lifetime(copy bytes)
    init(_ bytes: Span<UInt8>) {
        rest = bytes
    }

    /// The next line without its LF; `nil` if no LF is left.
    @_lifetime(copy self)
    @_lifetime(self: copy self)
    mutating func next() -> Span<UInt8>? {
        guard let end = rest.firstOffset(of: 0x0A) else { return nil }
        let line = rest.extracting(0..<end)
        rest = rest.extracting(end + 1..<rest.count)
        return line
    }
}
