extension FixedBytes<32> {
    /// The hash of a leaf (RFC 6962 section 2.1).
    ///
    ///     SHA-256( 0x00 || entry )
    ///
    /// The first byte keeps leaves and nodes apart: no entry can pass for an inner node.
    public static func leaf(of entry: Span<UInt8>) -> Digest {
        let prefix: InlineArray<1, UInt8> = [0x00]
        var hash = IncrementalDigest()
        hash.update(prefix.span)
        hash.update(entry)
        return hash.finalize()
    }
}
