import CanonicalJSON
import Crypto
import CryptoExtras
public import Transparency

/// A person's private key at rest: one RFC 8785 object and a line feed, encrypted under a passphrase.
///
///     {"actor":"coordinator-1","algorithm":"ed25519","ciphertext":"<base64url>","format":"kept-key-1",
///      "kdf":"scrypt","logN":16,"nonce":"<base64url>","origin":"clinic.example/fm-1","publicKey":"<hex>","r":8,
///      "salt":"<base64url>"}
///
/// The key is scrypt(passphrase, salt, N = 2^logN, r, p = 1) (RFC 7914); the cipher is ChaCha20-Poly1305 (RFC 8439)
/// over the 32-byte seed, with origin + "/" + actor as additional data, so that a file cannot be passed off as
/// another's.
public struct KeyFile: Hashable, Sendable {
    /// Whose key.
    public var actor: String
    /// Which ledger it is for.
    public var origin: String
    /// The public key.
    public var publicKey: FixedBytes<32>
    /// The cost: scrypt's N is 2 to this.
    public var workFactor: Int
    var salt: [UInt8]
    var nonce: [UInt8]
    var ciphertext: [UInt8]

    /// The cost of a new key where none is asked for: 64 MiB of memory, some tenths of a second.
    public static let defaultWorkFactor = 16
    /// The costs that are accepted; below 15 only for practice.
    public static let workFactors = 10...22
    /// The shortest passphrase, in characters.
    public static let minimumPassphraseLength = 8

    /// The note key name of the file's key.
    public var name: String { origin + "/" + actor }
}

/// Why a key file does not open.
public enum KeyFileProblem: Error, Hashable, Sendable {
    /// The file is not a key file.
    case malformed
    /// The passphrase is wrong, or the file was altered.
    case wrongPassphrase
    /// The passphrase is shorter than 8 characters.
    case passphraseTooShort
}

extension KeyFile {
    /// Encrypts a person's key.
    public init(
        sealing key: SecretKey, actor: String, origin: String, passphrase: [UInt8],
        workFactor: Int = KeyFile.defaultWorkFactor, using generator: inout some RandomNumberGenerator
    ) throws(KeyFileProblem) {
        guard String(decoding: passphrase, as: UTF8.self).count >= Self.minimumPassphraseLength else {
            throw .passphraseTooShort
        }
        precondition(Self.workFactors.contains(workFactor))
        self.actor = actor
        self.origin = origin
        self.workFactor = workFactor
        publicKey = key.publicKey
        salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        nonce = (0..<12).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        do {
            let wrapping = try Self.wrappingKey(passphrase, salt: salt, workFactor: workFactor)
            let box = try ChaChaPoly.seal(
                key.seed, using: wrapping, nonce: ChaChaPoly.Nonce(data: nonce),
                authenticating: Array((origin + "/" + actor).utf8))
            ciphertext = Array(box.ciphertext) + Array(box.tag)
        } catch { throw .malformed }
    }

    /// The private key.
    public func open(passphrase: [UInt8]) throws(KeyFileProblem) -> SecretKey {
        let wrapping: SymmetricKey
        do { wrapping = try Self.wrappingKey(passphrase, salt: salt, workFactor: workFactor) } catch {
            throw .malformed
        }
        guard
            let box = try? ChaChaPoly.SealedBox(
                nonce: ChaChaPoly.Nonce(data: nonce), ciphertext: ciphertext.dropLast(16), tag: ciphertext.suffix(16)),
            let seed = try? ChaChaPoly.open(box, using: wrapping, authenticating: Array(name.utf8)),
            let key = SecretKey(name: name, seed: Array(seed)), key.publicKey == publicKey
        else { throw .wrongPassphrase }
        return key
    }

    private static func wrappingKey(_ passphrase: [UInt8], salt: [UInt8], workFactor: Int) throws -> SymmetricKey {
        try KDF.Scrypt.deriveKey(
            from: passphrase, salt: salt, outputByteCount: 32, rounds: 1 << workFactor, blockSize: 8, parallelism: 1)
    }
}

extension KeyFile {
    /// The bytes of the file.
    public var bytes: [UInt8] {
        let value: JSONValue = [
            "actor": .string(actor), "algorithm": "ed25519", "ciphertext": .string(Base64URL.text(ciphertext)),
            "format": "kept-key-1", "kdf": "scrypt", "logN": .integer(workFactor),
            "nonce": .string(Base64URL.text(nonce)), "origin": .string(origin), "publicKey": .string(publicKey.hex),
            "r": 8, "salt": .string(Base64URL.text(salt)),
        ]
        return value.canonicalBytes + [0x0A]
    }

    /// Reads the bytes of a file.
    public init(parsing bytes: [UInt8]) throws(KeyFileProblem) {
        guard let value = try? JSONParser.parse(bytes), value["format"]?.text == "kept-key-1",
            value["algorithm"]?.text == "ed25519", value["kdf"]?.text == "scrypt", value["r"]?.integer == 8,
            let actor = value["actor"]?.text, EnvelopeGrammar.isActor(actor.utf8Span.span),
            let origin = value["origin"]?.text, EnvelopeGrammar.isCode(origin.utf8Span.span),
            let publicKey = value["publicKey"]?.text.flatMap({ FixedBytes<32>(hex: $0) }),
            let workFactor = value["logN"]?.integer, Self.workFactors.contains(workFactor),
            let salt = value["salt"]?.text.flatMap({ Base64URL.bytes($0.utf8Span.span) }), salt.count == 16,
            let nonce = value["nonce"]?.text.flatMap({ Base64URL.bytes($0.utf8Span.span) }), nonce.count == 12,
            let ciphertext = value["ciphertext"]?.text.flatMap({ Base64URL.bytes($0.utf8Span.span) }),
            ciphertext.count == 48, value.canonicalBytes + [0x0A] == bytes
        else { throw .malformed }
        self.actor = actor
        self.origin = origin
        self.publicKey = publicKey
        self.workFactor = workFactor
        self.salt = salt
        self.nonce = nonce
        self.ciphertext = ciphertext
    }
}
