import CanonicalJSON
import CivilTime
import Transparency
import Vocabulary

/// Follows the appends: what their events share, who signed them, what they say of the ledger itself, and the study's
/// rules.
struct AppendWalk<Judge: RuleJudge> {
    private(set) var findings: [Finding] = []
    private(set) var state = LedgerState()
    private(set) var suspects = SuspectKeys()
    /// How many appends were judged by the study's rules.
    private(set) var ruleFindings = 0
    private(set) var rulesAreKnown = true
    private(set) var actors: Set<String> = []
    private var judge: Judge
    /// The `cmd`s of the last recorded millisecond; a `cmd` begins with the time of its append, so others cannot recur.
    private var recentCommands: (recorded: Int64, commands: Set<EventID>) = (.min, [])
    /// Whether an event could not be read, so that what follows cannot be judged.
    private var isBlind = false
    /// The last event whose payload the ledger reads and could not.
    private(set) var lastUnread = -1

    init(judge: Judge) { self.judge = judge }

    /// Takes in one append and says how its checkpoint must be signed.
    mutating func take(
        _ append: [ParsedEvent], size: Int, chain: ChainWalk, note: [UInt8], document: (Digest) -> [UInt8]?
    ) -> CheckpointCheck {
        // An event under another number is reported as such; what it says cannot be judged where it lies.
        let readable = append.filter { $0.event?.sequence == $0.key }
        let events = readable.compactMap(\.event)
        let before = state
        if events.count < append.count { isBlind = true }
        checkShared(events)
        var documents: [Int: [UInt8]] = [:]
        let malformed = findings.count { $0.code == .bytesMalformed }
        for event in events {
            takeLedgerEvent(event, &documents, document)
            if let problem = judge.content.problem(of: event) { unread(event, problem) }
        }
        let isRead = append.allSatisfy { $0.event != nil } && findings.count { $0.code == .bytesMalformed } == malformed
        if append.first?.key == 0, isRead { findings += judge.judge(genesis: append.compactMap(\.event)) }
        judgeRules(events, readable.map(\.leaf), before: before, documents)
        if let last = append.last?.key { checkStart(of: events, before.origin.isEmpty ? state : before, last) }
        return checkpointCheck(events, before: before, size: size, chain: chain, note: note)
    }

    private mutating func checkShared(_ events: [Event]) {
        guard let first = events.first else { return }
        for event in events.dropFirst() {
            let isShared =
                event.actor == first.actor && event.app == first.app && event.command == first.command
                && event.recorded == first.recorded
            if !isShared {
                add(
                    .ruleViolated, event.sequence,
                    "shares no actor, app, cmd and time with #\(first.sequence), its append")
            }
        }
        let recorded = first.recorded.millisecondsSince1970
        if first.command.high >> 16 != UInt64(clamping: recorded) || first.command.high >> 12 & 0xF != 7 {
            add(.ruleViolated, first.sequence, "cmd is not a version 7 UUID of the time it was recorded")
        }
        if recentCommands.recorded != recorded { recentCommands = (recorded, []) }
        if !recentCommands.commands.insert(first.command).inserted {
            add(.ruleViolated, first.sequence, "cmd \(first.command) was used by an earlier append")
        }
    }

    private mutating func takeLedgerEvent(
        _ event: Event, _ documents: inout [Int: [UInt8]], _ document: (Digest) -> [UInt8]?
    ) {
        actors.insert(event.actor)
        let adoptions = state.adoptions.count
        do throws(LedgerState.Problem) { try state.apply(event) } catch {
            switch error {
            case .unknownType(let type, _):
                add(.typeUnknown, event.sequence, "\(type) is not an event type of format \(LedgerState.currentFormat)")
            case .malformed(let problem): unread(event, "\(event.type): \(problem)")
            default: add(.ruleViolated, event.sequence, "\(event.type) cannot be: \(error)")
            }
        }
        if event.sequence == 0, event.type != LedgerOpened.type {
            add(.ruleViolated, 0, "the first event is \(event.type), not \(LedgerOpened.type)")
        }
        if event.sequence == 0, event.previous != Head.genesisLink(state.origin) {
            add(.prevMismatch, 0, "does not name the origin \(state.origin) as its beginning")
        }
        guard state.adoptions.count > adoptions, let adoption = state.adoption else { return }
        guard let bytes = document(adoption.document), bytes.count == adoption.byteCount else {
            return add(
                .attachmentMissing, event.sequence,
                "the document of protocol version \(adoption.version) is missing or altered")
        }
        documents[event.sequence] = bytes
        if !Self.isCanonical(bytes) {
            add(
                .ruleViolated, event.sequence,
                "the document of protocol version \(adoption.version) is not canonical JSON without fractions")
        }
    }

