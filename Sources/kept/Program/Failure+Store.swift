import Ledger
import SystemPackage

extension Failure {
    /// What the store refuses.
    init(_ trouble: StoreTrouble) {
        switch trouble {
        case .diskFull:
            self.init(.failed, "disk-full", "the disk is full", fix: "make room: df -h", "then repeat it")
        case .tooManyFiles:
            self = .tooManyFiles
        case .otherNames(0):
            self.init(
                .failed, "other-names", "data.mdb is a symbolic link: writers by its two names do not see each other",
                fix: "name the directory that it leads to: -C DIR", "or replace the link by the file: kept doctor")
        case .otherNames(let count):
            self.init(
                .failed, "other-names",
                "data.mdb has \(count) names, hard links: writers by two of them do not see each other",
                fix: "cp -p data.mdb data.copy && mv data.copy data.mdb, in the directory that goes on",
                "and append in no other: a copy to keep is made by kept backup --to DIR")
        case .lockFile:
            self.init(
                .failed, "lock-file", "lock.mdb is a link, has several names, or is no plain file",
                fix: "remove lock.mdb while nobody uses the ledger: it is made anew")
        case .other(let words): self.init(.failed, "store", "the store failed: \(words)", fix: "kept doctor")
        }
    }

    /// The process may not open as many files as a command needs.
    static var tooManyFiles: Failure {
        Failure(
            .failed, "too-many-files",
            "too many open files: a command needs \(StandardStreams.descriptorsNeeded) beside those that are open",
            fix: "ulimit -n 1024", "then repeat it")
    }

    /// What the system says where a ledger is, or may be.
    init(opening path: String, _ number: Int32) {
        let error = Errno(rawValue: number)
        let fact = "\(path) cannot be opened"
        switch error {
        case .tooManyOpenFiles, .tooManyOpenFilesInSystem:
            self.init(
                .failed, "too-many-files", "\(fact): too many open files", fix: "ulimit -n 1024", "then repeat it")
        case .permissionDenied, .notPermitted:
            self.init(
                .noLedger, "not-yours", "\(fact): it is another person's, or its rights are too narrow",
                fix: "ls -ld \(path)", "as its owner: kept backup --to DIR, and read the copy: kept verify -C DIR")
        case .readOnlyFileSystem:
            self.init(
                .noLedger, "read-only", "\(fact): the medium is read-only",
                fix: "kept verify -C \(path)", "or copy the directory to a disk, and use the copy: -C DIR")
        case .noSpace: self.init(.failed, "disk-full", "\(fact): the disk is full", fix: "make room: df -h \(path)")
        case .ioError:
            self.init(
                .failed, "disk-fails", "\(fact): the disk fails: \(error)",
                fix: "look at the system's log: journalctl -k", "if the disk dies: kept restore BACKUP --to DIR")
        default: self.init(.noLedger, "cannot-open", "\(fact): \(error)", fix: "ls -l \(path)")
        }
    }
}
