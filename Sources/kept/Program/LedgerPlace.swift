import class FoundationEssentials.FileManager

/// Where the ledger is: the flag, else KEPT_LEDGER, else the working directory or its nearest parent that holds one.
enum LedgerPlace {
    static func find(_ options: CommonOptions, _ surroundings: Surroundings) throws(Failure) -> String {
        if let named = options.ledger ?? surroundings.variable("KEPT_LEDGER") {
            return resolve(named, surroundings)
        }
        var place = surroundings.workingDirectory
        while true {
            if FileManager.default.fileExists(atPath: place + "/data.mdb") { return place }
            guard let slash = place.lastIndex(of: "/"), place != "/" else { break }
            place = slash == place.startIndex ? "/" : String(place[..<slash])
        }
        throw Failure(
            .noLedger, "no-ledger", "no ledger in \(surroundings.workingDirectory) or above it",
            fix: "cd to the ledger, or name it: -C DIR", "kept init DIR begins a new one")
    }

    /// A path as the user meant it, relative to the working directory of the surroundings.
    static func resolve(_ path: String, _ surroundings: Surroundings) -> String {
        let whole = path.hasPrefix("/") ? path : surroundings.workingDirectory + "/" + path
        // A slash at the end names the same place.
        let place = String(whole.reversed().drop { $0 == "/" }.reversed())
        return place.isEmpty ? "/" : place
    }
}
