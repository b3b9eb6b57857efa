import LMDBFile
import SystemPackage

/// Why a store cannot be read at all.
struct StoreFailure: Error {
    var finding: Finding
}

/// The data file as the bounds-checked reader sees it.
struct VerifiedStore: Sendable {
    let file: LMDBFile

    init(_ path: String) throws(StoreFailure) {
        do throws(LMDBFileError) {
            file = try LMDBFile.open(FilePath(path))
        } catch {
            switch error.problem {
            case .systemError, .notAFile:
                let finding = Finding(
                    .inputUnopenable, at: nil, "\(path) cannot be opened: \(error)",
                    fix: "check the path and its rights")
                throw StoreFailure(finding: finding)
            default: throw StoreFailure(finding: Self.damage(error, "the file"))
            }
        }
    }

    /// A finding of a damaged page.
    static func damage(_ error: LMDBFileError, _ table: String) -> Finding {
        let page = error.page.map { "page \($0) of \(table)" } ?? table
        return Finding(.pageDamaged, at: nil, "\(page) is damaged: \(error)")
    }
}

/// Walks one table, and keeps what is wrong with its pages instead of throwing.
struct TableWalk: ~Copyable {
    let name: String
    /// What is wrong with the table's pages.
    private(set) var failures: [Finding] = []
    private var entries: EntryCursor?

    init(_ store: VerifiedStore, _ name: String) {
        self.name = name
        do throws(LMDBFileError) {
            if let table = try store.file.table(named: name) {
                entries = store.file.entries(in: table)
            } else {
                failures.append(Finding(.pageDamaged, at: nil, "the table \(name) is missing"))
            }
        } catch { failures.append(VerifiedStore.damage(error, name)) }
    }

    /// The next entry, copied; `nil` at the end.
    ///
    /// A damaged page is noted, and the walk goes on behind it.
    mutating func next() -> (key: [UInt8], value: [UInt8])? {
        while failures.count < Self.maximumFailureCount {
            do throws(LMDBFileError) {
                guard try entries?.next() ?? false, let row = entries?.row else { return nil }
                return row
            } catch { failures.append(VerifiedStore.damage(error, name)) }
        }
        return nil
    }

    /// After so much damage the table is given up.
    private static let maximumFailureCount = 1_000
}

extension EntryCursor {
    /// The current entry, copied.
    fileprivate var row: (key: [UInt8], value: [UInt8]) {
        ([UInt8](copying: key), [UInt8](copying: value))
    }
}
