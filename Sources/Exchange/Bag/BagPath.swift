/// The names that files of an export may have: `[a-zA-Z0-9._-]` between slashes, no part beginning with a dot.
///
/// So no path leaves the bag, and no name needs the percent-encoding of RFC 8493 section 2.1.3.
enum BagPath {
    /// Whether a path, relative to the bag, is such a name.
    static func isAllowed(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count <= maximumDepth && path.utf8.count <= 255
            && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && $0.utf8.allSatisfy(isAllowed) }
    }

    private static let maximumDepth = 8

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
