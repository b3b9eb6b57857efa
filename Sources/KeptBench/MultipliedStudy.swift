import CanonicalJSON
import CivilTime
import FoundationEssentials
import Ledger
import Study
import StudyLedger
import Transparency

/// A long ledger of synthetic events in a temporary directory: the practice study of 50 invented participants, each of
/// them many times over under codes of their own.
///
/// Every append of the practice study becomes one append with the events of all copies, by the same person at the same
/// time. So the long ledger keeps all rules of the study, and has the mixture of events that a study has.
final class MultipliedStudy {
    /// The ledger's directory.
    let path: String
    /// How many events it has.
    private(set) var size = 0
    /// Seconds that the appends took, with their signatures and commits.
    private(set) var seconds = 0.0
    /// Seconds that bare LMDB took for the same rows, in the same run: each append was written there right after.
    private(set) var bareSeconds = 0.0
    /// The same rows in bare LMDB.
    let bare: BareStore
    /// The keys of the staff.
    let keys: [String: SecretKey]

    private let directory: String
    private var isKept = true
    private let source: Ledger
    private let copies: Int
    private var places: [[Int]] = []

    /// Writes at least `count` events, in a temporary directory that goes with this object.
    convenience init(events count: Int) throws {
        try self.init(
            events: count, in: FileManager.default.temporaryDirectory.path() + "/kept-bench-" + UUID().uuidString)
        isKept = false
    }

    /// Writes at least `count` events in a directory that stays.
    init(events count: Int, in directory: String) throws {
        self.directory = directory
        path = directory + "/ledger"
        let marks = HighWaterMarks(stateDirectory: directory + "/seen")
        let zone = try TimeZoneRules.load(named: "America/Toronto") { path in
            FileManager.default.contents(atPath: path).map { Array($0) }
        }
        let practice = PracticeStudy(
            participants: 50, seed: 1, end: try Instant(parsing: "2026-09-01T15:00:00.000Z"), zone: zone,
            app: "bench 1.0")
        var generator = SystemRandomNumberGenerator()
        let made = try practice.make(at: directory + "/practice", marks: marks, using: &generator)
        keys = made.keys
        source = try Ledger.open(at: directory + "/practice", content: .study)
        bare = try BareStore.make(at: directory + "/bare")
        let common = try source.sequences(of: nil).count
        copies = max(1, (count - common + made.size - common - 1) / (made.size - common))
        try write()
    }

    deinit { if !isKept { try? FileManager.default.removeItem(atPath: directory) } }

    private func write() throws {
        var generator = SystemRandomNumberGenerator()
        let appends = try appends()
        guard let genesis = appends.first, let signer = keys[genesis[0].actor] else { return }
        let ledger = try Ledger.create(
            at: path, content: .study, origin: PracticeStudy.origin, genesis: try drafts(genesis, at: 0),
            stamp: Self.stamp(genesis[0]), signer: signer, ledgerKey: try source.ledgerKey(), using: &generator)
        var head = try ledger.head()
        for events in appends.dropFirst() {
            guard let signer = keys[events[0].actor] else { continue }
            let drafts = try drafts(events, at: head.size)
            var made: PreparedAppend?
            seconds += try Stopwatch.seconds {
                let prepared = try PreparedAppend(
                    drafts, after: head, stamp: Self.stamp(events[0]), signer: signer,
                    ledgerKey: try source.ledgerKey(), using: &generator)
                try ledger.persist(prepared)
                made = prepared
            }
            guard let made else { continue }
            head = made.head
            bareSeconds += try Stopwatch.seconds { try bare.write(made) }
        }
        size = head.size
    }

    private func appends() throws -> [[Event]] {
        var appends: [[Event]] = []
        try source.forEachEvent { event, _ in
            if appends.last?.last?.command == event.command {
                appends[appends.count - 1].append(event)
            } else {
                appends.append([event])
            }
            return true
        }
        return appends
    }

    private static func stamp(_ event: Event) -> AppendStamp {
        AppendStamp(
            actor: event.actor, app: event.app, protocolVersion: event.protocolVersion, now: event.recorded,
            acceptsClockAhead: true)
    }

    /// The events of one append for all copies; those of the study level once.
    private func drafts(_ events: [Event], at start: Int) throws -> [Draft] {
        var drafts: [Draft] = []
        for _ in events { places.append([]) }
        for copy in 0..<copies {
            for event in events where copy == 0 || event.subject != nil {
                places[event.sequence].append(start + drafts.count)
                drafts.append(try draft(event, copy: copy, start: start))
            }
        }
        return drafts
    }

    private func draft(_ event: Event, copy: Int, start: Int) throws -> Draft {
        let cause: Draft.Cause? = event.cause.map { cause in
            let place = places[cause].count > copy ? places[cause][copy] : places[cause][0]
            return place >= start ? .draft(place - start) : .sequence(place)
        }
        let texts = try event.sealed.compactMap { sealed in
            try source.disclosure(sealed, of: event.sequence).map { Draft.FreeText(name: sealed.name, text: $0.text) }
        }
        let subject = event.subject.map { copy == 0 ? $0 : "\($0)-\(copy)" }
        let attachment = try Self.document(of: event).flatMap { try source.attachment($0) }
        return Draft(
            type: event.type, version: event.version, data: try data(of: event, copy: copy), subject: subject,
            occurred: event.occurred,
            source: event.source, reasons: event.reasons, cause: cause, texts: texts, attachment: attachment)
    }

    /// The content of an event; a query names the event that it asks about, which is another one in each copy.
    private func data(of event: Event, copy: Int) throws -> [UInt8] {
        guard event.type == "query.raised", let members = try JSONParser.parse(event.data).members else {
            return event.data
        }
        let moved = members.map { member in
            guard member.name == "seq", let place = member.value.integer, places[place].count > copy else {
                return member
            }
            return JSONValue.Member(member.name, .integer(places[place][copy]))
        }
        return Array(JSONValue.object(moved).canonicalText.utf8)
    }

    private static func document(of event: Event) throws -> Digest? {
        guard event.type == "protocol.adopted" else { return nil }
        let data = try JSONParser.parse(event.data)
        return data["sha256"]?.text.flatMap { Digest(hex: $0) }
    }
}
