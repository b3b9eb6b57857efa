import CivilTime
import Testing

@testable import kept

@Suite struct `A command line` {
    private func run(_ words: String...) -> Run {
        let console = ScriptedConsole()
        let surroundings = Surroundings(
            arguments: words, environment: ["HOME": "/nowhere"], workingDirectory: "/nowhere",
            now: { Instant(millisecondsSince1970: 0) }, generator: SystemRandomNumberGenerator(), console: console,
            interruption: Interruption())
        let exit = Program.run(in: surroundings)
        return Run(exit: exit, output: console.output, errors: console.errors, screen: console.screen)
    }

    @Test func `prints the version`() {
        let run = run("--version")
        #expect(run.exit == .done)
        #expect(run.output == "0.1.0\n")
    }

    @Test func `with a misspelt flag is a usage error in our voice`() {
        let run = run("--versoin")
        #expect(run.exit == .usage)
        #expect(run.errors.hasPrefix("kept: Unknown option '--versoin'"))
        #expect(run.errors.hasSuffix("  fix: kept help   [exit 2]\n"))
    }

    @Test(arguments: [("enrol", "enrll", 1), ("assess", "asses", 1), ("vitals", "vitlas", 1), ("", "abc", 3)])
    func `is compared letter by letter`(first: String, second: String, distance: Int) {
        #expect(EditDistance.between(first, second) == distance)
    }
}
