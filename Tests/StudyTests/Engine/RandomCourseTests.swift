import CivilTime
import Testing

@testable import Study

extension Command {
    /// Whether its act is the recording itself.
    fileprivate var takesNoTime: Bool {
        switch self {
        case .record(let input): input.event.carriesNoTime
        case .raiseQuery: true
        default: false
        }
    }
}

@Suite struct `Any course of commands` {
    /// Gives 120 random commands, records those that are not refused, and answers how many were.
    private func run(seed: UInt64) throws -> (clinic: Clinic, recorded: Int) {
        var clinic = try Clinic.screened()
        var source = RandomCommand(seed: seed)
        var recorded = 0
        for _ in 0..<120 {
            let (time, command) = (source.time(), source.next(clinic))
            let (actor, reasons, isViolation) = (source.actor(), source.reasons(), source.isViolation())
            do throws(Refusal) {
                try clinic.record(
                    command, at: command.takesNoTime ? nil : time, by: actor, clock: source.clock, reasons: reasons,
                    texts: ["text": "words"], asViolation: isViolation)
                recorded += 1
            } catch {
                #expect(!error.message.isEmpty && !error.fixes.isEmpty)
            }
        }
        return (clinic, recorded)
    }

    @Test func `comes by every kind of care, question and lock`() throws {
        var met: Set<EventKind> = []
        for seed in 1...48 {
            met.formUnion(try run(seed: UInt64(seed)).clinic.appends.flatMap { $0 }.compactMap(\.event.kind))
        }
        let wanted: Set<EventKind> = [
            .recoveryAssessed, .participantDischarged, .drugDispensed, .drugReturned, .drugDestroyed,
            .medicationRecorded, .medicationChanged, .visitMissed, .visitOccurred, .deathRecorded,
            .seriousnessDeclared, .saeReportSubmitted, .saeReportAcknowledged, .queryRaised, .queryAnswered,
            .queryClosed, .queryReopened,
            .safetyFlagClosed, .deviationClassified, .sourceDataVerified, .databaseLocked, .databaseUnlocked,
        ]
        #expect(wanted.subtracting(met).isEmpty, "\(wanted.subtracting(met))")
    }

    @Test(arguments: 1...48) func `gives the same state at once and by replay, and verifies`(seed: UInt64) throws {
        let (clinic, recorded) = try run(seed: seed)
        #expect(recorded > 3)
        #expect(clinic.replayed() == [])
        var replayed = StudyState(documents: clinic.state.study.documents)
        for append in clinic.appends { for event in append { replayed.apply(event) } }
        let (one, other) = (clinic.participant, try #require(replayed.participants[Clinic.p]))
        #expect(one.state == other.state)
        #expect(one.effective == other.effective)
        #expect(one.violations == other.violations)
        #expect(one.derivations.isEmpty && other.derivations.isEmpty)
    }

    @Test(arguments: 17...28) func `judges by what each event touches as it would judge everything`(seed: UInt64) throws
    {
        let (clinic, _) = try run(seed: seed)
        let events = clinic.appends.flatMap { $0 }
        let first = try #require(events.first { $0.subject != nil })
        let others = events.filter { $0.seq != first.seq }
        for count in stride(from: 15, through: others.count, by: 9) {
            var atOnce = StudyState(documents: clinic.state.study.documents)
            for event in events.prefix(count + 1) { atOnce.apply(event) }
            // An event that comes after later ones makes everything be judged again.
            var rebuilt = StudyState(documents: clinic.state.study.documents)
            for event in others.prefix(count) + [first] { rebuilt.apply(event) }
            let (one, other) = (atOnce.participants[Clinic.p], rebuilt.participants[Clinic.p])
            #expect(one?.violations == other?.violations)
            #expect(one?.state.derived.deviations.expected == other?.state.derived.deviations.expected)
            #expect(one?.state.derived.flags.expected == other?.state.derived.flags.expected)
            #expect(one?.state.derived.queries.expected == other?.state.derived.queries.expected)
            #expect(one?.derivations == other?.derivations)
        }
    }

    @Test(arguments: 17...22) func `gives the same state in whatever order its events are applied`(seed: UInt64) throws
    {
        let (clinic, _) = try run(seed: seed)
        var generator = SeededGenerator(seed: seed)
        var state = StudyState(documents: clinic.state.study.documents)
        let events = clinic.appends.flatMap { $0 }
        for event in events where event.subject == nil { state.apply(event) }
        for event in events.filter({ $0.subject != nil }).shuffled(using: &generator) { state.apply(event) }
        let shuffled = try #require(state.participants[Clinic.p])
        #expect(shuffled.state == clinic.participant.state)
        #expect(shuffled.effective == clinic.participant.effective)
        #expect(shuffled.violations == clinic.participant.violations)
    }

    @Test(arguments: 17...22) func `never breaks a rule that nothing overrides`(seed: UInt64) throws {
        let (clinic, _) = try run(seed: seed)
        #expect(clinic.participant.violations.filter { !$0.refusal.isOverridable } == [])
    }
}
