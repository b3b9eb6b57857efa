import LedgerTesting
import Testing

@Suite(.serialized) struct `A file beside the store` {
    @Test(arguments: ["head", "ledger.key"])
    func `that is a pipe, a directory or a device is waited for by nobody`(_ name: String) throws {
        let shell = try Shell()
        let before = shell.directory.bytes("ledger/data.mdb")
        for making in ["mkfifo FILE", "mkdir FILE", "ln -s /dev/zero FILE"] {
            try shell.run("rm -rf FILE; \(making)".replacing("FILE", with: "ledger/\(name)"))
            let outcome = try shell.run(Shell.note, seconds: 20)
            #expect([1, 5].contains(outcome.status), "\(making): \(outcome)")
            #expect(outcome.errors.contains("is no file, but a directory, a pipe or a device"), "\(outcome)")
            #expect(try [1, 10, 11].contains(shell.run("kept doctor", seconds: 60).status))
            #expect(try [10, 11].contains(shell.run("kept verify", seconds: 60).status))
        }
        #expect(shell.directory.bytes("ledger/data.mdb") == before)
    }

    @Test func `that is a person's key, and is a pipe, is waited for by nobody`() throws {
        let shell = try Shell()
        try shell.run("cd home/.config/kept/keys/*/; rm coordinator-1.key; mkfifo coordinator-1.key")
        let outcome = try shell.run(Shell.note, seconds: 20)
        #expect(outcome.status == 5, "\(outcome)")
        #expect(outcome.errors.contains("is no file, but a directory, a pipe or a device"), "\(outcome)")
    }

    @Test(.evidence(for: "G-15"))
    func `that should say what was seen, and cannot be read, lets nothing be written`() throws {
        let shell = try Shell()
        let before = shell.directory.bytes("ledger/data.mdb")
        let seen = "home/.local/state/kept/seen"
        for making in ["mkfifo FILE", "mkdir FILE", "ln -s FILE FILE"] {
            try shell.run("cd \(seen); for f in *; do rm -rf $f; \(making.replacing("FILE", with: "$f")); done")
            let outcome = try shell.run(Shell.note, seconds: 20)
            #expect(outcome.status == 1, "\(making): \(outcome)")
            #expect(outcome.errors.contains("seen/") && outcome.errors.contains("Nothing written."), "\(outcome)")
            let verified = try shell.run("kept verify", seconds: 60)
            #expect(verified.status == 10 && verified.output.contains("what this computer has seen is not known"))
        }
        try shell.run("rm -r \(seen); touch \(seen)")
        let outcome = try shell.run(Shell.note)
        #expect(outcome.status == 1 && outcome.errors.contains("Not a directory"), "\(outcome)")
        #expect(shell.directory.bytes("ledger/data.mdb") == before)
    }

    @Test(.evidence(for: "G-09"))
    func `that holds the new key after a power cut in a change of it is named by the doctor, and used`() throws {
        let shell = try Shell()
        try shell.run("cp ledger/ledger.key old.key; kept key rotate --as admin-1 --yes --clock-ok")
        try shell.run("mv ledger/ledger.key ledger/ledger.key.new-77; mv old.key ledger/ledger.key")
        let doctor = try shell.run("kept doctor")
        #expect(doctor.output.contains("a change of it was interrupted: the one in force is in "), "\(doctor)")
        #expect(!doctor.output.contains("does not belong there"), "\(doctor)")
        #expect(try shell.run(Shell.note).status == 0)
        #expect(try shell.run("ls ledger").output == "data.mdb\nhead\nledger.key\nlock.mdb\n")
        #expect(try shell.run("kept doctor").output.contains("the one in force is in ledger.key"))
        try shell.run("cp home/.config/kept/keys/*/admin-1.key ledger/ledger.key")
        #expect(try shell.run("kept doctor").output.contains("is not a ledger key"))
        #expect(try shell.run(Shell.note).status == 5)
    }

    @Test(.evidence(for: "G-12"))
    func `that is torn is told by verification and made anew by the next append`() throws {
        let shell = try Shell()
        try shell.run("truncate -s 0 ledger/head; for f in home/.local/state/kept/seen/*; do truncate -s 0 $f; done")
        let verified = try shell.run("kept verify")
        #expect(verified.status == 11 && verified.output.contains("holds no checkpoint, as after a power cut"))
        #expect(try shell.run(Shell.note).status == 0)
        #expect(try !shell.run("kept verify").output.contains("power cut"))
    }

    @Test func `of another practice ledger is never touched`() throws {
        let shell = try Shell()
        let beside = "home/.config/kept/keys home/.local/state/kept/seen"
        let sums = "find \(beside) -type f | sort | xargs sha256sum"
        let before = try shell.run(sums).output
        #expect(try shell.run("kept demo second --participants 1").status == 0)
        for line in before.split(separator: "\n") { #expect(try shell.run(sums).output.contains(line)) }
        #expect(try shell.run(Shell.note).status == 0)
        #expect(try shell.run("\(Shell.note) -C second").status == 0)
    }
}

@Suite(.serialized) struct `A store` {
    @Test(.evidence(for: "G-17"))
    func `under two names takes no append, and a linked directory is the same ledger`() throws {
        let shell = try Shell()
        try shell.run("ln -s ledger linked")
        #expect(try shell.run("\(Shell.note) -C linked").status == 0)
        let size = try shell.verifiedSize()
        try shell.run("cp -al ledger second; mkdir third; ln -s ../ledger/data.mdb third; cp ledger/ledger.key third")
        for path in ["ledger", "second"] {
            let outcome = try shell.run("\(Shell.note) -C \(path)")
            #expect(outcome.status == 1, "\(outcome)")
            #expect(outcome.errors.hasPrefix("kept: data.mdb has 2 names, hard links: "), "\(outcome)")
        }
        try shell.run("rm -r second")
        let outcome = try shell.run("\(Shell.note) -C third")
        #expect(outcome.status == 1 && outcome.errors.hasPrefix("kept: data.mdb is a symbolic link: "), "\(outcome)")
        #expect(try shell.verifiedSize() == size)
        #expect(try shell.run(Shell.note).status == 0)
    }

    @Test func `that was copied earlier is judged as what it is`() throws {
        let shell = try Shell()
        #expect(try shell.run("kept backup --to copy").status == 0)
        #expect(try shell.run("kept checkpoint > outside.checkpoint").status == 0)
        let size = try shell.verifiedSize()
        #expect(try shell.run(Shell.note).status == 0)
        let outcome = try shell.run("kept verify -C copy --against outside.checkpoint")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(
            outcome.output.contains("note: a copy: this computer has seen \(size + 1) events of this ledger"),
            "\(outcome)")
        // The ledger itself, put back to the same state, is older than seen.
        try shell.run("cp copy/data.mdb ledger/data.mdb")
        #expect(try shell.run("kept verify").output.contains("this computer has seen \(size + 1) events"))
        #expect(try shell.run("kept verify").status == 10)
    }

    @Test func `has no checkpoint of a size that cannot be`() throws {
        let shell = try Shell()
        for size in ["-1", "0", "\(Int.min)"] {
            let outcome = try shell.run("kept checkpoint --size=\(size)")
            #expect(outcome.status == 2, "\(outcome)")
            #expect(outcome.errors.hasPrefix("kept: --size: a number of events, 1 or more"), "\(outcome)")
        }
        #expect(try shell.run("kept checkpoint --size=\(Int.max)").status == 1)
    }
}
