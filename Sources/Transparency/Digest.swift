/// A SHA-256 digest.
public typealias Digest = FixedBytes<32>

extension FixedBytes<32> {
    /// The root of a tree without leaves: SHA-256 of nothing (RFC 6962 section 2.1).
    public static var emptyTree: Digest { IncrementalDigest().finalize() }
}
