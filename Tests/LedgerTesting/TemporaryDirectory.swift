import FoundationEssentials

/// A directory that is gone when its owner is.
public final class TemporaryDirectory: Sendable {
    /// Where it is.
    public let path: String

    /// Makes an empty directory.
    public init() throws {
        path = FileManager.default.temporaryDirectory.path() + "/kept-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A path inside.
    public func file(_ name: String) -> String { path + "/" + name }

    /// The bytes of a file inside; empty if there is none.
    public func bytes(_ name: String) -> [UInt8] {
        FileManager.default.contents(atPath: file(name)).map { Array($0) } ?? []
    }

    /// Writes a file inside.
    public func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: file(name)))
    }

    /// Copies a file or directory inside.
    public func copy(_ name: String, to other: String) throws {
        try FileManager.default.copyItem(atPath: file(name), toPath: file(other))
    }

    /// Removes a file or directory inside.
    public func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: file(name)) }
}
