import CanonicalJSON
import CivilTime
import Ledger
import LedgerTesting
import Study
import StudyLedger
import Testing
import Vocabulary

@Suite struct `Recording` {
    private let newcomer: ParticipantCode
    private let part: PartID

    init() {
        newcomer = "P900"
        part = "part-2"
    }

    private func screening(age: Int = 44) -> Command {
        .screen(ScreenParticipant(participant: newcomer, part: part, ageYears: age, sex: .F))
    }

    private func start() throws -> Command {
        let rate = InfusionRate(unit: .milligramsPerHour, value: try #require(DecimalString("30")))
        return .startInfusion(StartInfusion(participant: newcomer, part: part, rate: rate))
    }

    @Test func `a second time under the same id gives what was written`() throws {
        var copy = try PracticedStudy.made().copy()
        let id = EventID(high: 0x0192_0000_0000_7000, low: 0x8000_0000_0000_0001)
        let first = try copy.record(screening(), ids: [id])
        #expect(!first.already && first.events.first?.type == "participant.screened")
        copy.now = copy.now.adding(minutes: 10)
        let before = copy.dataFile
        let second = try copy.record(screening(), ids: [id])
        #expect(second.already && second.events == first.events && second.size == first.size)
        let error = #expect(throws: StudyLedgerError.self) { try copy.record(screening(age: 45), ids: [id]) }
        guard case .idTaken(let sequence) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(sequence == first.events.first?.sequence)
        #expect(copy.dataFile == before)
    }

    @Test func `dry writes nothing and shows the bytes that would be signed`() throws {
        var copy = try PracticedStudy.made().copy()
        let before = copy.dataFile
        let written = try copy.record(screening(), isDryRun: true)
        #expect(copy.dataFile == before)
        #expect(written.dryRun.count == written.events.count)
        let bytes = try #require(written.dryRun.first)
        #expect(try Event(parsing: bytes.span).subject == "P900")
    }

    @Test(.evidence(for: "G-08")) func `what a rule forbids writes nothing, and the refusal says what to do`() throws {
        var copy = try PracticedStudy.made().copy()
        try copy.screen(screening())
        let before = copy.dataFile
        let error = #expect(throws: StudyLedgerError.self) { try copy.record(start()) }
        guard case .refused(let refusal) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(refusal.isOverridable)
        #expect(refusal == .consentMissing(newcomer, part: part, before: .infusionStarted))
        #expect(copy.dataFile == before)
    }

    @Test(.evidence(for: "G-08"))
    func `an infusion that really happened before consent carries its important deviation, and verifies`() throws {
        var copy = try PracticedStudy.made().copy()
        try copy.screen(screening())
        let outside = try #require(try copy.ledger.ledger.checkpoint())
        let written = try copy.record(start(), reasons: [.override], asViolation: true)
        #expect(written.events.first?.type == "infusion.started")
        let deviations = try written.events.compactMap { line -> DeviationDetected? in
            guard case .deviationDetected(let payload)? = try copy.ledger.event(line.sequence)?.event else {
                return nil
            }
            return payload
        }
        let consent = try #require(deviations.first { $0.rule == Code("DV01") })
        #expect(consent.deviationClass == .important && consent.part == part)
        let report = copy.verify(against: outside)
        #expect(report.verdict == .verified, "\(report.findings)")
    }

    @Test(.evidence(for: "G-02"))
    func `a correction needs a reason, leaves the event as it was, and shows both values`() throws {
        var copy = try PracticedStudy.made().copy()
        let screened = try #require(try copy.record(screening()).events.first).sequence
        let original = try copy.ledger.ledger.bytes(of: screened)
        copy.now = copy.now.adding(minutes: 5)
        let change = CorrectEvent.Change(
            field: "/data/ageYears", new: RecordedValue(.integer(54)))
        let command = Command.correct(CorrectEvent(seq: screened, changes: [change]))
        let before = copy.dataFile
        let error = #expect(throws: StudyLedgerError.self) { try copy.record(command) }
        guard case .refused(.reasonMissing(.correction)) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(copy.dataFile == before)
        let corrected = try #require(try copy.record(command, reasons: [.transcription]).events.first)
        #expect(corrected.type == "event.corrected")
        #expect(try copy.ledger.ledger.bytes(of: screened) == original)
        let bytes = try #require(try copy.ledger.ledger.event(corrected.sequence))
        let words = String(decoding: bytes.data, as: UTF8.self)
        #expect(words.contains("44") && words.contains("54"), "\(words)")
        #expect(bytes.reasons == ["transcription"])
    }

    @Test func `with a clock behind the last event writes the incident beside it`() throws {
        var copy = try PracticedStudy.made().copy()
        let last = try #require(try copy.ledger.head().recorded)
        copy.now = last.adding(minutes: -60)
        let written = try copy.record(screening())
        #expect(written.events.map(\.type).filter { $0 == "incident.recorded" }.count == 1)
        let sequence = try #require(written.events.last).sequence
        guard case .incidentRecorded(let incident)? = try copy.ledger.event(sequence)?.event else {
            Issue.record("the last event is no incident")
            return
        }
        #expect(incident.kind == .clockBehind)
        #expect(try copy.ledger.event(sequence)?.recorded == last)
        let report = copy.verify(against: try copy.ledger.ledger.checkpoint())
        #expect(report.verdict == .verified, "\(report.findings)")
    }

    @Test func `with a clock a little behind writes no incident`() throws {
        var copy = try PracticedStudy.made().copy()
        copy.now = try #require(try copy.ledger.head().recorded).adding(milliseconds: -4_000)
        #expect(try copy.record(screening()).events.allSatisfy { $0.type != "incident.recorded" })
    }
}

extension PracticedCopy {
    /// Screens, and lets five minutes pass.
    fileprivate mutating func screen(_ command: Command) throws {
        _ = try record(command)
        now = now.adding(minutes: 5)
    }
}
