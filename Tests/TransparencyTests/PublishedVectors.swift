import Foundation

/// Third-party test vectors, which lie beside the repository and are not part of it.
enum PublishedVectors {
    static let proofs = folder("rfc6962")
    static let log = folder("tlog-tiles/log")

    static func exist(at folder: URL) -> Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func bytes(_ name: String, in folder: URL) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    /// All `.json` files below `folder`, each one an object.
    static func objects(below folder: URL) throws -> [(name: String, fields: [String: Any])] {
        guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        var found: [(name: String, fields: [String: Any])] = []
        for case let file as URL in walk where file.pathExtension == "json" {
            let object = try JSONSerialization.jsonObject(with: try Data(contentsOf: file))
            found.append((file.path, object as? [String: Any] ?? [:]))
        }
        return found
    }

    private static func folder(_ name: String) -> URL {
        var root = URL(filePath: #filePath)
        while root.path != "/", !FileManager.default.fileExists(atPath: root.appending(path: "Package.swift").path) {
            root.deleteLastPathComponent()
        }
        return root.deletingLastPathComponent().appending(path: "shared/vectors/\(name)")
    }
}
