import FoundationEssentials
import Ledger
import SystemPackage
import Transparency

/// The folder of a publication, as it is found.
struct PublishedFolder {
    /// Where.
    let path: String

    /// How a file stands to the bytes that should be in it.
    enum Standing: Hashable {
        case same
        case different
        case absent
    }

    /// What is in the folder besides what is right.
    struct Survey: Hashable {
        /// Tiles that must be there and are not.
        var missing: [Tile] = []
        /// Tiles whose bytes are others.
        var spoilt: [Tile] = []
        /// Files under `tile/` that are no tile of this ledger.
        var foreign: [String] = []
        /// Whether any tile is there.
        var isEmpty = true
    }

    /// Compares every tile that is there, and every one that should be, with what should be in it.
    func survey(
        _ source: TileSource, _ ledger: borrowing Ledger, withEntries: Bool
    ) throws -> Survey {
        var survey = Survey()
        let required = source.tiles(withEntries: withEntries)
        for tile in required { try look(at: tile, isRequired: true, source, ledger, &survey) }
        let seen = Set(required.map(\.path))
        for name in try names() where !seen.contains(name) {
            if let tile = Tile(path: name), source.has(tile) {
                try look(at: tile, isRequired: false, source, ledger, &survey)
            } else {
                survey.foreign.append(name)
            }
        }
        return survey
    }

    private func look(
        at tile: Tile, isRequired: Bool, _ source: TileSource, _ ledger: borrowing Ledger, _ survey: inout Survey
    ) throws {
        let standing = try standing(of: tile.path, to: try source.bytes(of: tile, ledger))
        if standing != .absent { survey.isEmpty = false }
        if standing == .different { survey.spoilt.append(tile) }
        if standing == .absent, isRequired { survey.missing.append(tile) }
    }

    /// How a file stands to the bytes that should be in it; what is no ordinary file has other bytes.
    func standing(of name: String, to bytes: [UInt8]) throws -> Standing {
        let file = FilePath("\(path)/\(name)")
        do {
            // A pipe would keep whoever opens it waiting.
            let descriptor = try FileDescriptor.open(file, .readOnly, options: [.nonBlocking, .closeOnExec])
            return try descriptor.closeAfter {
                guard try descriptor.seek(offset: 0, from: .end) == bytes.count else { return .different }
                return FileManager.default.contents(atPath: file.string).map { Array($0) } == bytes ? .same : .different
            }
        } catch Errno.noSuchFileOrDirectory, Errno.notDirectory {
            return .absent
        } catch Errno.illegalSeek, Errno.isDirectory, Errno.invalidArgument {
            return .different
        } catch let error as Errno {
            throw LedgerError.file(path: file.string, reason: error.description)
        }
    }

    /// The files under `tile/`, but for those that a publication which was interrupted had not finished.
    private func names() throws -> [String] {
        let tiles = "\(path)/tile"
        guard FileManager.default.fileExists(atPath: tiles) else { return [] }
        let names: [String]
        do { names = try FileManager.default.subpathsOfDirectory(atPath: tiles) } catch {
            throw LedgerError.file(path: tiles, reason: "cannot be read")
        }
        let files = names.sorted().filter { name in
            var isFolder = false
            _ = FileManager.default.fileExists(atPath: "\(tiles)/\(name)", isDirectory: &isFolder)
            return !isFolder && !Self.isUnfinished(name)
        }.map { "tile/\($0)" }
        // What is written behind a link lands somewhere else.
        return (["tile"] + names.map { "tile/\($0)" }).filter(isLinkedFolder) + files
    }

    private func isLinkedFolder(_ name: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder) && isFolder
            && (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(path)/\(name)")) != nil
    }

    /// Whether a name is one that a file has while it is written: `.new-` and a number behind its own.
    static func isUnfinished(_ name: String) -> Bool {
        name.firstMatch(of: /\.new-[0-9]+$/) != nil
    }
}
