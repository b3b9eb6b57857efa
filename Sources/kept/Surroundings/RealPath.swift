import struct FoundationEssentials.URL

/// Where a path leads once links, dots and repeated slashes are followed.
struct RealPath: Hashable {
    /// The parts below the root.
    private let parts: [String]

    init(_ path: String) {
        parts = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path().split(separator: "/").map(
            String.init)
    }

    /// Whether it is a directory's, or lies in it.
    func isInside(_ directory: RealPath) -> Bool { parts.starts(with: directory.parts) }
}
