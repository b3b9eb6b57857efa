import Transparency

/// The Python verifiers that exports may carry: the one that this program ships, and those that were shipped before.
enum ReleasedVerifiers {
    /// The SHA-256 of those of earlier versions.
    private static let earlier = [
        // 0.1.0
        "d3f6aba0292a7333aca62a80b69a14ee77bd072fccf1f2f3640b613d4138abfd"
    ]

    /// Whether a file is one of them.
    static func isOne(_ file: [UInt8]) -> Bool {
        let shipped = PackageResources.verify_py
        return file == shipped || earlier.contains(Digest.sha256(of: file.span).hex)
    }
}
