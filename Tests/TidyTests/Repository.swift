import Foundation

/// The repository's own files, as they lie on the disk.
enum Repository {
    /// The folder with Package.swift, found upwards from this file.
    static let root: URL = {
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        repeat {
            folder.deleteLastPathComponent()
        } while folder.path() != "/"
            && !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path())
        return folder
    }()

    /// All Swift files of Sources, Tests and the package.
    static let swift: [TextFile] =
        files(below: ["Sources", "Tests"]) { $0.hasSuffix(".swift") } + named("Package.swift")

    /// The Swift files of Sources.
    static let sources: [TextFile] = swift.filter { $0.path.hasPrefix("Sources/") }

    /// The Swift files of Tests, without those that must not compile.
    static let tests: [TextFile] = swift.filter { $0.path.hasPrefix("Tests/") && !$0.path.hasPrefix("Tests/Misuse/") }

    /// All Markdown files.
    static let pages: [TextFile] =
        files(below: ["docs", "Sources"]) { $0.hasSuffix(".md") }
        + named("README.md", "CONTRIBUTING.md", "CHANGELOG.md")

    /// Everything a person wrote: sources, tests, pages, scripts.
    static let everything: [TextFile] =
        swift + pages + files(below: ["tools", ".ci"]) { _ in true } + named(".swift-format", ".gitignore")

    /// A file by its path.
    static func text(_ path: String) -> String? { named(path).first?.text }

    private static func named(_ paths: String...) -> [TextFile] { paths.compactMap { TextFile($0) } }

    private static func files(below folders: [String], _ isWanted: (String) -> Bool) -> [TextFile] {
        folders.flatMap { folder in
            let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
            return (names?.compactMap { $0 as? String } ?? []).filter(isWanted).sorted()
                .compactMap { TextFile(folder + "/" + $0) }
        }
    }
}

/// A text file of the repository.
struct TextFile: Sendable {
    /// Its path from the root.
    let path: String
    /// Its text.
    let text: String

    init?(_ path: String) {
        let url = Repository.root.appending(path: path)
        guard let data = try? Data(contentsOf: url), let text = String(data: data, encoding: .utf8) else { return nil }
        self.path = path
        self.text = text
    }

    /// Its lines.
    var lines: [Substring] {
        let all = text.split(separator: "\n", omittingEmptySubsequences: false)
        return all.last?.isEmpty == true ? all.dropLast() : all
    }

    /// The file's name.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The folder below Sources or Tests.
    var room: String? { path.split(separator: "/").dropFirst().first.map(String.init) }
}
