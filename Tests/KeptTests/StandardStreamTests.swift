import LedgerTesting
import Testing

@Suite(.serialized) struct `The process` {
    @Test(.evidence(for: "G-12"), arguments: ["<&- >&-", ">&-", "2>&-", "<&- >&- 2>&-"])
    func `with closed standard streams leaves the store as it is`(_ closed: String) throws {
        let shell = try Shell()
        let before = shell.directory.bytes("ledger/data.mdb")
        for command in ["today", "last", "verify", "log", "doctor"] {
            let outcome = try shell.run("kept \(command) \(closed)")
            #expect([0, 1, 11].contains(outcome.status), "\(command): \(outcome)")
            #expect(shell.directory.bytes("ledger/data.mdb") == before)
        }
        let size = try shell.verifiedSize()
        #expect(try shell.run("\(Shell.note) \(closed)").status == 0)
        #expect(try shell.run("kept key rotate --as admin-1 --yes --clock-ok \(closed)").status == 0)
        #expect(try shell.run("kept backup --to copy \(closed)").status == 0)
        #expect(try shell.run("kept export --to out --as investigator-1 --yes --clock-ok \(closed)").status == 0)
        #expect(try shell.verifiedSize() == size + 3)
        #expect(try shell.verifiedSize("copy") == size + 2)
    }

    @Test(
        .evidence(for: "G-12"),
        arguments: [
            Shell.note, "kept backup --to out", "kept today", "kept verify",
            "kept export --to out --as investigator-1 --yes --clock-ok",
        ])
    func `with few descriptors says so, and is never ended by a signal`(_ command: String) throws {
        let shell = try Shell()
        let before = shell.directory.bytes("ledger/data.mdb")
        // With three the system's loader finds no room for a library, and the program does not begin.
        #expect(try shell.run("ulimit -n 3; exec \(command)").status == 127)
        for limit in 4...20 {
            let outcome = try shell.run("ulimit -n \(limit); exec \(command)")
            #expect(outcome.status == 1, "\(limit): \(outcome)")
            #expect(outcome.errors.hasPrefix("kept: too many open files: "), "\(limit): \(outcome)")
            #expect(shell.directory.bytes("ledger/data.mdb") == before)
        }
        // With as many as it asks for, it has enough.
        #expect([0, 11].contains(try shell.run("ulimit -n 70; exec \(command)").status))
    }

    @Test(.evidence(for: "G-12"))
    func `whose output is lost says so, and a writer says what it wrote`() throws {
        let shell = try Shell()
        let lost = "could not print: No space left on device"
        for command in [
            "checkpoint", "log", "prove 3", "today", "last", "--version", "--help", "note --help", "checkpoint --json",
        ] {
            let outcome = try shell.run("kept \(command) > /dev/full")
            #expect(outcome.status == 1, "\(command): \(outcome)")
            #expect(outcome.errors.contains(lost) && !outcome.errors.contains("Written"), "\(command): \(outcome)")
        }
        let size = try shell.verifiedSize()
        for command in [Shell.note, "kept export --to out --as investigator-1 --yes --clock-ok"] {
            let outcome = try shell.run("\(command) > /dev/full")
            #expect(outcome.status == 1)
            #expect(outcome.errors.hasPrefix("kept: Written, but \(lost)"), "\(outcome)")
        }
        #expect(try shell.verifiedSize() == size + 2)
        let dry = try shell.run("\(Shell.note) --dry-run > /dev/full")
        #expect(dry.status == 1 && dry.errors.hasPrefix("kept: \(lost)"), "\(dry)")
        // Who reads no further has lost nothing.
        #expect(try shell.run("trap '' PIPE; kept log | head -n 1; exit ${PIPESTATUS[0]}").status == 0)
    }

    @Test(arguments: ["<&-", ">&-", "2>&-"])
    func `that forgot its standard streams opens no store`(_ closed: String) throws {
        let shell = try Shell(participants: 1)
        try #require(try shell.run("LMDBProbe fill store 3 1048576").status == 0)
        let before = shell.directory.bytes("store/data.mdb")
        // A program of the tests, which does not open them itself; the store's own room refuses.
        #expect(try shell.run("SWIFT_BACKTRACE=enable=no LMDBProbe fill store 3 1048576 \(closed)").status != 0)
        #expect(shell.directory.bytes("store/data.mdb") == before)
    }

    @Test func `that was given no descriptor takes none of its own for a passphrase`() throws {
        let shell = try Shell()
        for number in [-1, 3, 4, 5, 6, 7, 8, Int.max] {
            let outcome = try shell.run("\(Shell.note) --passphrase-fd=\(number)")
            #expect(outcome.status == 5, "\(number): \(outcome)")
            #expect(outcome.errors.hasPrefix("kept: file descriptor \(number) cannot be read."), "\(outcome)")
        }
        #expect(try shell.run("\(Shell.note) --passphrase-fd 3 3<<< 'practice only'").status == 0)
    }

    @Test(.evidence(for: "G-17"))
    func `and eleven others that write at the same time raise no false alarm`() throws {
        let shell = try Shell()
        let size = try shell.verifiedSize()
        let outcome = try shell.run(
            """
            for round in 1 2 3; do
                for writer in $(seq 12); do (\(Shell.note); echo "ended $?") & done
                wait
            done
            """, seconds: 600)
        let ended = (outcome.output + outcome.errors).split(separator: "\n").filter { $0.hasPrefix("ended ") }
        #expect(ended.count == 36 && ended.allSatisfy { $0 == "ended 0" }, "\(outcome)")
        #expect(try shell.verifiedSize() == size + 36)
    }
}
