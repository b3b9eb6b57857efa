import FoundationEssentials

/// The files of an extract that are read by name: none through a link, none that is no file.
struct ExtractFolder {
    /// Where the bag is.
    let directory: String

    /// The bytes of a small file; `nil` if it is not there.
    func read(_ path: String) -> [UInt8]? {
        guard type("\(directory)/\(path)") == .typeRegular else { return nil }
        return try? SmallFile.read("\(directory)/\(path)")
    }

    /// The numbers by which files of a folder are named, ascending: `214` of `214.tlog-proof`.
    func numbers(in folder: String, ending: String) -> [Int] {
        guard type("\(directory)/\(folder)") == .typeDirectory else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/\(folder)")) ?? []
        return names.compactMap { name in
            guard name.hasSuffix(ending), let number = ExportedPath.number(name.dropLast(ending.utf8.count)),
                type("\(directory)/\(folder)/\(name)") == .typeRegular
            else { return nil }
            return number
        }.sorted()
    }

    private func type(_ path: String) -> FileAttributeType? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    }
}
