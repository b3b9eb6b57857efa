import FoundationEssentials
import LMDB

/// A folder that is made under another name and gets its own when all is there: what bears the name is whole, also
/// after a power cut.
public enum DurableFolder {
    /// Waits until every name in a folder and below is on the disk, and gives it its name, which nothing may bear.
    ///
    /// The bytes of its files are on the disk already; each writer sees to its own.
    public static func place(_ unfinished: String, at path: String) throws(LedgerError) {
        try filing(path, "cannot be put in its place") { () throws(LMDBError) in
            for folder in folders(below: unfinished) { try FileMove.makeDurable(in: "\(unfinished)/\(folder)") }
            try FileMove.makeDurable(in: unfinished)
            try FileMove.place(unfinished, at: path)
        }
    }

    /// Gives a file its name, which nothing may bear; the name is on the disk when this returns.
    public static func place(file unfinished: String, at path: String) throws(LedgerError) {
        try filing(path, "cannot be put in its place") { () throws(LMDBError) in
            try FileMove.place(unfinished, at: path)
        }
    }

    private static func folders(below path: String) -> [String] {
        ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).filter { name in
            let type = (try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)"))?[.type]
            return type as? FileAttributeType == .typeDirectory
        }
    }
}
