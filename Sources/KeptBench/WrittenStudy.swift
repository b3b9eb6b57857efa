import FoundationEssentials
import Ledger
import StudyLedger

/// The long practice study with key files, written to a directory, so that the program itself can be timed over it.
enum WrittenStudy {
    /// The passphrase of the key files: public, as is that of every practice study.
    private static let passphrase = "practice only"

    /// Writes `ledger/` and `keys/<actor>.key` into a directory, and prints how many events the ledger has.
    static func write(events count: Int, to directory: String) throws {
        let study = try MultipliedStudy(events: count, in: directory)
        var generator = SystemRandomNumberGenerator()
        try FileManager.default.createDirectory(atPath: directory + "/keys", withIntermediateDirectories: true)
        for (actor, key) in study.keys {
            let file = try KeyFile(
                sealing: key, actor: actor, origin: PracticeStudy.origin, passphrase: Array(passphrase.utf8),
                using: &generator)
            _ = FileManager.default.createFile(
                atPath: "\(directory)/keys/\(actor).key", contents: Data(file.bytes),
                attributes: [.posixPermissions: 0o600])
        }
        print("\(study.size) events in \(study.path)")
    }
}
