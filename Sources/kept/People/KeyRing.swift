import Ledger

/// The key files of this user: which one signs.
///
/// KEPT_KEY names a file. Else it is `<actor>.key` among the keys of the ledger's origin, the actor being `--as`,
/// else the owner of the only file there, else `actor` of the personal configuration.
struct KeyRing {
    private let environment: ProgramEnvironment
    private let directories: UserDirectories

    init(_ environment: ProgramEnvironment) throws(Failure) {
        self.environment = environment
        directories = try UserDirectories(environment)
    }

    /// The key file to sign with in the ledger of that origin.
    func file(of actor: String?, origin: String) throws(Failure) -> KeyFile {
        if let path = environment.variable("KEPT_KEY") {
            let file = try read(LedgerPlace.resolve(path, environment))
            if let actor, actor != file.actor {
                throw Failure(
                    .identity, "wrong-key", "KEPT_KEY is the key of \(file.actor), not of \(actor)",
                    fix: "unset KEPT_KEY, or leave out --as")
            }
            return try check(file, origin: origin)
        }
        let known = actor ?? only(origin: origin)
        let actor = if let known { known } else { try preferred(origin: origin) }
        return try check(
            try read(directories.key(of: actor, origin: origin), actor: actor, origin: origin), origin: origin)
    }

    /// The owners among whom nothing decides: several keys, none named by a variable or by personal taste.
    func choices(origin: String) throws(Failure) -> [String]? {
        guard environment.variable("KEPT_KEY") == nil else { return nil }
        let actors = actors(origin: origin).sorted()
        guard actors.count > 1 else { return nil }
        if let preferred = try PersonalTaste(directories).actor, actors.contains(preferred) { return nil }
        return actors
    }

    /// The owners of the key files of an origin.
    func actors(origin: String) -> [String] {
        FileReading.names(in: directories.keys(of: origin)).filter { $0.hasSuffix(".key") }.map {
            String($0.dropLast(4))
        }
    }

    /// Reads a key file.
    func read(_ path: String, actor: String = "ACTOR", origin: String = "ORIGIN") throws(Failure) -> KeyFile {
        guard let bytes = try Self.bytes(path) else {
            throw Failure(
                .identity, "no-key", "no key at \(path)", fix: "kept key new --actor \(actor) --origin \(origin)",
                "or name the file: KEPT_KEY=FILE")
        }
        do {
            return try KeyFile(parsing: bytes)
        } catch {
            throw Failure(
                .identity, "key-malformed", "\(path) is not a key file", fix: "put the backup of the key there")
        }
    }

    /// The bytes of a key file; `nil` where there is none.
    ///
    /// What a shell hands over as a descriptor may be a pipe; anything else is a file, and a pipe is not waited for.
    private static func bytes(_ path: String) throws(Failure) -> [UInt8]? {
        guard !path.hasPrefix("/dev/fd/"), !path.hasPrefix("/proc/self/fd/") else { return FileReading.all(path) }
        do throws(LedgerError) { return try SmallFile.read(path) } catch {
            var failure = Failure(error)
            failure.exit = .identity
            throw failure
        }
    }

    private func only(origin: String) -> String? {
        let actors = actors(origin: origin)
        return actors.count == 1 ? actors.first : nil
    }

    private func preferred(origin: String) throws(Failure) -> String {
        let actors = actors(origin: origin)
        if let actor = try PersonalTaste(directories).actor, actors.isEmpty || actors.contains(actor) { return actor }
        guard !actors.isEmpty else {
            throw Failure(
                .identity, "no-key", "no key for \(origin) on this computer",
                fix: "kept key new --actor ID --origin \(origin)", "or name the file: KEPT_KEY=FILE")
        }
        throw Failure(
            .identity, "which-key", "this computer holds the keys of \(actors.joined(separator: ", "))",
            fix: "add --as \(actors.first ?? "ACTOR")")
    }

    private func check(_ file: KeyFile, origin: String) throws(Failure) -> KeyFile {
        guard file.origin == origin else {
            throw Failure(
                .identity, "wrong-key", "that key is for \(file.origin); this ledger is \(origin)",
                fix: "kept key new --actor \(file.actor) --origin \(origin)")
        }
        return file
    }
}
