extension FixedBytes<32> {
    /// The hash of an inner node (RFC 6962 section 2.1).
    ///
    ///     SHA-256( 0x01 || left || right )        65 bytes
    public static func node(_ left: Digest, _ right: Digest) -> Digest {
        var preimage = InlineArray<65, UInt8>(repeating: 0x01)
        for index in 0..<32 {
            preimage[1 + index] = left[index]
            preimage[33 + index] = right[index]
        }
        return .sha256(of: preimage.span)
    }
}
