import CanonicalJSON
import CivilTime
import Ledger
import Projections
import Reports
import Study
import StudyLedger
import Transparency
import Vocabulary

/// A study as one reader looks at it: replayed from the first event to a moment, needing no key and no snapshot; only
/// tables of today are made of stored rows where there are any.
struct StudyReading {
    /// The ledger.
    let session: StudySession
    /// The events that count, by number.
    let events: [RecordedEvent]
    /// The study after them.
    let view: StudyView
    /// What the reports say they were made from.
    let basis: ReportBasis
    /// Dates in the study's zone.
    let dates: DateWords
    /// The moment for which lists are made: now, or the one that was named.
    let now: Instant
    /// The line on top that names the moment; absent without one.
    let heading: String?

    static func open(_ options: ReadingOptions, _ environment: ProgramEnvironment) throws -> StudyReading {
        try options.demandWhole(unless: true)
        let session = try StudySession.open(
            options.common, environment, accepting: options.damaged ? .damaged : .whole)
        let progress = ReplayProgress(options.common, environment)
        defer { progress.end() }
        let known = try options.moment.asOf.map { text in try KnownBy(text, session) }
        let until = try options.moment.upTo.map { try KnownBy.instant($0, session.clock) }
        let damage = options.damaged ? damage(at: session.path, session.clock.now) : nil
        return try make(session, known, until, progress, under: damage)
    }

    /// What is wrong with a ledger, in a line that stands on top of what is shown of it.
    private static func damage(at path: String, _ now: Instant) -> String {
        let report = Verification(of: path, judge: StudyRules(), known: [], now: now).run()
        let first = report.findings.filter(\.code.fails).bySequence.first
        let words = first.map { ($0.sequence.map { "#\($0): " } ?? "") + $0.message }
        return "NOT CHECKED: what follows is what lies in the file, whoever wrote it. "
            + (words.map { "First finding: \($0)" } ?? "No damage was found")
    }

    /// The same for commands that print tables: today's from stored rows and what is newer, where that can be done.
    ///
    /// There are no events in it then, and no participants.
    static func open(
        _ options: ReadingOptions, for projections: [any Projection.Type], _ environment: ProgramEnvironment
    ) throws -> StudyReading {
        guard options.moment.asOf == nil, options.moment.upTo == nil, !options.damaged else {
            return try open(options, environment)
        }
        let session = try StudySession.open(options.common, environment)
        let (size, clock) = (session.head.size, session.clock)
        let adopted = session.study.inForce(writtenAt: clock.now) ?? session.adopted
        guard
            let view = try session.book.resumedView(under: adopted.document, size: size, for: projections)
        else {
            let progress = ReplayProgress(options.common, environment)
            defer { progress.end() }
            if options.common.verbose { environment.console.tell("made by a replay of all events\n") }
            return try make(session, nil, nil, progress)
        }
        if options.common.verbose {
            environment.console.tell("made from stored rows that this computer has compared, and newer events\n")
        }
        let basis = ReportBasis(
            events: size, root: session.head.root.hex, knownAt: session.head.recorded, program: Program.app,
            protocolVersion: view.study.version.text, upTo: nil, timeUnknown: 0)
        return StudyReading(
            session: session, events: [], view: view, basis: basis, dates: DateWords(zone: clock.zone),
            now: clock.now, heading: nil)
    }

    private static func make(
        _ session: StudySession, _ known: KnownBy?, _ until: Instant?, _ progress: ReplayProgress,
        under damage: String? = nil
    ) throws -> StudyReading {
        let size = known?.size ?? session.head.size
        let documents = try session.book.documents()
        var events: [RecordedEvent] = []
        try session.book.forEachRecorded(asOf: size) { event in
            events.append(event)
            progress.tell(events.count, of: size, "reading")
        }
        let knownAt = events.last?.recorded
        var timeUnknown = 0
        if let until {
            let offsets = session.adopted.document.zone.range
            (events, timeUnknown) = UpTo(until, offsets: offsets).filter(events)
        }
        var state = StudyState(documents: documents)
        for (place, event) in events.enumerated() {
            state.apply(event)
            progress.tell(place + 1, of: events.count, "replaying")
        }
        let moment = until ?? known?.instant ?? (known == nil ? session.clock.now : knownAt ?? session.clock.now)
        guard let adopted = state.study.inForce(writtenAt: moment) else {
            throw Failure(
                .usage, "no-protocol", "no protocol was in force then", fix: "name a later moment, or leave it out")
        }
        let view = StudyView(state, study: adopted.document, upTo: until)
        let dates = DateWords(zone: session.clock.zone)
        let basis = ReportBasis(
            events: size, root: try session.book.ledger.root(size: size).hex, knownAt: knownAt, program: Program.app,
            protocolVersion: view.study.version.text, upTo: until, timeUnknown: timeUnknown)
        let now = until ?? known?.instant ?? (known == nil ? session.clock.now : knownAt ?? session.clock.now)
        let asOf = known.map { known in
            known.instant.map { "As known by \(dates.long($0)): to #\(known.size - 1)" }
                ?? "As known at #\(known.size - 1)"
        }
        let upTo = until.map { "Only what had happened by \(dates.long($0))" }
        let lines = [damage, asOf, upTo].compactMap { $0 }
        let heading = lines.isEmpty ? nil : lines.joined(separator: "\n") + "\n\n"
        return StudyReading(
            session: session, events: events, view: view, basis: basis, dates: dates, now: now, heading: heading)
    }

