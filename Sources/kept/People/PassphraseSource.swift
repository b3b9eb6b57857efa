import Glibc
import Ledger
import SystemPackage

/// Where a passphrase comes from: `--passphrase-fd N`, else KEPT_PASSPHRASE, else a prompt that shows nothing.
struct PassphraseSource {
    private let descriptor: Int?
    private let environment: ProgramEnvironment
    private let asks: Bool

    init(descriptor: Int?, _ common: CommonOptions, _ environment: ProgramEnvironment) {
        self.descriptor = descriptor
        self.environment = environment
        asks = !common.noInput && environment.console.canAsk
    }

    /// Whether a wrong one can be typed again.
    var canRepeat: Bool { descriptor == nil && environment.variable("KEPT_PASSPHRASE") == nil && asks }

    /// The passphrase of a key that is there.
    func existing(of actor: String) throws(Failure) -> [UInt8] {
        if let given = try given() { return given }
        return try ask("Passphrase of \(actor): ")
    }

    /// A passphrase for a new key, asked twice.
    func new(for actor: String) throws(Failure) -> [UInt8] {
        if let given = try given() { return try checked(given) }
        while true {
            let first = try ask("New passphrase for \(actor), \(KeyFile.minimumPassphraseLength) characters or more: ")
            guard String(decoding: first, as: UTF8.self).count >= KeyFile.minimumPassphraseLength else {
                environment.console.tell("Too short.\n")
                continue
            }
            if try ask("Again: ") == first { return first }
            environment.console.tell("Not the same.\n")
        }
    }

    private func given() throws(Failure) -> [UInt8]? {
        if let descriptor {
            guard Self.isGiven(descriptor), let bytes = FileReading.all("/dev/fd/\(descriptor)") else {
                throw Failure(
                    .identity, "passphrase-unreadable", "file descriptor \(descriptor) cannot be read",
                    fix: "--passphrase-fd 3 3< FILE")
            }
            return Array(bytes.prefix { $0 != 0x0A && $0 != 0x0D })
        }
        return environment.variable("KEPT_PASSPHRASE").map { Array($0.utf8) }
    }

    /// Whether a descriptor was there when the program began.
    ///
    /// All that it opens itself is closed in the programs that it starts; what was handed to it is not. One of its own
    /// may be the store's, and to read and close that again would give up the store's lock.
    private static func isGiven(_ descriptor: Int) -> Bool {
        let flags = fcntl(Int32(clamping: descriptor), F_GETFD)
        return flags >= 0 && flags & FD_CLOEXEC == 0
    }

    private func checked(_ passphrase: [UInt8]) throws(Failure) -> [UInt8] {
        guard String(decoding: passphrase, as: UTF8.self).count >= KeyFile.minimumPassphraseLength else {
            throw Failure(
                .identity, "passphrase-too-short",
                "the passphrase is shorter than \(KeyFile.minimumPassphraseLength) characters",
                fix: "choose a longer one")
        }
        return passphrase
    }

    private func ask(_ prompt: String) throws(Failure) -> [UInt8] {
        guard asks else {
            throw Failure(
                .usage, "missing-value", "a passphrase is missing", fix: "set KEPT_PASSPHRASE, or add --passphrase-fd N"
            )
        }
        environment.console.tell(prompt)
        guard let line = environment.console.secretLine() else { throw .left }
        return Array(line.utf8)
    }
}
