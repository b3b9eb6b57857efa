import Ledger
import Transparency
import Vocabulary

/// Makes a person's key and its file.
struct NewKey {
    /// Whose.
    let actor: String
    /// For which ledger.
    let origin: String
    /// Where the file goes.
    let path: String
    /// The cost of the passphrase: log2 of scrypt's N.
    let workFactor: Int

    init(actor: String, origin: String, path: String, workFactor: Int?) throws(Failure) {
        let factor = workFactor ?? KeyFile.defaultWorkFactor
        let range = KeyFile.workFactors
        guard range.contains(factor) else {
            throw .badValue("--work-factor", "\(factor) is not from \(range.lowerBound) to \(range.upperBound)")
        }
        guard ActorID(actor) != nil else {
            throw .badValue("--actor", "\"\(actor)\" is not an actor id: small letters, digits and hyphens, 2 to 32")
        }
        guard Code(origin) != nil, NoteName(origin) != nil else {
            throw .badValue("--origin", "\"\(origin)\" is not a ledger's name; write one like clinic.example/fm-1")
        }
        guard !FileReading.isThere(path) else {
            throw Failure(
                .identity, "key-exists", "there is a key at \(path) already", fix: "kept key show --actor \(actor)",
                "to make another: --out OTHER-FILE")
        }
        self.actor = actor
        self.origin = origin
        self.path = path
        self.workFactor = factor
    }

    /// Asks the passphrase, makes the key and writes its file, mode 0600.
    func make(_ passphrases: PassphraseSource, _ environment: ProgramEnvironment) throws -> SecretKey {
        let passphrase = try passphrases.new(for: actor)
        let key = SecretKey(name: origin + "/" + actor)
        var generator = environment.generator
        let file = try KeyFile(
            sealing: key, actor: actor, origin: origin, passphrase: passphrase, workFactor: workFactor,
            using: &generator)
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try SmallFile.makeDirectory(String(path[..<slash]))
        }
        try SmallFile.create(path, file.bytes)
        return key
    }

    /// A remark on a cost that is too small for real keys.
    var remark: String? {
        workFactor < 15 ? "work factor \(workFactor): practice only" : nil
    }
}