    /// The lines at the foot of every table.
    var footer: String { "\n" + Footer(basis, dates: dates).lines.map { $0 + "\n" }.joined() }

    /// A text under the line that names the moment.
    func headed(_ text: String) -> String { (heading ?? "") + text }

    /// A JSON object that begins with what is known.
    func object(_ members: [(String, JSONValue)]) -> String {
        let all = basis.members + members.map { JSONValue.Member($0.0, $0.1) }
        return JSONValue.object(all).canonicalText + "\n"
    }

    /// The participant of a code.
    func participant(_ text: String) throws(Failure) -> ParticipantHistory {
        let upper = text.uppercased()
        if let found = view.histories.first(where: { $0.code.text == upper }) { return found }
        let near = EditDistance.nearest(to: upper, in: view.histories.map(\.code.text))
        throw Failure(
            .usage, "no-such-participant", "nothing is recorded of \(text)",
            fix: near.map { "kept show \($0)" } ?? "kept log")
    }

    /// An event that counts.
    func event(_ sequence: Int) throws(Failure) -> RecordedEvent {
        if let event = events.first(where: { $0.seq == sequence }) { return event }
        throw Failure(
            .usage, "no-such-event", "there is no event #\(sequence) here", fix: "kept show '#\(events.last?.seq ?? 0)'"
        )
    }

    /// The sealed texts of an event: name, and text where it is still there.
    func texts(of sequence: Int) throws -> [(name: String, text: String?)] {
        let sealed = try session.book.ledger.event(sequence)?.sealed ?? []
        return try sealed.map { ($0.name, try session.book.ledger.disclosure($0, of: sequence)?.text) }
    }

    /// Events as a list has them, a line each: receipt, when, who, about whom, what.
    ///
    /// Without `happened` the time is that of the writing.
    func lines(_ events: some Sequence<RecordedEvent>, happened: Bool = false) -> String {
        let words = EventWords(view.study)
        let rows = events.map { event in
            [
                event.receiptLine, happened ? short(event.occurred) : dates.short(event.recorded), event.actor.text,
                event.subject?.text ?? "-", words.text(event.event),
            ]
        }
        return Columns(rows).text
    }

    /// "2026-03-05 14:05 EST", or that it is unknown.
    func short(_ occurred: Occurred?) -> String { occurred.map { dates.short($0) } ?? "-" }
}

extension RecordedEvent {
    /// "#214 7f3a-91c2".
    var receiptLine: String { "#\(seq) \(receipt)" }

    /// The first eight digits of the leaf hash.
    var receipt: String {
        let hex = leaf ?? ""
        return "\(hex.prefix(4))-\(hex.dropFirst(4).prefix(4))"
    }

    /// The event as lists of events name it.
    ///
    ///     {"actor":"...","cause":219|null,"occurred":"..."|null,"reasons":["..."],"receipt":"7f3a-91c2",
    ///      "recorded":"...",
    ///      "seq":220,"source":"direct","subject":"P014"|null,"type":"vitals.recorded"}
    var json: JSONValue { .object(jsonMembers) }

    /// Its members.
    var jsonMembers: [JSONValue.Member] {
        [
            .init("actor", .string(actor.text)), .init("cause", cause.map { .integer($0) } ?? .null),
            .init("occurred", occurred.map { .string($0.description) } ?? .null),
            .init("reasons", .array(reasons.map { .string($0.rawValue) })), .init("receipt", .string(receipt)),
            .init("recorded", .string(recorded.description)), .init("seq", .integer(seq)),
            .init("source", .string(source.rawValue)), .init("subject", subject.map { .string($0.text) } ?? .null),
            .init("type", .string(event.type)),
        ]
    }
}
