import CivilTime
import Study
import StudyLedger
import Transparency
import Vocabulary

/// What a recording command asks with: the questions, the study, the participant as known, and the entry's
/// circumstances.
final class EntryDialogue {
    /// The questions.
    let dialogue: Dialogue
    /// Times in the study's zone.
    let clock: StudyClock
    /// The protocol in force.
    let adopted: AdoptedProtocol
    /// The study and the participants the command names.
    let state: StudyState
    /// The flags.
    let options: RecordOptions
    /// Who will sign.
    let actor: ActorID
    /// The role the ledger gives the signer.
    let role: Role?
    /// When it happened; the command's own question may set it.
    private(set) var when: When
    /// Whether the time was named rather than being now.
    private(set) var isTimed = false
    /// Why.
    private(set) var reasons: [ReasonCode]
    /// Where the information comes from.
    let source: Source
    /// The free texts.
    private(set) var texts: [String: String]
    private let environment: ProgramEnvironment
    private let given: (when: When, reasons: [ReasonCode], texts: [String: String], isTimed: Bool)

    init(
        _ dialogue: Dialogue, _ options: RecordOptions, clock: StudyClock, adopted: AdoptedProtocol, state: StudyState,
        actor: ActorID, role: Role?, _ environment: ProgramEnvironment
    ) throws {
        self.dialogue = dialogue
        self.options = options
        self.clock = clock
        self.adopted = adopted
        self.state = state
        self.actor = actor
        self.role = role
        self.environment = environment
        source = try Self.flag("--source", options.entry.source, Reading.choice(Source.self)) ?? .direct
        guard source != .derived else {
            throw Failure.badValue("--source", "what is derived is written by the program alone")
        }
        reasons = try options.entry.reason.flatMap { $0.split(separator: ",").map(String.init) }.map { word in
            try Self.flag("--reason", word, Reading.choice(ReasonCode.self)) ?? .other
        }
        texts = try FreeTexts(options.entry.text, environment).byName
        when =
            try Self.flag("--at", options.entry.at) { try clock.read($0, allowsReduced: true, allowsUnknown: true) }
            ?? clock.read("now")
        isTimed = options.entry.at != nil
        if when == .unknown { reasons.append(.timeUnknown) }
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            try PersonalTrace.check(text, named: name, isOverridden: reasons.contains(.override))
        }
        given = (when, reasons, texts, isTimed)
    }

    /// Forgets what was answered, before the questions run again.
    func begin() { (when, reasons, texts, isTimed) = given }

    /// When it happened, where it is known.
    var occurred: Occurred? { if case .at(let occurred) = when { occurred } else { nil } }

    /// The circumstances as the rules want them; role and clock are taken from the ledger again when it is written.
    var context: EntryContext {
        EntryContext(
            actor: actor, role: role, now: clock.now, occurred: occurred, source: source, reasons: reasons,
            sealed: texts, asViolation: options.entry.asViolation,
            expectedSeq: options.signing.expect.flatMap { try? Reading.sequence($0) })
    }

    /// Adds a reason that somebody agreed to.
    func add(_ reason: ReasonCode) { if !reasons.contains(reason) { reasons.append(reason) } }

    private static func flag<Value>(
        _ flag: String, _ text: String?, _ read: (String) throws -> Value
    ) throws -> Value? {
        guard let text else { return nil }
        do { return try read(text) } catch { throw Failure.badValue(flag, Failure(error).fact) }
    }
}

extension EntryDialogue {
    /// Asks when it happened, where `--at` does not say it, and repeats the answer in full.
    func ask(when label: String, default fallback: String = "now") throws {
        guard !isTimed, dialogue.isPossible else { return }
        when = try dialogue.answer(.init(label, "--at", default: fallback, holdsUnasked: true), nil) { text in
            try self.clock.read(text, allowsReduced: true, allowsUnknown: true)
        }
        isTimed = true
        if when == .unknown { add(.timeUnknown) }
        echo(when)
    }

    /// Reads a second time, in a field of its own.
    func readTime(_ text: String) throws -> TimeValue {
        let when = try clock.read(text, allowsReduced: true)
        guard case .at(let occurred) = when else { throw WhenProblem.unknownNotAllowed }
        return occurred
    }

    /// A second time, in a field of its own.
    func time(_ question: Dialogue.Question, _ given: String?) throws -> TimeValue? {
        let answer = try dialogue.optional(question, given) { text in try self.readTime(text) }
        if given == nil, let answer, dialogue.isFresh { echo(.at(answer)) }
        return answer
    }

    /// A calendar day.
    func day(_ question: Dialogue.Question, _ given: String?) throws -> CalendarDay? {
        try dialogue.optional(question, given) { text in try self.readDay(text) }
    }

    /// Reads a day in any accepted form.
    func readDay(_ text: String) throws -> CalendarDay {
        let when = try clock.read(text, allowsReduced: true)
        guard case .at(let occurred) = when, case .day(let day) = occurred.date else {
            throw Misread("\"\(text)\" is not a day; write 2026-03-05")
        }
        return day
    }

    /// A free text: given by `--text`, else asked; sealed, and never on the command line.
    func text(_ name: String, _ label: String, isNeeded: Bool) throws {
        guard texts[name] == nil else { return }
        let isOverridden = reasons.contains(.override)
        let question = Dialogue.Question(label, "--text \(name)=@FILE")
        let answer = try dialogue.optional(question, nil, isNeeded: isNeeded) { text in
            try PersonalTrace.check(text, named: name, isOverridden: isOverridden)
            return text
        }
        texts[name] = answer
    }

    /// The SHA-256 of a file.
    func digest(of path: String) throws -> HexDigest {
        guard let bytes = FileReading.all(LedgerPlace.resolve(path, environment)) else {
            throw Failure(.failed, "file-unreadable", "\(path) cannot be read", fix: "ls -l \(path)")
        }
        guard let digest = HexDigest(Digest.sha256(of: bytes.span).hex) else { throw Misread("no digest of \(path)") }
        return digest
    }

    /// The text of a file, or of standard input for `-`.
    func contents(of path: String) throws -> String {
        path == "-"
            ? String(decoding: environment.console.everything(), as: UTF8.self)
            : try FileReading.text(LedgerPlace.resolve(path, environment))
    }

    /// A time as somebody would type it: the clock alone today, the day with it otherwise.
    func written(_ occurred: Occurred) -> String {
        guard case .minute(let minute) = occurred else { return occurred.description }
        let time = clock.clock(minute.instant)
        return minute.day == clock.today ? time : "\(minute.day) \(time)"
    }

    /// The time at which something was written, in the same way.
    func written(at instant: Instant) -> String {
        let minute = clock.zone.localMinute(at: instant)
        return minute.day == clock.today ? clock.clock(instant) : "\(minute.day) \(clock.clock(instant))"
    }

    /// The protocol that a file declares.
    func protocolFile(_ path: String) throws -> ProtocolFile { try InitCommand.read(path, environment) }

    /// Tells a person something beside the result.
    func tell(_ text: String) { environment.console.tell(text) }

    private func echo(_ when: When) {
        guard dialogue.isFresh, !options.common.quiet, case .at(let occurred) = when else { return }
        environment.console.tell("  \(clock.long(occurred))\n")
    }
}
