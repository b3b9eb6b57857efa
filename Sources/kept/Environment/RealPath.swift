import struct FoundationEssentials.URL

/// Where a path leads once links, dots and repeated slashes are followed.
struct RealPath: Hashable {
    /// The parts below the root.
    private let parts: [String]

    init(_ path: String) {
        parts = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path().split(separator: "/").map(
            String.init)
    }

    /// The path.
    var path: String { "/" + parts.joined(separator: "/") }

    /// Whether it lies in a folder that is a bag, or in a folder of one.
    func isInsideOfBag(_ isBag: (String) -> Bool) -> Bool {
        parts.indices.contains { isBag("/" + parts[..<$0].joined(separator: "/")) }
    }

    /// Whether it is a directory's, or lies in it.
    func isInside(_ directory: RealPath) -> Bool { parts.starts(with: directory.parts) }
}
