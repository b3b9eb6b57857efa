import FoundationEssentials
import LedgerTesting
import StudyLedger
import Testing

@testable import kept

@Suite struct `What somebody else wrote` {
    @Test func `is shown with a terminal's controls as codes`() throws {
        #expect("fine\r\u{1B}[3A\u{202E}\tb\nc".shown == "fine<U+000D><U+001B>[3A<U+202E>\tb\nc")
        let clinic = try Clinic()
        try clinic.screen("P001")
        try clinic.directory.write("note.txt", Array("fine\r\u{1B}[3A grade 1".utf8))
        try clinic.succeed("note", "P001", "--text", "text=@note.txt", "--yes")
        let shown = try clinic.succeed("show", "#\(clinic.size - 1)", "--no-input")
        #expect(shown.output.contains("fine<U+000D><U+001B>[3A grade 1") && !shown.output.contains("\u{1B}"))
    }

    @Test(.evidence(for: "G-19"))
    func `is another ledger, and no administrator goes on with it in this one's place`() throws {
        let (clinic, other) = (try Clinic(), try Clinic())
        try clinic.succeed("log", "--no-input")
        try clinic.directory.write("ledger/data.mdb", other.store)
        let run = clinic.run("restore", "--accept", "--reason", "other", "--as", "admin-1", "--yes", "--no-input")
        #expect(run.exit == .verificationFailed)
        #expect(run.errors.contains("are not those this computer has seen. Nothing written."), "\(run.errors)")
        #expect(clinic.store == other.store)
    }

    @Test(.evidence(for: "G-19"))
    func `in head beside the store is not what an administrator gives up`() throws {
        let clinic = try Clinic()
        try clinic.succeed("log", "--no-input")
        var lines = String(decoding: clinic.directory.bytes("ledger/head"), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        lines[1] = "1000000000"
        try clinic.directory.write("ledger/head", Array(lines.joined(separator: "\n").utf8))
        try clinic.succeed("restore", "--accept", "--reason", "other", "--as", "admin-1", "--yes", "--no-input")
        let shown = try clinic.succeed("show", "#\(clinic.size - 1)", "--no-input")
        #expect(shown.output.contains("ledger.resumed") && !shown.output.contains("1000000000"), "\(shown.output)")
    }

    @Test func `is a protocol whose aliases come to more than a machine can hold`() {
        var yaml = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
        for level in 1...10 {
            let inner = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
            yaml += "a\(level): &a\(level) [\(inner)]\n"
        }
        let problems = #expect(throws: ProtocolFile.Problems.self) { try ProtocolFile(yaml: yaml) }
        #expect(problems?.list.contains { $0.message.contains("more than 100000 values") } == true)
    }

    @Test func `is a place of one's own files only where it is a whole path`() throws {
        let clinic = try Clinic()
        clinic.variables["XDG_STATE_HOME"] = "state"
        try clinic.succeed("log", "--no-input")
        #expect(!FileManager.default.fileExists(atPath: clinic.directory.file("state")))
        #expect(FileManager.default.fileExists(atPath: clinic.directory.file("home/.local/state/kept/seen")))
    }
}
