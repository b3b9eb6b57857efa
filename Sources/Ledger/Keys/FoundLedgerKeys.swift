import FoundationEssentials
public import Transparency

/// The private keys that a ledger directory holds: those of `ledger.key`, and those that a program which was
/// interrupted while it replaced that file has left beside it, as `ledger.key.new-NUMBER`.
///
/// A change of the key is written in three steps: both keys, the event, the new key alone. Whichever of them a power
/// cut undoes or leaves half done, the key that the ledger names as its own is in one of these files.
public struct FoundLedgerKeys: Sendable {
    private let directory: LedgerDirectory
    /// `ledger.key`, if it is there and can be read.
    private let file: LedgerKeyFile?
    private let refusal: LedgerError?
    private let rests: [(path: String, file: LedgerKeyFile)]

    /// The keys in a ledger directory.
    public init(in path: String) { self.init(LedgerDirectory(path: path)) }

    init(_ directory: LedgerDirectory) {
        self.directory = directory
        (file, refusal) = Self.read(directory.ledgerKeyFile)
        let beginning = SmallFile.unfinished("ledger.key")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        rests = names.filter { $0.hasPrefix(beginning) }.sorted().compactMap { name in
            let path = "\(directory.path)/\(name)"
            return Self.read(path).file.map { (path, $0) }
        }
    }

    private static func read(_ path: String) -> (file: LedgerKeyFile?, refusal: LedgerError?) {
        do throws(LedgerError) {
            guard let bytes = try SmallFile.read(path) else { return (nil, .ledgerKeyUnusable("\(path) is missing")) }
            guard let file = LedgerKeyFile(parsing: bytes) else {
                return (nil, .ledgerKeyUnusable("\(path) is not a ledger key"))
            }
            return (file, nil)
        } catch {
            guard case .file(_, let reason) = error else { return (nil, error) }
            return (nil, .ledgerKeyUnusable("\(path) \(reason)"))
        }
    }

    /// Whether more than one key is there, so that the ledger's end has to say which is in force.
    var isUndecided: Bool { file?.next != nil || !rests.isEmpty }

    /// Whether the key in force is not yet the one of `ledger.key`, or something was left beside that file.
    func isUnfinished(_ inForce: FixedBytes<32>) -> Bool { !rests.isEmpty || file?.key.publicKey != inForce }

    /// The key of `ledger.key`, which a change has not replaced yet.
    func ofFile() throws(LedgerError) -> SecretKey {
        if let file { return file.key }
        throw refusal ?? .ledgerKeyUnusable("\(directory.ledgerKeyFile) is missing")
    }

    /// The key whose public half is this one.
    func key(_ publicKey: FixedBytes<32>) -> SecretKey? {
        let files = (file.map { [$0] } ?? []) + rests.map(\.file)
        return files.flatMap { [$0.key, $0.next].compactMap { $0 } }.first { $0.publicKey == publicKey }
    }

    /// Leaves this key alone in `ledger.key`, and then nothing beside it.
    func settle(on key: SecretKey) throws(LedgerError) {
        if file?.key.publicKey != key.publicKey || file?.next != nil {
            try SmallFile.replace(directory.ledgerKeyFile, LedgerKeyFile(key).bytes)
        }
        for rest in rests { try? FileManager.default.removeItem(atPath: rest.path) }
    }

    /// Where the key that the ledger names as its own was found.
    public enum Place: Hashable, Sendable {
        /// In `ledger.key`, alone or as the one in force of two.
        case file
        /// Beside it, in the file of that path: the next append puts it in its place.
        case rest(String)
        /// Nowhere; why `ledger.key` is of no use, or `nil` if it holds another key.
        case nowhere(LedgerError?)
    }

    /// Where a key is.
    public func place(of publicKey: FixedBytes<32>) -> Place {
        func holds(_ file: LedgerKeyFile) -> Bool {
            file.key.publicKey == publicKey || file.next?.publicKey == publicKey
        }
        if let file, holds(file) { return .file }
        return rests.first { holds($0.file) }.map { .rest($0.path) } ?? .nowhere(refusal)
    }
}
