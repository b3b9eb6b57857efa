import ArgumentParser
import CanonicalJSON
import Ledger

/// `kept doctor`: looks over everything around the ledger that verification does not judge.
struct DoctorCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look over disk, clock, keys, backups, file modes and indexes: ok, or what to do.",
        discussion: """
            kept doctor
            kept doctor --report doctor.txt
            kept doctor --json
            """)

    @Option(help: ArgumentHelp("Write it to a file, too; it holds no participant's data.", valueName: "file"))
    var report: String?

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in environment: ProgramEnvironment) throws {
        let symptoms = try Examination(common, environment).symptoms()
        let text = common.json ? Self.json(symptoms) : Self.text(symptoms, isQuiet: common.quiet)
        if let report {
            let path = LedgerPlace.resolve(report, environment)
            guard !FileReading.isThere(path) else {
                throw Failure(.failed, "file-exists", "\(report) is there already", fix: "kept doctor --report OTHER")
            }
            try SmallFile.create(path, Array(text.utf8))
        }
        environment.console.print(text)
        if symptoms.contains(where: \.isDamage) { throw Ended(exit: .verificationFailed) }
        if symptoms.contains(where: { $0.fix != nil }) { throw Ended(exit: .failed) }
    }

    private static func text(_ symptoms: [Symptom], isQuiet: Bool) -> String {
        let shown = isQuiet ? symptoms.filter { $0.fix != nil } : symptoms
        let rows = shown.map { [$0.fix == nil ? "ok" : "look", $0.subject, $0.finding] }
        let lines = Columns(rows).text.split(separator: "\n")
        var text = ""
        for (line, symptom) in zip(lines, shown) {
            text += "  \(line)\n"
            if let fix = symptom.fix { text += "        fix: \(fix)\n" }
        }
        let (open, isDamaged) = (symptoms.count { $0.fix != nil }, symptoms.contains(where: \.isDamage))
        let exit = isDamaged ? 10 : 1
        return text + (open == 0 ? "All is well.\n" : "\(open) of \(symptoms.count) want a look   [exit \(exit)]\n")
    }

    private static func json(_ symptoms: [Symptom]) -> String {
        let all = symptoms.map { symptom in
            JSONValue.object([
                .init("finding", .string(symptom.finding)), .init("fix", symptom.fix.map { .string($0) } ?? .null),
                .init("ok", .boolean(symptom.fix == nil)), .init("subject", .string(symptom.subject)),
            ])
        }
        let value: JSONValue = ["ok": .boolean(symptoms.allSatisfy { $0.fix == nil }), "symptoms": .array(all)]
        return value.canonicalText + "\n"
    }
}

/// One thing that was looked at.
struct Symptom: Hashable {
    /// What: "clock".
    var subject: String
    /// How it is.
    var finding: String
    /// What to do; `nil` where it is in order.
    var fix: String?
    /// Whether it is damage to the ledger itself.
    var isDamage: Bool

    init(_ subject: String, _ finding: String, fix: String? = nil, isDamage: Bool = false) {
        self.isDamage = isDamage
        self.subject = subject
        self.finding = finding
        self.fix = fix
    }
}
