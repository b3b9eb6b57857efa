import Glibc
import LMDBFile
import SystemPackage

/// Refuses a data file that was cut off before liblmdb maps it: reading a mapped page beyond the end of a file ends the
/// process.
///
/// A whole file may be a little shorter than its number of pages says, where the last pages are free and were never
/// written. So a short file is walked, with the reader that believes nothing; a file of full length costs two small
/// reads.
enum StoreLength {
    /// Whether both meta pages are sound, too, as liblmdb takes them to be when it maps the file.
    static func check(_ directory: LedgerDirectory) throws(LedgerError) -> Bool {
        let file: LMDBFile
        do throws(LMDBFileError) { file = try LMDBFile.open(FilePath(directory.dataFile)) } catch {
            switch error.problem {
            case .systemError(ENOENT), .systemError(ENOTDIR): throw .noLedger(directory.path)
            case .systemError(let number): throw .cannotOpen(path: directory.path, number: number)
            case .notAFile: throw .notALedger("data.mdb is no file")
            default:
                // What stands beside it says that it was one.
                guard directory.wasLedger else { throw .notALedger("data.mdb is not a file of LMDB 0.9") }
                throw .damaged("data.mdb is not a file of LMDB 0.9", sequence: nil)
            }
        }
        let isSound = file.metaProblems.isEmpty || file.isLeftByFailedCommit
        let pages = Int64(clamping: file.snapshot.lastPage) + 1
        guard file.byteCount < pages.multipliedReportingOverflow(by: Int64(file.snapshot.pageByteCount)).partialValue
        else { return isSound }
        do throws(LMDBFileError) {
            for table in try [file.mainTable] + file.tables() {
                var entries = file.entries(in: table)
                while try entries.next() {}
            }
        } catch { throw .damaged("the data file is cut off: \(error)", sequence: nil) }
        return isSound
    }
}
