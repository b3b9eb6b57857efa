import Crypto
import SwiftASN1
import X509

/// A new P-256 key and the request for a certificate of it (PKCS #10, RFC 2986), which a certificate authority answers
/// with what ``CMSSigner`` signs with.
public struct CMSRequest: Sendable {
    /// Whom the certificate is to name (X.520: CN, O, C).
    public struct Subject: Hashable, Sendable {
        /// The printed name of the person who will sign, 1 to 64 characters.
        public var name: String
        /// Their organisation, 1 to 64 characters.
        public var organisation: String
        /// Two capital letters (ISO 3166-1 alpha-2).
        public var country: String

        /// A subject.
        ///
        /// - Throws: ``ExportRefusal/subject(_:)`` where one is too long, empty or no country.
        public init(name: String, organisation: String, country: String) throws(ExportRefusal) {
            for (what, value) in [("name", name), ("organisation", organisation)] {
                guard (1...64).contains(value.unicodeScalars.count),
                    !value.unicodeScalars.contains(where: Self.isControl)
                else { throw .subject("the \(what) has 1 to 64 characters, none of them a control character") }
            }
            guard country.utf8.count == 2, country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
                throw .subject("the country is two capital letters: CA")
            }
            self.name = name
            self.organisation = organisation
            self.country = country
        }

        private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.generalCategory == .control
        }
    }

    /// The private key, PKCS #8 in PEM, not encrypted.
    public let key: String
    /// The request in PEM; it holds no secret.
    public let request: String

    /// Makes a key and its request; the certificate is asked for signatures only (RFC 5280 section 4.2.1.3).
    public init(for subject: Subject) throws {
        let privateKey = P256.Signing.PrivateKey()
        let name = try DistinguishedName {
            CountryName(subject.country)
            OrganizationName(subject.organisation)
            CommonName(subject.name)
        }
        let extensions = try Certificate.Extensions {
            Critical(KeyUsage(digitalSignature: true, nonRepudiation: true))
        }
        let request = try CertificateSigningRequest(
            version: .v1, subject: name, privateKey: Certificate.PrivateKey(privateKey),
            attributes: try CertificateSigningRequest.Attributes([.init(ExtensionRequest(extensions: extensions))]),
            signatureAlgorithm: .ecdsaWithSHA256)
        key = privateKey.pemRepresentation + "\n"
        self.request = try request.serializeAsPEM().pemString + "\n"
    }
}
