import Ledger
import LedgerTesting
import Testing

@testable import kept

/// Who is said to remember what: this computer, the ledger's own directory, or somebody outside.
@Suite struct `What is remembered of a ledger` {
    @Test(.evidence(for: "G-19"))
    func `is called this computer's only where it is, and not where head alone says so`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        let older = clinic.store
        try clinic.screen("P002")
        let size = try clinic.size
        // Another computer: the same directory, nothing remembered.
        clinic.variables["XDG_STATE_HOME"] = clinic.directory.file("elsewhere")
        let whole = clinic.run("verify")
        #expect(whole.output.contains("same history as the file head beside it, \(size) events"), "\(whole.output)")
        clinic.variables["XDG_STATE_HOME"] = clinic.directory.file("third")
        try clinic.directory.write("ledger/data.mdb", older)
        let verified = clinic.run("verify")
        #expect(verified.exit == .verificationFailed)
        #expect(verified.output.contains("the file head beside the ledger names \(size) events"), "\(verified.output)")
        let shown = clinic.run("show", "P001")
        #expect(shown.exit == .verificationFailed)
        #expect(shown.errors.contains("the file head beside it names \(size)"), "\(shown.errors)")
        #expect(!(verified.screen + shown.screen).contains("this computer"))
    }

    @Test func `is nothing on a computer that meets it, and doctor says so`() throws {
        let clinic = try Clinic()
        clinic.variables["XDG_STATE_HOME"] = clinic.directory.file("elsewhere")
        let size = try clinic.size
        let words = "not seen by this computer before: \(Clinic.origin), \(size) events"
        #expect(clinic.run("doctor").output.contains(words))
        // Doctor believes nothing, so it keeps nothing; a command that reads does.
        #expect(clinic.run("doctor").output.contains(words))
        try clinic.succeed("log", "--no-input")
        #expect(clinic.run("doctor").output.contains("the same as this computer saw last, \(size) events"))
    }
}

/// A checkpoint from outside is believed by whose lines it has, and read only as far as one can be long.
@Suite struct `A checkpoint that nobody of the ledger signed` {
    private func stranger(_ clinic: Clinic, size: String? = nil) throws {
        let note = try clinic.succeed("checkpoint").output
        var lines = note.split(separator: "\n", omittingEmptySubsequences: false)
        if let size { lines[1] = Substring(size) }
        lines[4..<6] = ["\u{2014} stranger.example AAAAAAAA"]
        try clinic.directory.write("theirs.checkpoint", Array(lines.joined(separator: "\n").utf8))
    }

    @Test(.evidence(for: "G-19"), arguments: [["prove", "0", "--against"], ["diff"], ["verify", "--against"]])
    func `is taken by no command`(words: [String]) throws {
        let clinic = try Clinic()
        try stranger(clinic)
        let run = clinic.run(words + ["theirs.checkpoint"])
        #expect(run.exit == .verificationFailed, "\(run.screen)")
        #expect(run.screen.contains("theirs.checkpoint is signed by nobody this ledger knows"), "\(run.screen)")
    }

    @Test func `accuses nobody of having cut off events`() throws {
        let clinic = try Clinic()
        try stranger(clinic, size: "1000000")
        let run = clinic.run("verify", "--against", "theirs.checkpoint")
        #expect(run.exit == .verificationFailed)
        #expect(run.output.contains("first  theirs.checkpoint is signed by nobody this ledger knows"), "\(run.output)")
        #expect(run.output.contains("events were cut off, or it is not what it says"))
    }

    @Test func `and that never ends is not read to its end`() throws {
        let run = try Clinic().run("verify", "--against", "/dev/zero")
        #expect(run.exit == .failed && run.errors.contains("/dev/zero cannot be read"), "\(run.screen)")
    }
}

/// What the looks of `doctor` at indexes and rows do not reach, its verification does.
@Suite struct `A ledger whose older checkpoint somebody has changed` {
    @Test func `is found by doctor, which says how to look further`() throws {
        let clinic = try Clinic()
        let size = try clinic.size
        try clinic.screen("P001")
        var bytes = clinic.store
        let line = Array("\(Clinic.origin)\n\(size)\n".utf8)
        var found = 0
        for start in bytes.indices.dropLast(line.count) where bytes[start] == line[0] {
            guard bytes[start..<start + line.count].elementsEqual(line) else { continue }
            bytes[start + line.count] ^= 1
            found += 1
        }
        #expect(found > 0)
        try clinic.directory.write("ledger/data.mdb", bytes)
        let run = clinic.run("doctor")
        #expect(run.exit == .verificationFailed && run.output.hasSuffix("[exit 10]\n"), "\(run.screen)")
        #expect(run.output.contains("look  store"), "\(run.output)")
    }
}

@Suite struct `A damaged backup` {
    @Test(arguments: [["diff", "--backup", "copy"], ["restore", "copy", "--to", "again"]])
    func `is named as that, and not the ledger`(words: [String]) throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        try clinic.succeed("backup", "--to", "copy")
        var bytes = clinic.directory.bytes("copy/data.mdb")
        let text = Array("\"ageYears\":".utf8)
        for start in bytes.indices.dropLast(text.count) where bytes[start] == text[0] {
            if bytes[start..<start + text.count].elementsEqual(text) { bytes[start + text.count] ^= 1 }
        }
        try clinic.directory.write("copy/data.mdb", bytes)
        let run = clinic.run(words)
        #expect(run.exit == .verificationFailed, "\(run.screen)")
        #expect(run.errors.contains("the backup does not verify: "), "\(run.errors)")
        #expect(run.errors.contains("fix: kept verify -C copy"), "\(run.errors)")
    }
}

@Suite struct `An intact ledger with stored rows` {
    @Test func `has no first finding where somebody looks at it as if it were damaged`() throws {
        let clinic = try Clinic()
        try clinic.screen("P001")
        try clinic.succeed("replay")
        let run = try clinic.succeed("safety", "--damaged")
        #expect(run.output.contains("No damage was found") && !run.output.contains("First finding"), "\(run.output)")
    }
}

@Suite struct `A backup whose mark cannot be made` {
    @Test func `is a backup all the same, and says so`() throws {
        let clinic = try Clinic()
        try SmallFile.makeDirectory(clinic.directory.file("home/.local/state/kept/backups"))
        let run = try clinic.succeed("backup", "--to", "copy")
        #expect(run.output.contains("Written. copy, read back and verified"), "\(run.output)")
        #expect(run.errors.contains("that it was made could not be noted"), "\(run.errors)")
    }
}
