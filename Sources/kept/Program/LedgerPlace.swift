import Ledger
import SystemPackage

/// Where the ledger is: the flag, else KEPT_LEDGER, else the working directory or its nearest parent that holds one.
enum LedgerPlace {
    static func find(_ options: CommonOptions, _ environment: ProgramEnvironment) throws(Failure) -> String {
        if let named = options.ledger ?? environment.variable("KEPT_LEDGER") {
            return resolve(named, environment)
        }
        var place = environment.workingDirectory
        while true {
            if try holdsStore(place) { return place }
            guard let slash = place.lastIndex(of: "/"), place != "/" else { break }
            place = slash == place.startIndex ? "/" : String(place[..<slash])
        }
        throw Failure(
            .noLedger, "no-ledger", "no ledger in \(environment.workingDirectory) or above it",
            fix: "cd to the ledger, or name it: -C DIR", "kept init DIR begins a new one")
    }

    /// Whether there is a store in a directory, or a name that should lead to one.
    ///
    /// - Throws: a failure that says why it cannot be known: the directory may be somebody else's.
    static func holdsStore(_ place: String) throws(Failure) -> Bool {
        do throws(Errno) {
            _ = try Stat(FilePath(place + "/data.mdb"), followTargetSymlink: false)
            return true
        } catch {
            guard error != .noSuchFileOrDirectory, error != .notDirectory else { return false }
            throw Failure(.cannotOpen(path: place, number: error.rawValue))
        }
    }

    /// A path as the user meant it, relative to the working directory of the environment.
    static func resolve(_ path: String, _ environment: ProgramEnvironment) -> String {
        let whole = path.hasPrefix("/") ? path : environment.workingDirectory + "/" + path
        // A slash at the end names the same place.
        let place = String(whole.reversed().drop { $0 == "/" }.reversed())
        return place.isEmpty ? "/" : place
    }
}
