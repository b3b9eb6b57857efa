import Crypto

/// An Ed25519 signature, R and S of 32 bytes each (RFC 8032 section 5.1.6).
public typealias Ed25519Signature = FixedBytes<64>

/// An Ed25519 public key: a point of the curve (RFC 8032 section 5.1.2).
///
///     bytes 0...31, little endian:  y, 255 bits | sign of x, the top bit of byte 31
public struct Ed25519PublicKey: Hashable, Sendable {
    /// The encoded point, not known to be on the curve: that is found out by the first verification.
    public let bytes: FixedBytes<32>

    /// A public key, not yet known to be any good.
    public init(_ bytes: FixedBytes<32>) {
        self.bytes = bytes
    }

    /// Whether this is a point of small order, under which anybody can make signatures.
    ///
    /// The eight points whose order divides 8 have five y: 0, 1, -1 and two more. Each counts with either sign bit, and
    /// 0 and 1 also as p and p + 1, the field prime p being 2^255 - 19: 14 encodings in all.
    public var isLowOrder: Bool {
        var ordinate = bytes
        ordinate.storage[31] &= 0x7F
        return Self.smallOrderOrdinates.contains(ordinate.hex)
    }

    /// Whether `signature` over `message` was made with the private key of this public key.
    ///
    /// As BoringSSL does it: S must be below the group order, and R is compared as bytes. A key that is no point of the
    /// curve verifies nothing.
    public func verifies(_ signature: Ed25519Signature, over message: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes.array) else { return false }
        return key.isValidSignature(signature.array, for: message)
    }

    private static let smallOrderOrdinates: Set<String> = [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ]
}
