import Crypto

// The hashing bridge: the only place of this room where bytes become pointers, because the hash functions of
// swift-crypto have no form that takes a `Span`. No pointer outlives the call that made it.

extension FixedBytes<32> {
    /// SHA-256 of `bytes`.
    public static func sha256(of bytes: Span<UInt8>) -> Digest {
        var hash = IncrementalDigest()
        hash.update(bytes)
        return hash.finalize()
    }

    /// SHA-256 of the bytes that `value` is in memory, which must have neither padding nor numbers of several bytes.
    ///
    /// Twice as fast as copying the parts together first.
    static func sha256(ofMemoryOf value: some BitwiseCopyable) -> Digest {
        var hash = SHA256()
        unsafe withUnsafeBytes(of: value) { unsafe hash.update(bufferPointer: $0) }
        return Digest(hash.finalize())
    }

    fileprivate init(_ digest: SHA256Digest) {
        self = unsafe digest.withUnsafeBytes { unsafe $0.loadUnaligned(as: Digest.self) }
    }
}

/// A SHA-256 that is fed piece by piece.
///
/// Each one owns one small heap object, made by swift-crypto; a copy shares it until either is fed again.
public struct IncrementalDigest: Sendable {
    private var hash = SHA256()

    /// A hash of nothing yet.
    public init() {}

    /// Feeds `bytes`.
    public mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    }

    /// The digest of everything fed so far.
    public func finalize() -> Digest {
        Digest(hash.finalize())
    }
}
