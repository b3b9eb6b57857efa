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

    /// Goes to the next entry; false at the end.
    ///
    /// A damaged page is noted, and the walk goes on behind it.
    mutating func advance() -> Bool {
        while failures.count < Self.maximumFailureCount {
            do throws(LMDBFileError) {
                return try entries?.next() ?? false
            } catch { failures.append(VerifiedStore.damage(error, name)) }
        }
        return false
    }

    /// What `body` makes of the next entry's key and value; `nil` at the end.
    mutating func next<Row>(_ body: (_ key: Span<UInt8>, _ value: Span<UInt8>) -> Row) -> Row? {
        advance() ? entries?.read(body) : nil
    }

    /// The next entry, copied; `nil` at the end.
    mutating func next() -> (key: [UInt8], value: [UInt8])? {
        next { ([UInt8](copying: $0), [UInt8](copying: $1)) }
    }

    /// The next entry's number, `nil` for a key that is none, and its value, not copied; `nil` at the end.
    mutating func nextNumbered() -> (number: Int?, value: LentBytes)? {
        guard let number = next({ key, _ in LedgerTables.number(key) }), let value = entries?.lendValue() else {
            return nil
        }
        return (number, value)
    }

    /// After so much damage the table is given up.
    private static let maximumFailureCount = 1_000
}