    /// Whether a document is what RFC 8785 writes, of integers, texts, words, lists and objects (docs/format.md section
    /// 10).
    private static func isCanonical(_ document: [UInt8]) -> Bool {
        guard let value = try? JSONParser.parse(document), !value.hasFraction else { return false }
        return value.canonicalBytes == document
    }

    private mutating func judgeRules(
        _ events: [Event], _ leaves: [Digest], before: LedgerState, _ documents: [Int: [UInt8]]
    ) {
        let isGenesis = before.origin.isEmpty
        let version = (isGenesis ? state : before).adoption?.version
        for event in events where version.map({ $0 != event.protocolVersion }) ?? false {
            add(
                .ruleViolated, event.sequence,
                "names protocol \(event.protocolVersion), in force is \(version ?? "none")")
        }
        // A rule set counts from the next append; at genesis, which judges itself, at once.
        if isGenesis { noteUnknownRules() }
        defer { noteUnknownRules() }
        guard rulesAreKnown, !isBlind else { return }
        let roles = Dictionary(
            (isGenesis ? state : before).enrolments.filter(\.isInForce).map { ($0.actor, $0.role) }
        ) { first, _ in first }
        let found = judge.judge(events, leaves: leaves, roles: roles, documents: documents)
        ruleFindings += found.count
        // Of a payload that does not read the ledger has said so itself.
        findings += found.filter { finding in
            finding.code != .bytesMalformed
                || !findings.contains { $0.code == .bytesMalformed && $0.sequence == finding.sequence }
        }
    }

    /// The rows that follow from the appends so far; nobody can tell once something could not be judged.
    func rows(under protocolVersion: String) -> SnapshotRows {
        rulesAreKnown && !isBlind ? judge.rows(under: protocolVersion) : .untold
    }

    private mutating func noteUnknownRules() {
        guard let adoption = state.adoption, rulesAreKnown, !judge.knows(rules: adoption.rules) else { return }
        rulesAreKnown = false
        findings.append(
            Finding(
                .rulesUnknown, at: adoption.sequence, "rule set \(adoption.rules) is not known to this program",
                fix: "verify with a newer version of kept"))
    }

    /// A declared time only narrows what the numbers say; the finding is about the checkpoint.
    private mutating func checkStart(of events: [Event], _ inForce: LedgerState, _ last: Int) {
        guard let first = events.first, let enrolment = inForce.enrolment(of: first.actor),
            enrolment.isTooEarly(first.recorded)
        else { return }
        add(
            .signerUnauthorised, last,
            "\(enrolment.actor) appended before the time from which the key was to count")
    }

    private mutating func checkpointCheck(
        _ events: [Event], before: LedgerState, size: Int, chain: ChainWalk, note: [UInt8]
    ) -> CheckpointCheck {
        let isGenesis = before.origin.isEmpty
        let inForce = isGenesis ? state : before
        let actor = events.first?.actor
        let enrolment = actor.flatMap { inForce.enrolment(of: $0) }
        if let enrolment, enrolment.role != .administrator,
            let owned = events.first(where: { LedgerState.owns($0.type) })
        {
            add(.signerUnauthorised, owned.sequence, "\(owned.type) by \(enrolment.actor), who is no administrator")
        }
        if let enrolment { suspects.take(events, signedUnder: enrolment.key) }
        for event in events {
            let role = inForce.enrolment(of: event.actor)?.role
            suspects.take(event, naming: judge.content.reference(in: event), role: role)
        }
        let wasEnrolled = inForce.enrolments.contains { $0.actor == actor }
        return CheckpointCheck(
            size: size, bytes: note, root: chain.frontier.root, namedRoot: chain.named?.root, origin: state.origin,
            actor: actor,
            ledgerKey: isGenesis ? state.ledgerVerifierKey : resumedKey(events) ?? before.ledgerVerifierKey,
            actorKey: enrolment.flatMap { inForce.verifierKey(of: $0) },
            actorProblem: enrolment == nil && actor != nil ? (wasEnrolled ? .signerUnauthorised : .signerUnknown) : nil)
    }

    /// The ledger key that an append brings with `ledger.resumed`, which signs it already.
    private func resumedKey(_ events: [Event]) -> VerifierKey? {
        guard let resumed = events.last(where: { $0.type == LedgerResumed.type }),
            let text = try? JSONParser.parse(resumed.data)["ledgerKey"]?.text, let key = FixedBytes<32>(hex: text)
        else { return nil }
        return LedgerState.verifierKey(name: state.origin, key)
    }

    private mutating func unread(_ event: Event, _ message: String) {
        lastUnread = max(lastUnread, event.sequence)
        add(.bytesMalformed, event.sequence, message)
    }

    private mutating func add(_ code: Finding.Code, _ sequence: Int?, _ message: String) {
        findings.append(Finding(code, at: sequence, message))
    }
}
