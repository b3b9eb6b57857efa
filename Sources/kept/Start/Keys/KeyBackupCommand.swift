import ArgumentParser
import CanonicalJSON
import Ledger
import Transparency

/// `kept key backup`: a copy of a key file elsewhere, read back before it counts.
struct KeyBackupCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy a key file elsewhere; it stays encrypted with its passphrase.",
        discussion: """
            kept key backup --to /media/usb/coordinator-1.key
            kept key backup --actor coordinator-1 --to /media/usb/coordinator-1.key
            kept key backup --actor admin-1 --origin clinic.example/fm-1 --to copy.key
            """)

    @OptionGroup var options: KeyOptions

    @Option(help: ArgumentHelp("Where to: a file that is not there yet.", valueName: "file"))
    var to: String

    var common: CommonOptions { options.common }

    mutating func run(in environment: ProgramEnvironment) throws {
        let (_, file) = try options.file(environment)
        let path = LedgerPlace.resolve(to, environment)
        guard !FileReading.isThere(path) else {
            throw Failure(.failed, "file-exists", "\(to) is there already", fix: "kept key backup --to OTHER-FILE")
        }
        try SmallFile.create(path, file.bytes)
        guard let copy = FileReading.all(path), try KeyFile(parsing: copy) == file else {
            throw Failure(.failed, "backup-differs", "\(to) reads otherwise than it was written", fix: "another medium")
        }
        try Journal(.keys, UserDirectories(environment)).add(
            [file.origin, file.actor, file.publicKey.hex], at: environment.now())
        guard !common.json else {
            let value: JSONValue = ["actor": .string(file.actor), "file": .string(path)]
            return environment.console.print(value.canonicalText + "\n")
        }
        environment.console.print("Written. \(to), read back: the key of \(file.actor) for \(file.origin)\n")
    }
}
