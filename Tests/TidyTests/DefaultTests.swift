import LedgerTesting
import Study
import Testing

@Suite struct `Every switch over events` {
    /// Files in which a switch picks some events and means all others alike, and why no new type changes that.
    private static let exceptions: [String: String] = [
        "AuditTrail.swift": "what is neither a correction nor a void is an insertion",
        "QualityMember.swift": "asks for corrections and voids",
        "DelegationRules.swift": "asks for the two delegations",
        "DV01ConsentMissing.swift": "asks for the two consents; all others are judged as procedures",
        "TargetRules.swift": "asks for the requests that another person gives effect",
        "Decide.swift": "asks for the lock and its countersignature",
        "StudyRecord.swift": "the ledger's own events and edits; all others are interpreted, where each is listed",
        "Derivation.swift": "asks for what the program derives",
        "AdverseEventAssessCommand.swift": "tells what this command itself wrote",
        "AssessCommand.swift": "tells what this command itself wrote",
        "ConsentCommand.swift": "tells what this command itself wrote",
        "EligibleCommand.swift": "tells what this command itself wrote",
        "WithdrawCommand.swift": "tells what this command itself wrote",
    ]

    @Test func `lists what it ignores, so that a new type is decided by somebody`() {
        let silent = Repository.sources.filter { Self.exceptions[$0.name] == nil }.flatMap { file in
            Self.silentDefaults(SwiftCode(file).lines).map { "\(file.path):\($0 + 1)" }
        }
        #expect(silent.isEmpty, "\(silent.joined(separator: "\n"))")
    }

    @Test func `that may have a default has one`() {
        let idle = Self.exceptions.keys.filter { name in
            !Repository.sources.contains { $0.name == name && !Self.silentDefaults(SwiftCode($0).lines).isEmpty }
        }
        #expect(idle.isEmpty, "\(idle.sorted().joined(separator: "\n"))")
    }

    @Test func `is found by the names of the types in its cases`() {
        let lines: [Substring] = [
            "switch event {", "case .infusionStopped(let it): it.why", "default: nil", "}", "switch place {",
            "case .first: 1", "default: 2", "}",
        ]
        #expect(Self.silentDefaults(lines) == [2])
    }

    private static let kinds = Set(EventKind.allCases.map { "\($0)" })

    /// The lines of a `default` below cases that name a type of event.
    private static func silentDefaults(_ lines: [Substring]) -> [Int] {
        lines.indices.filter { place in
            let indent = lines[place].prefix { $0 == " " }
            guard lines[place].dropFirst(indent.count).hasPrefix("default:") else { return false }
            let above = lines[..<place].lastIndex { line in
                line.contains("switch ") && line.prefix { $0 == " " }.count <= indent.count
            }
            return lines[(above ?? 0)..<place].contains { line in
                let text = line.dropFirst(indent.count)
                guard line.hasPrefix(indent), text.hasPrefix("case ") || text.hasPrefix("    .") else { return false }
                return !kinds.isDisjoint(with: SwiftCode.words(text).map(String.init))
            }
        }
    }
}
