import ArgumentParser
import CanonicalJSON
import CivilTime
import Ledger
import StudyLedger

import class FoundationEssentials.FileManager

/// `kept demo`: a practice study of invented participants, made through the same decisions as a real one.
struct DemoCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Make a practice ledger of invented participants.",
        discussion: """
            kept demo
            kept demo ./practice --participants 10
            kept demo --seed 7
            """)

    @Argument(help: "Where: a new or empty directory.")
    var directory = "./kept-demo"

    @Option(help: ArgumentHelp("How many participants, 1 to 500.", valueName: "n"))
    var participants = 50

    @Option(help: ArgumentHelp("The seed that everything but the keys follows from.", valueName: "n"))
    var seed: UInt64 = 1

    @OptionGroup var common: CommonOptions

    /// The passphrase of all practice keys; they sign nothing but invented data.
    static let passphrase = "practice only"
    private static let zoneName = "America/Toronto"

    mutating func run(in environment: ProgramEnvironment) throws {
        guard 1...500 ~= participants else { throw Failure.badValue("--participants", "1 to 500, not \(participants)") }
        let directories = try UserDirectories(environment)
        let clock = try StudyClock(zone: Self.zoneName, environment)
        let marks = HighWaterMarks(stateDirectory: directories.seen)
        let origin = Self.freeOrigin(directories, marks)
        let practice = PracticeStudy(
            origin: origin, participants: participants, seed: seed, end: environment.now(), zone: clock.zone,
            app: Program.app)
        let path = LedgerPlace.resolve(directory, environment)
        var generator = SystemRandomNumberGenerator()
        let made: PracticeStudy.Made
        let showsProgress = !common.quiet && environment.console.canAsk
        made = try practice.make(
            at: path, marks: marks, using: &generator
        ) { done, all in
            if showsProgress { environment.console.tell("\r  \(done) of \(all) entries") }
        }
        if showsProgress { environment.console.tell("\r") }
        try writeKeys(made.keys, of: origin, directories, using: &generator)
        let halfway = path + ".halfway.checkpoint"
        try SmallFile.replace(halfway, made.halfway)
        report(made, halfway, environment)
    }

    /// A name that no ledger has of which this computer holds a key or remembers anything: keys and marks that are
    /// there are never touched, and a second practice ledger lives beside the first.
    private static func freeOrigin(_ directories: UserDirectories, _ marks: HighWaterMarks) -> String {
        let names = [PracticeStudy.origin] + (2...9_999).map { "\(PracticeStudy.origin)-\($0)" }
        return names.first { name in
            ([directories.keys(of: name)] + marks.paths(for: name)).allSatisfy {
                !FileManager.default.fileExists(atPath: $0)
            }
        } ?? PracticeStudy.origin
    }

    /// The keys of the practice staff, in files of their own.
    private func writeKeys(
        _ keys: [String: SecretKey], of origin: String, _ directories: UserDirectories,
        using generator: inout some RandomNumberGenerator
    ) throws {
        try SmallFile.makeDirectory(directories.keys(of: origin))
        for (actor, key) in keys.sorted(by: { $0.key < $1.key }) {
            let file = try KeyFile(
                sealing: key, actor: actor, origin: origin, passphrase: Array(Self.passphrase.utf8),
                workFactor: KeyFile.workFactors.lowerBound, using: &generator)
            try SmallFile.create(directories.key(of: actor, origin: origin), file.bytes)
        }
    }

    private func report(_ made: PracticeStudy.Made, _ halfway: String, _ environment: ProgramEnvironment) {
        guard !common.json else {
            let value: JSONValue = [
                "directory": .string(directory), "events": .integer(made.size), "halfway": .string(halfway),
                "participants": .integer(participants), "refused": .integer(made.refused), "synthetic": true,
            ]
            environment.console.print(value.canonicalText + "\n")
            return
        }
        environment.console.print(
            """
            Practice ledger in \(directory): \(participants) invented participants, \
            \(made.size.grouped) events. Synthetic data.
              passphrase of everybody: \(Self.passphrase)     checkpoint made halfway: \(directory).halfway.checkpoint
              next: cd \(directory.hasPrefix("./") ? String(directory.dropFirst(2)) : directory) && kept today

            """)
    }
}

extension Int {
    /// The digits in groups of three: 3,412.
    var grouped: String {
        let digits = String(magnitude)
        var groups: [Substring] = []
        var rest = digits[...]
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        groups.insert(rest, at: 0)
        return (self < 0 ? "-" : "") + groups.joined(separator: ",")
    }
}
