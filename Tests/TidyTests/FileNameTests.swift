import LedgerTesting
import Testing

@Suite struct `Every file of Sources` {
    /// Files that hold several types of one kind, and what that kind is.
    private static let several = [
        "EnvelopeFields.swift": "members of the ledger's own payloads",
        "LedgerPayloads.swift": "payloads of the ledger's own events",
        "AdverseEventCommands.swift": "commands", "StudyCommands.swift": "commands", "EditCommands.swift": "commands",
        "MatterCommands.swift": "commands", "InfusionCommands.swift": "commands",
        "ParticipationCommands.swift": "commands", "OpenMatters.swift": "what can be open of a participant",
        "RuleCases.swift": "what a rule is asked of", "Decide.swift": "the function `decide` and its steps",
    ]

    @Test func `is named after a type that it declares or extends`() {
        let strangers = Repository.sources.filter { file in
            let types = Self.types(SwiftCode(file).lines)
            return !types.isEmpty && Self.several[file.name] == nil && !Self.isNamed(file.name, after: types)
        }
        #expect(strangers.isEmpty, "\(strangers.map(\.path).joined(separator: "\n"))")
    }

    @Test func `may be named after several of one kind, or after what it adds to a type`() {
        let tick = "Clock.Tick"
        #expect(Self.isNamed("ClockTick.swift", after: [tick]) && Self.isNamed("Clock+Hands.swift", after: ["Clock"]))
        #expect(Self.isNamed("Ticks.swift", after: [tick]) && !Self.isNamed("Hours.swift", after: [tick, "Clock"]))
        #expect(!Self.isNamed("Hands+Clock.swift", after: ["Clock"]))
    }

    /// Whether a type's name, with or without the types around it, is the file's up to a `+`, or its singular.
    private static func isNamed(_ file: String, after types: Set<String>) -> Bool {
        let name = file.dropLast(".swift".count).prefix { $0 != "+" }
        return types.contains { type in
            let inner = type.split(separator: ".").last ?? ""
            let whole = type.filter { $0 != "." }
            return name == whole || name == inner || name == inner + "s"
        }
    }

    /// The types that are declared or extended outside of all others.
    private static func types(_ lines: [Substring]) -> Set<String> {
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "extension", "typealias", "actor"]
        return Set(
            lines.compactMap { line in
                guard line.first?.isLetter == true || line.first == "@" else { return nil }
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(where: kinds.contains), place + 1 < words.count else { return nil }
                // `[UInt8]` is an Array.
                guard words[place + 1].first != "[" else { return "Array" }
                return String(words[place + 1].prefix { $0.isLetter || $0.isNumber || "._".contains($0) })
            })
    }
}
