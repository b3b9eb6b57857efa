import Glibc
public import LMDB

/// What a failure of the store means to whoever has to mend it.
public enum StoreTrouble: Hashable, Sendable {
    /// The disk is full.
    case diskFull
    /// The process may not open another file.
    case tooManyFiles
    /// The data file has so many names, or its name is a symbolic link (0).
    case otherNames(Int)
    /// `lock.mdb` is a link, or no plain file.
    case lockFile
    /// Anything else, in words.
    case other(String)

    /// What an error of the store means.
    public init(_ error: LMDBError) {
        switch error.code {
        case .diskFull, .errno(ENOSPC): self = .diskFull
        case .errno(EMFILE), .errno(ENFILE): self = .tooManyFiles
        case .otherNames(let count): self = .otherNames(count)
        case .lockFile: self = .lockFile
        default: self = .other(error.description)
        }
    }
}
