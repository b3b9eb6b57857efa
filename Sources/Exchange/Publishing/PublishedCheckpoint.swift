import FoundationEssentials
import Ledger
import Transparency

/// The checkpoint in the folder of a publication, as it is found.
enum PublishedCheckpoint: Hashable {
    /// There is none, nor anything but tiles of a first publication that was interrupted.
    case none
    /// The file is no checkpoint.
    case unreadable
    /// It names a beginning of this ledger, but is not what the ledger signed at that size.
    case altered(size: Int)
    /// It is what the ledger signed at that size, perhaps with signatures of witnesses.
    case whole(size: Int)

    /// Reads the file, which must be of a history that this ledger continues.
    init(in folder: String, _ ledger: borrowing Ledger, last: Checkpoint) throws {
        guard let bytes = try SmallFile.read("\(folder)/checkpoint") else {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            guard
                names.allSatisfy({ name in
                    name == "tile" || name.hasPrefix("checkpoint") && PublishedFolder.isUnfinished(name)
                })
            else { throw Publication.Problem.notEmpty }
            self = .none
            return
        }
        guard let found = KnownCheckpoint(bytes, keeper: .remembered), found.checkpoint.size > 0 else {
            self = .unreadable
            return
        }
        let size = Int(clamping: found.checkpoint.size)
        guard found.checkpoint.origin == last.origin else { throw Publication.Problem.otherHistory(size: size) }
        guard found.checkpoint.size <= last.size else { throw Publication.Problem.ahead(size: size) }
        guard try ledger.root(size: size) == found.checkpoint.root else {
            throw Publication.Problem.otherHistory(size: size)
        }
        let signed = try ledger.checkpoint(size: size).flatMap { KnownCheckpoint($0, keeper: .remembered) }
        let isWhole =
            signed.map { signed in
                signed.note.text == found.note.text
                    && Set(found.note.signatures).isSuperset(of: signed.note.signatures)
            } ?? false
        self = isWhole ? .whole(size: size) : .altered(size: size)
    }

    /// How many events are published by it.
    var size: Int {
        switch self {
        case .none, .unreadable: 0
        case .altered(let size), .whole(let size): size
        }
    }

    /// Whether something stands there that this program did not write.
    var isSpoilt: Bool {
        switch self {
        case .none, .whole: false
        case .unreadable, .altered: true
        }
    }
}
