public import CivilTime
import Crypto
import FoundationEssentials
import SwiftASN1
@_spi(CMS) import X509

/// Signs files as CMS (RFC 5652), detached, with an X.509 certificate and its P-256 key: what `openssl cms` verifies.
///
/// The library calls its CMS an interface that may change: this is the one file that uses it.
public struct CMSSigner {
    private let certificate: Certificate
    private let key: Certificate.PrivateKey

    /// A signer from PEM files.
    ///
    /// - Throws: ``ExportRefusal/certificate(_:)`` where one is no such thing, the key is not on P-256, or the
    ///   certificate is another key's.
    public init(certificate: String, key: String) throws(ExportRefusal) {
        do { self.certificate = try Certificate(pemEncoded: certificate) } catch {
            throw .certificate("the certificate is not an X.509 certificate in PEM")
        }
        let privateKey: P256.Signing.PrivateKey
        do { privateKey = try P256.Signing.PrivateKey(pemRepresentation: key) } catch {
            throw .certificate("the key is not an unencrypted P-256 private key in PEM")
        }
        self.key = Certificate.PrivateKey(privateKey)
        guard self.certificate.publicKey == self.key.publicKey else {
            throw .certificate("the certificate is not of this key")
        }
    }

    /// The DER bytes of the signature of a file, made at a time when the certificate must be valid.
    func sign(_ file: [UInt8], at time: Instant) throws -> [UInt8] {
        try demandValidity(at: time)
        let date = Self.date(time)
        return try CMS.sign(
            file, signatureAlgorithm: .ecdsaWithSHA256, certificate: certificate, privateKey: key, signingTime: date,
            detached: true)
    }

    /// Refuses a time at which the certificate is not valid.
    public func demandValidity(at time: Instant) throws(ExportRefusal) {
        let date = Self.date(time)
        guard date >= certificate.notValidBefore else {
            throw .certificate("the certificate is not valid before \(Self.words(certificate.notValidBefore))")
        }
        guard date <= certificate.notValidAfter else {
            throw .certificate("the certificate expired at \(Self.words(certificate.notValidAfter))")
        }
    }

    private static func date(_ time: Instant) -> Date {
        Date(timeIntervalSince1970: Double(time.millisecondsSince1970 / 1_000))
    }

    private static func words(_ date: Date) -> String {
        date.formatted(.iso8601)
    }
}
