import ArgumentParser
import CivilTime
import Testing

@testable import kept

@Suite struct `A command line` {
    private func run(_ words: String...) -> Run {
        let console = ScriptedConsole()
        let environment = ProgramEnvironment(
            arguments: words, variables: ["HOME": "/nowhere"], workingDirectory: "/nowhere",
            now: { Instant(millisecondsSince1970: 0) }, generator: SystemRandomNumberGenerator(), console: console,
            interruption: Interruption())
        let exit = Program.run(in: environment)
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

    @Test func `asking for help on no command names the nearest`() {
        let run = run("help", "enrll")
        #expect(run.exit == .usage)
        #expect(
            run.errors == "kept: Unknown command \"enrll\". Did you mean: kept help enrol.\n"
                + "  fix: kept help enrol   [exit 2]\n")
        #expect(self.run("help", "nosuchcommand").exit == .usage)
        #expect(self.run("help", "infusion", "plan").exit == .done)
    }

    @Test func `misspelling a command before a participant names the nearest`() {
        let run = run("ae", "asess", "P014", "AE-1")
        #expect(run.exit == .usage)
        #expect(run.errors.contains("Did you mean: kept ae assess"))
    }

    @Test func `shows three examples for every command, none of them cut`() {
        var left: [([String], any ParsableCommand.Type)] = [([], Kept.self)]
        while let (path, command) = left.popLast() {
            let configuration = command.configuration
            let children = configuration.ungroupedSubcommands + configuration.groupedSubcommands.flatMap(\.subcommands)
            left += children.map { (path + [$0.configuration.commandName ?? ""], $0) }
            let lines = configuration.discussion.split(separator: "\n")
            #expect(lines.count { $0.hasPrefix("kept ") } >= 3, "\(path)")
            #expect(lines.allSatisfy { $0.count <= 80 }, "\(path)")
        }
    }

    @Test(arguments: [("enrol", "enrll", 1), ("assess", "asses", 1), ("vitals", "vitlas", 1), ("", "abc", 3)])
    func `is compared letter by letter`(first: String, second: String, distance: Int) {
        #expect(EditDistance.between(first, second) == distance)
    }
}
