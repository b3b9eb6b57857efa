import ArgumentParser
import CanonicalJSON
import Study
import Vocabulary

/// `kept assess`: the answers to an instrument, or that it was not done.
struct AssessCommand: RecordCommand {
    static let path = "assess"
    var types: [EventKind] { [.assessmentRecorded] }
    static let configuration = CommandConfiguration(
        commandName: path,
        abstract: "Record an assessment: raw items, from which totals follow.",
        discussion: """
            kept assess P014 pain-nrs 7 --timepoint pre
            kept assess P014 phq-9 --timepoint pre
            kept assess P014 relief 60 --timepoint follow-up --duration 3wk
            kept assess P014 gad-7 --timepoint pre --not-done refused
            """)

    @Argument(help: "The participant code.")
    var participant: String

    @Argument(help: "The instrument: pain-nrs, relief, phq-9, gad-7, cadss, fiqr, bpi-sf, pgic.")
    var instrument: String

    @Argument(help: ArgumentHelp("The value, or each item.", valueName: "value|item=value"))
    var answers: [String] = []

    @Option(help: ArgumentHelp("pre, post or follow-up, as the protocol calls them.", valueName: "id"))
    var timepoint: String?

    @Option(help: ArgumentHelp("What the ratings are about; default the instrument's first.", valueName: "code"))
    var recall: String?

    @Option(
        help: ArgumentHelp("How long relief lasted: 3wk (h, d, wk, mo), ongoing or unknown.", valueName: "duration"))
    var duration: String?

    @Option(help: ArgumentHelp("Items without an answer.", valueName: "item,..."))
    var unanswered: [String] = []

    @Option(help: ArgumentHelp("It was not done, and why.", valueName: "code"))
    var notDone: String?

    @Option(help: ArgumentHelp("The infusion; default by the time point.", valueName: "id"))
    var infusion: String?

    @Option(help: ArgumentHelp("The part; default the only one.", valueName: "n"))
    var part: String?

    @Option(help: ArgumentHelp("The language in which it was asked.", valueName: "code"))
    var language: String?

    @Option(help: ArgumentHelp("Who filled it in: self or clinician.", valueName: "mode"))
    var mode: String?

    @OptionGroup var options: RecordOptions

    var participants: [String] { [participant] }

    func request(_ asking: EntryDialogue, _ session: StudySession) throws -> RecordRequest {
        let code = try asking.participant(participant)
        let instrument = try declared(asking)
        let points = points(of: instrument, asking)
        let only = points.count == 1 ? points.first : nil
        let timepoint = try asking.dialogue.answer(
            .init(
                "Time point \(points.joined(separator: "/"))", "--timepoint", default: only, holdsUnasked: only != nil),
            timepoint
        ) { try Self.timepoint($0, asking) }
        let infusion = try asking.flag("--infusion", infusion, Reading.infusion)
        let part = try asking.flag("--part", part, Reading.part(in: asking.adopted.document))
        if let notDone {
            let omission = OmitAssessment(
                participant: code, part: part, instrument: instrument.id, timepoint: timepoint, infusion: infusion,
                reason: try asking.flag("--not-done", notDone, Reading.code) ?? .blank)
            return RecordRequest(
                .omitAssessment(omission), review: "\(code), \(instrument.id) not done at \(timepoint)")
        }
        var command = AssessParticipant(
            participant: code, part: part, instrument: instrument.id, timepoint: timepoint, infusion: infusion,
            items: [:])
        (command.items, command.unanswered) = try InstrumentAnswersRead(instrument, asking).read(answers, unanswered)
        command.recall = try asking.flag("--recall", recall, Reading.choice(Recall.self))
        command.language = try asking.flag("--language", language, Reading.language)
        command.mode = try asking.flag("--mode", mode, Reading.choice(AssessmentMode.self))
        if instrument.asksForDuration {
            let question = Dialogue.Question("Relief lasted (3wk, ongoing, unknown)", "--duration")
            let lasted = try asking.dialogue.optional(question, duration) { try DurationAnswer($0) }
            (command.duration, command.status) = (lasted?.duration, lasted?.status)
        }
        var shown = command.items.entries.map { "\($0.code) \($0.value)" }
        if !command.unanswered.isEmpty {
            shown.append("unanswered \(command.unanswered.map(\.text).joined(separator: " "))")
        }
        return RecordRequest(
            .assess(command), review: "\(code), \(instrument.id) at \(timepoint): \(shown.joined(separator: ", "))")
    }

    /// A time point that the protocol has.
    private static func timepoint(_ text: String, _ asking: EntryDialogue) throws -> Code {
        let known = asking.adopted.document.timepoints.map(\.id)
        let code = try Reading.code(text)
        guard known.contains(code) else {
            throw Refusal.notInProtocol(kind: "time point", given: text, choices: known.map(\.text))
        }
        return code
    }

    /// The time points at which the protocol expects the instrument; all of them if it never does.
    private func points(of instrument: Instrument, _ asking: EntryDialogue) -> [String] {
        let document = asking.adopted.document
        let expected = document.parts.flatMap(\.assessments).filter { $0.instrument == instrument.id }
        let points = document.timepoints.map(\.id).filter { id in expected.contains { $0.timepoint == id } }
        return (points.isEmpty ? document.timepoints.map(\.id) : points).map(\.text)
    }

    private func declared(_ asking: EntryDialogue) throws -> Instrument {
        let known = asking.adopted.document.instruments
        guard let found = known.first(where: { $0.id.text == instrument.lowercased() || $0.id.text == instrument })
        else {
            throw Refusal.notInProtocol(kind: "instrument", given: instrument, choices: known.map(\.id.text))
        }
        return found
    }

    func tell(_ outcome: RecordOutcome) -> OutcomeText {
        switch outcome.first {
        case .assessmentOmitted(let payload):
            return OutcomeText(
                "\(outcome.code) \(payload.instrument) at \(payload.timepoint) not done: \(payload.reason)")
        case .assessmentRecorded(let payload):
            let scores = outcome.notices.compactMap { notice -> String? in
                guard case .score(_, let id, let value, let isImputed) = notice else { return nil }
                return "\(id) \(value.map(\.description) ?? "missing")\(isImputed ? " (imputed)" : "")"
            }
            let about = payload.infusion.map { ", \($0)" } ?? ""
            let told = scores.isEmpty ? "" : ": \(scores.joined(separator: ", "))"
            return OutcomeText("\(outcome.code) \(payload.instrument) at \(payload.timepoint)\(about)\(told)") {
                notice in
                if case .score = notice { true } else { false }
            }
        default: return OutcomeText(outcome.code)
        }
    }
}
