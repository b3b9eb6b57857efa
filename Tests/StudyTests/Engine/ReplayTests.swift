import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `A replay of the rules` {
    /// Replays a clinic's appends after a change, and answers the findings as "rule seq-from-the-end".
    private func findings(_ clinic: Clinic, _ tamper: (inout [[RecordedEvent]]) -> Void) -> [RuleFinding] {
        var appends = clinic.appends
        tamper(&appends)
        var replay = RuleReplay(state: StudyState(documents: clinic.state.study.documents))
        return appends.flatMap { replay.check(append: $0) { clinic.role(of: $0) } }
    }

    @Test func `finds nothing in what was decided`() throws {
        let clinic = try Clinic.dizzy()
        #expect(findings(clinic) { _ in } == [])
    }

    @Test func `finds a deviation that was left out, once`() throws {
        var clinic = try Clinic.ready()
        try clinic.start()
        try clinic.vitals(VitalSigns(sbp: 120), at: "2026-03-05 10:30")
        let index = clinic.appends.count - 1
        try clinic.vitals(VitalSigns(sbp: 121), at: "2026-03-05 10:40")
        let found = findings(clinic) { $0[index].removeLast() }
        #expect(found.map(\.rule) == ["DV14"])
        #expect(found.map(\.seq) == [clinic.last - 2])
    }

    @Test func `finds a deviation that nothing calls for`() throws {
        var clinic = try Clinic.ready()
        try clinic.start()
        let payload = DeviationDetected(deviationClass: .minor, infusion: .planned(1), part: "part-2", rule: "DV14")
        let found = findings(clinic) { appends in
            guard var invented = appends.last?.last else { return }
            invented.event = .deviationDetected(payload)
            invented.source = .derived
            invented.occurred = nil
            invented.cause = invented.seq
            invented.seq += 1
            appends[appends.count - 1].append(invented)
        }
        #expect(found.map(\.matter) == [.derivationUnfounded])
    }

    @Test func `finds a deviation of another class than it has`() throws {
        var clinic = try Clinic.screened()
        try clinic.start(asViolation: true)
        let found = findings(clinic) { appends in
            let last = appends.count - 1
            for index in appends[last].indices {
                guard case .deviationDetected(var payload) = appends[last][index].event, payload.rule == "DV01" else {
                    continue
                }
                payload.deviationClass = .minor
                appends[last][index].event = .deviationDetected(payload)
            }
        }
        #expect(found.map(\.rule).sorted() == ["DV01", "E8"])
    }

    @Test func `finds a violation without a reason`() throws {
        var clinic = try Clinic.screened()
        try clinic.start(asViolation: true)
        let found = findings(clinic) { appends in
            for index in appends[appends.count - 1].indices { appends[appends.count - 1][index].reasons = [] }
        }
        #expect(found.map(\.rule) == ["H3", "H6", "H6", "H6"])
        #expect(found.allSatisfy { if case .violationWithoutReason = $0.matter { true } else { false } })
    }

    @Test func `finds what should have been refused`() throws {
        let clinic = try Clinic.infused()
        let found = findings(clinic) { appends in
            guard var again = appends.last?.first(where: { $0.event.kind == .infusionStopped }) else { return }
            again.seq += 10
            again.occurred = Occurred("2026-03-05 13:11")
            appends.append([again])
        }
        let refusal = Refusal.wrongState(Clinic.p, .planned(1), step: "stop", phase: .stopped)
        #expect(found.map(\.matter).contains(.refused(refusal)))
    }

    @Test func `finds a role that may not append, and a time where none belongs`() throws {
        var clinic = try Clinic.ready()
        try clinic.correct(clinic.last, "/data/escort", false)
        let found = findings(clinic) { appends in
            appends[appends.count - 1][0].actor = "monitor-1"
            appends[appends.count - 1][0].occurred = Occurred("2026-03-05 09:30")
        }
        let kinds = found.compactMap { finding -> Refusal.Kind? in
            if case .refused(let refusal) = finding.matter { refusal.kind } else { nil }
        }
        #expect(kinds.contains(.roleNotEntitled) && kinds.contains(.timeNotCarried))
    }

    @Test func `finds an adverse event that was reported twice`() throws {
        let clinic = try Clinic.dizzy()
        let found = findings(clinic) { appends in
            guard var again = appends.last?.first else { return }
            again.seq += 1
            appends.append([again])
        }
        #expect(found.map(\.matter) == [.refused(.adverseEventExists(Clinic.p, .first, seq: clinic.last))])
    }

    @Test func `takes what was found in all the same`() throws {
        let clinic = try Clinic.infused()
        var replay = RuleReplay(state: StudyState(documents: clinic.state.study.documents))
        for append in clinic.appends { _ = replay.check(append: append) { _ in nil } }
        #expect(replay.state.participants[Clinic.p]?.effective == clinic.participant.effective)
    }
}
