import ArgumentParser
import Study
import Vocabulary

/// `kept eligible`: criteria are judged, and eligibility is ruled on.
struct EligibleCommand: RecordCommand {
    static let path = "eligible"
    var types: [EventKind] { [.eligibilityCriterionAssessed] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Judge eligibility criteria, and rule on eligibility.",
        discussion: """
            kept eligible P051
            kept eligible P051 --criterion P2-I1=met --criterion P2-I2=met
            kept eligible P051 --confirm --as investigator-1
            """)

    @Argument(help: "The participant code.")
    var participant: String

    @Option(help: ArgumentHelp("The part; default the only one.", valueName: "n"))
    var part: String?

    @Option(help: ArgumentHelp("A criterion: met, not-met, unknown or n/a.", valueName: "id=result"))
    var criterion: [String] = []

    @Flag(help: "Eligible.")
    var confirm = false

    @Flag(help: "Not eligible.")
    var decline = false

    @Flag(help: "Eligible although criteria stand against it; counts once somebody else countersigns.")
    var override = false

    @OptionGroup var options: RecordOptions

    var participants: [String] { [participant] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let code = try asking.participant(participant)
        let part = try asking.neededPart(part, of: code)
        let results = try results(asking, part, of: code)
        let ruling = try ruling(asking)
        guard !results.isEmpty || ruling != nil else {
            throw Failure.missing("--criterion ID=met, or --confirm", "what was judged")
        }
        let counts = Self.counts(results.entries.map(\.value))
        return RecordRequest(
            .judgeEligibility(JudgeEligibility(participant: code, part: part, results: results, ruling: ruling)),
            review: "\(code), \(part.spoken), \(counts)\(ruling.map { ", \($0.word)" } ?? "")")
    }

    private func results(
        _ asking: EntryDialogue, _ part: PartID, of code: ParticipantCode
    ) throws -> CodeMap<CriterionResult> {
        var results: CodeMap<CriterionResult> = [:]
        for text in criterion {
            guard let equals = text.firstIndex(of: "=") else { throw Failure.badValue("--criterion", "write ID=met") }
            let id = try asking.flag("--criterion", String(text[..<equals]), Reading.code)
            let result = try asking.flag("--criterion", String(text[text.index(after: equals)...]), Self.result)
            if let id { results[id] = result }
        }
        guard asking.dialogue.isPossible, criterion.isEmpty, !confirm, !decline, !override else { return results }
        for criterion in asking.adopted.part(part)?.criteria ?? [] {
            let known = asking.known(code)?.part(part).result(of: criterion.id)
            let question = Dialogue.Question(
                "\(criterion.id) \(criterion.label) (met, not-met, unknown, n/a)", "--criterion \(criterion.id)=met",
                default: known.map(\.spoken))
            let answer = try asking.dialogue.answer(question, nil, Self.result)
            if answer != known { results[criterion.id] = answer }
        }
        return results
    }

    private func ruling(_ asking: EntryDialogue) throws -> JudgeEligibility.Ruling? {
        switch (confirm, decline, override) {
        case (true, false, false): return .confirm
        case (false, true, false): return .decline
        case (false, false, true): return .override([])
        case (false, false, false): break
        default:
            throw Failure(.usage, "usage", "--confirm, --decline and --override exclude each other", fix: "give one")
        }
        guard asking.dialogue.hasAsked else { return nil }
        let question = Dialogue.Question("Ruling: confirm, decline, override or later", "--confirm", default: "later")
        return try asking.dialogue.answer(question, nil) { text throws(Misread) -> JudgeEligibility.Ruling? in
            switch text {
            case "confirm": return .confirm
            case "decline": return .decline
            case "override": return .override([])
            case "later": return nil
            default: throw Misread("\"\(text)\" is none of confirm, decline, override, later")
            }
        }
    }

    private static func result(_ text: String) throws(Misread) -> CriterionResult {
        switch text.lowercased() {
        case "met": return .met
        case "not-met", "notmet", "not met": return .notMet
        case "unknown": return .unknown
        case "n/a", "na", "notapplicable", "not-applicable": return .notApplicable
        default: throw Misread("\"\(text)\" is none of met, not-met, unknown, n/a")
        }
    }

    private static func counts(_ results: [CriterionResult]) -> String {
        let parts = CriterionResult.allCases.compactMap { result -> String? in
            let count = results.count { $0 == result }
            return count == 0 ? nil : "\(count) \(result.spoken)"
        }
        return parts.isEmpty ? "no criteria" : parts.joined(separator: ", ")
    }
}

extension EligibleCommand {
    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        var results: [CriterionResult] = []
        var ruling = ""
        var next: [WriterReport.Next] = []
        let flag = outcome.first?.part.map(outcome.partFlag) ?? ""
        for event in outcome.events {
            switch event.event {
            case .eligibilityCriterionAssessed(let payload): results.append(payload.result)
            case .eligibilityConfirmed:
                ruling = "eligible"
                next = [.init("kept enrol \(outcome.code)\(flag)")]
            case .eligibilityDeclined: ruling = "not eligible"
            case .eligibilityOverridden:
                ruling = "override requested"
                next = [.init("kept countersign \(event.seq)", "by another investigator")]
            default: break
            }
        }
        if ruling.isEmpty { next = [.init("kept eligible \(outcome.code)\(flag) --confirm", "by an investigator")] }
        let counted = results.isEmpty ? "" : ": \(Self.counts(results))"
        return OutcomeText("\(outcome.code) \(ruling.isEmpty ? "criteria" : ruling)\(counted)", next: next)
    }
}

extension JudgeEligibility.Ruling {
    fileprivate var word: String {
        switch self {
        case .confirm: "confirmed"
        case .decline: "declined"
        case .override: "override requested"
        }
    }
}

extension CriterionResult {
    fileprivate var spoken: String {
        switch self {
        case .met: "met"
        case .notMet: "not-met"
        case .unknown: "unknown"
        case .notApplicable: "n/a"
        }
    }
}
