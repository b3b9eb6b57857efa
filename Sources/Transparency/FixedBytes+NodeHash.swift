extension FixedBytes<32> {
    /// The hash of an inner node (RFC 6962 section 2.1).
    ///
    ///     SHA-256( 0x01 || left || right )        65 bytes
    public static func node(_ left: Digest, _ right: Digest) -> Digest {
        .sha256(ofMemoryOf: NodePreimage(prefix: 0x01, left: left, right: right))
    }
}

/// The 65 bytes under a node hash, in the order in which they are hashed; fields of bytes leave no gaps.
private struct NodePreimage: BitwiseCopyable {
    let prefix: UInt8
    let left: Digest
    let right: Digest
}
