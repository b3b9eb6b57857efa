/// A key kept beyond its page, in storage that is used again for the next.
struct HeldKey: Sendable {
    private var bytes: [UInt8] = []
    private(set) var isHeld = false

    /// The key, empty if there is none.
    var span: Span<UInt8> {
        @_lifetime(borrow self)
        borrowing get { bytes.span }
    }

    mutating func hold(_ key: Span<UInt8>) {
        bytes.removeAll(keepingCapacity: true)
        for index in key.indices { bytes.append(key[index]) }
        isHeld = true
    }

    mutating func drop() { isHeld = false }
}
