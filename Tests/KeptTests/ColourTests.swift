import Testing

@Suite struct `The verdict of a verification` {
    private static let amber = "\u{1B}[33mINCONCLUSIVE"

    @Test func `is coloured on a terminal, and nowhere else`() throws {
        let clinic = try Clinic()
        #expect(clinic.run(["verify"], onTerminal: true).output.contains(Self.amber))
        #expect(!clinic.run(["verify"]).output.contains("\u{1B}"))
    }

    @Test(arguments: [["verify", "--no-color"], ["verify", "--plain"]])
    func `has no colour where a flag forbids it`(words: [String]) throws {
        #expect(!(try Clinic().run(words, onTerminal: true).output.contains("\u{1B}")))
    }

    @Test(arguments: ["NO_COLOR", "KEPT_PLAIN"])
    func `has no colour where a variable forbids it`(name: String) throws {
        let clinic = try Clinic()
        clinic.variables[name] = "1"
        #expect(!clinic.run(["verify"], onTerminal: true).output.contains("\u{1B}"))
    }

    @Test func `says on a terminal what it says elsewhere`() throws {
        let clinic = try Clinic()
        let shown = clinic.run(["verify"], onTerminal: true).output
        let bare = shown.replacing("\u{1B}[33m", with: "").replacing("\u{1B}[0m", with: "")
        #expect(bare == clinic.run(["verify"]).output)
    }
}
