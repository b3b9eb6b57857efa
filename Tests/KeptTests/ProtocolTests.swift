import LedgerTesting
import Study
import Testing

@testable import kept

@Suite struct `The protocol` {
    @Test func `is shown as YAML that reads back as the same`() throws {
        let clinic = try Clinic()
        let shown = clinic.run("protocol", "show", "--yaml")
        try clinic.directory.write("shown.yaml", Array(shown.output.utf8))
        let checked = clinic.run("protocol", "check", "shown.yaml", "--against", "1.0")
        #expect(checked.exit == .done, "\(checked.errors)")
        #expect(checked.output.contains("same as version 1.0"))
    }

    @Test func `is adopted in another version, and differs where it was changed`() throws {
        let clinic = try Clinic()
        let changed = BuiltInProtocol.nct06916403.replacing("version: \"1.0\"", with: "version: \"1.1\"")
            .replacing("targetParticipants: 50", with: "targetParticipants: 60")
        try clinic.directory.write("new.yaml", Array(changed.utf8))
        let checked = clinic.run("protocol", "check", "new.yaml", "--against", "1.0")
        #expect(checked.output.contains("targetParticipants  was 50, is 60"))
        let adopted = clinic.run("protocol", "adopt", "new.yaml", "--as", "admin-1")
        #expect(adopted.exit == .done, "\(adopted.errors)")
        #expect(clinic.run("protocol", "show").output.contains("1.1"))
    }

    @Test func `with problems lists every one with its line`() throws {
        let clinic = try Clinic()
        let broken = BuiltInProtocol.nct06916403.replacing("targetParticipants: 50", with: "targetParticipants: many")
            .replacing("procedures: true", with: "procedures: perhaps")
        try clinic.directory.write("broken.yaml", Array(broken.utf8))
        let run = clinic.run("protocol", "check", "broken.yaml")
        #expect(run.exit == .failed)
        #expect(run.errors.split(separator: "\n").count { $0.contains("line ") } == 2)
    }
}
