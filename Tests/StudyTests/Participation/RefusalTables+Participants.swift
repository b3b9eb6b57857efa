import CivilTime
import Study

/// Every refusal of a decision, first the one that goes before all others.
enum RefusalTables {
    static let p = Clinic.p

    static let screen: [RefusalRow] = [
        RefusalRow(.studyNotOpen, "no protocol", given: Clinic.init) { clinic in
            var empty = StudyState()
            empty.nextSeq = clinic.state.nextSeq
            let context = EntryContext(
                actor: "coordinator-1", role: .coordinator, now: clinic.lastRecorded, occurred: nil)
            _ = try decide(
                .screen(ScreenParticipant(participant: p, part: "part-2", ageYears: 47, sex: .F)), in: context,
                state: empty)
        },
        RefusalRow(.roleNotEntitled, "by a monitor, code taken", given: Clinic.enrolled) { clinic in
            try clinic.record(.screen(Self.screening), at: "2026-03-05 09:00", by: "monitor-1")
        },
        RefusalRow(.recordMoved, "newer events, code taken", given: Clinic.enrolled) { clinic in
            try clinic.record(.screen(Self.screening), at: "2026-03-05 09:00", expect: 3)
        },
        RefusalRow(.codeTaken, "code taken, in the future", given: Clinic.enrolled) { clinic in
            try clinic.record(.screen(Self.screening), at: "2026-03-05 09:00", now: "2026-03-04 09:00")
        },
        RefusalRow(.notInProtocol, "an unknown part, no time", given: Clinic.init) { clinic in
            try clinic.record(.screen(ScreenParticipant(participant: p, part: "part-9", ageYears: 47, sex: .F)))
        },
        RefusalRow(.malformed, "121 years, no time", given: Clinic.init) { clinic in
            try clinic.record(.screen(ScreenParticipant(participant: p, part: "part-2", ageYears: 121, sex: .F)))
        },
        RefusalRow(.timeMissing, "no time and no reason", given: Clinic.init) { clinic in
            try clinic.record(.screen(Self.screening))
        },
        RefusalRow(.future, "6 minutes from now", given: Clinic.init) { clinic in
            try clinic.record(.screen(Self.screening), at: "2026-03-05 09:06", now: "2026-03-05 09:00")
        },
        RefusalRow(.reasonMissing, "entered two days later", given: Clinic.init) { clinic in
            try clinic.screen(part: "part-1")
            try clinic.record(.screen(Self.screening), at: "2026-03-02 09:00", now: "2026-03-04 09:01")
        },
    ]

    static let screening = ScreenParticipant(participant: p, part: "part-2", ageYears: 47, sex: .F)

    static let consent: [RefusalRow] = [
        RefusalRow(.roleNotEntitled, "by a monitor", given: Clinic.enrolled) { clinic in
            try clinic.record(.consent(GiveConsent(participant: p, copyGiven: true)), by: "monitor-1")
        },
        RefusalRow(.notScreened, "nobody of this code", given: Clinic.init) { clinic in try clinic.consent() },
        RefusalRow(.notScreened, "screened for the other part", given: Clinic.enrolled) { clinic in
            try clinic.consent("part-1", at: "2026-03-05 09:00")
        },
        RefusalRow(.partMissing, "screened for two parts", given: Clinic.enrolled) { clinic in
            try clinic.screen(part: "part-1", at: "2026-03-05 09:00")
            try clinic.record(.consent(GiveConsent(participant: p, copyGiven: true)), at: "2026-03-05 09:00")
        },
        RefusalRow(.approvalMissing, "after the approval ended", given: Clinic.screened) { clinic in
            try clinic.consent(at: "2027-03-02 09:10", form: "0.9")
        },
        RefusalRow(.formNotInForce, "a form that is none", given: Clinic.screened) { clinic in
            try clinic.consent(form: "0.9")
        },
        RefusalRow(.formNotInForce, "a form that another one replaced", given: Clinic.screened) { clinic in
            let form = AdoptForm(part: "part-2", version: "2.0", language: "en", documentHash: HexDigest.blank)
            try clinic.record(.adoptForm(form), at: "2026-03-02 09:05", by: "admin")
            try clinic.consent(form: "1.0")
        },
        RefusalRow(.participantClosed, "declined and withdrawn", given: Clinic.screened) { clinic in
            try clinic.record(.withdraw(WithdrawParticipant(participant: p, by: .participant)), at: "2026-03-02 09:05")
            try clinic.consent()
        },
    ]

    static let eligibility: [RefusalRow] = [
        RefusalRow(.roleNotEntitled, "a ruling by a coordinator", given: Clinic.screened) { clinic in
            let input = JudgeEligibility(participant: p, results: ["P9": .met], ruling: .confirm)
            try clinic.record(.judgeEligibility(input), at: "2026-03-02 09:20", by: "coordinator-1")
        },
        RefusalRow(.notScreened, "nobody of this code", given: Clinic.init) { clinic in try clinic.rule() },
        RefusalRow(.notInProtocol, "an unknown criterion", given: Clinic.screened) { clinic in
            let input = JudgeEligibility(participant: p, results: ["P9": .met], ruling: .override(["P2-I3"]))
            try clinic.record(.judgeEligibility(input), at: "2026-03-02 09:20")
        },
        RefusalRow(.alreadyRecorded, "confirmed twice", given: Clinic.consented) { clinic in
            try clinic.rule()
            let again = JudgeEligibility(participant: p, ruling: .confirm)
            try clinic.record(.judgeEligibility(again), at: "2026-03-02 09:40")
        },
        RefusalRow(.malformed, "an override of nothing", given: Clinic.screened) { clinic in
            let results: CodeMap<CriterionResult> = ["P2-I3": .met, "P2-E1": .notMet]
            let input = JudgeEligibility(participant: p, results: results, ruling: .override([]))
            try clinic.record(.judgeEligibility(input), at: "2026-03-02 09:20")
        },
        RefusalRow(.reasonMissing, "an override without a reason", given: Clinic.screened) { clinic in
            try clinic.rule(.override(["P2-I3"]))
        },
    ]

    static let enrol: [RefusalRow] = [
        RefusalRow(.notScreened, "nobody of this code", given: Clinic.init) { clinic in
            try clinic.record(.enrol(EnrolParticipant(participant: p)), at: "2026-03-02 09:20")
        },
        RefusalRow(.notInProtocol, "an unknown arm", given: Clinic.screened) { clinic in
            try clinic.record(.enrol(EnrolParticipant(participant: p, arm: "c")), at: "2026-03-02 09:20")
        },
        RefusalRow(.alreadyRecorded, "enrolled before", given: Clinic.enrolled) { clinic in
            try clinic.record(.enrol(EnrolParticipant(participant: p)), at: "2026-03-02 11:00")
        },
        RefusalRow(.participantClosed, "declined before", given: Clinic.screened) { clinic in
            try clinic.rule(.decline)
            try clinic.record(.enrol(EnrolParticipant(participant: p)), at: "2026-03-02 09:30")
        },
    ]

    static let ends: [RefusalRow] = [
        RefusalRow(.tooFewAttempts, "lost after two attempts", given: Clinic.screened) { clinic in
            let days = [CalendarDay("2026-03-03"), CalendarDay("2026-03-04")]
            try clinic.record(.lose(LoseParticipant(participant: p, attempts: days)), at: "2026-03-05 09:00")
        },
        RefusalRow(.unknownAdverseEvent, "left for an adverse event that is none", given: Clinic.screened) { clinic in
            let input = WithdrawParticipant(participant: p, by: .participant, adverseEvent: .first)
            try clinic.record(.withdraw(input), at: "2026-03-05 09:00")
        },
        RefusalRow(.notEnrolledYet, "completed without enrolment", given: Clinic.screened) { clinic in
            try clinic.record(.complete(CompleteParticipant(participant: p)), at: "2026-03-05 09:00")
        },
        RefusalRow(.participantClosed, "completed twice", given: Clinic.enrolled) { clinic in
            let input = CompleteParticipant(participant: p)
            try clinic.record(.complete(input), at: "2026-03-05 09:00")
            try clinic.record(.complete(input), at: "2026-03-05 09:10")
        },
    ]

    static let abstract: [RefusalRow] = [
        RefusalRow(.notScreened, "nobody of this code", given: Clinic.init) { clinic in try clinic.abstract() },
        RefusalRow(.infusionExists, "the second of one number, before consent", given: Clinic.screened) { clinic in
            let input = AbstractInfusion(participant: p, ordinal: 1, abstractedOn: CalendarDay("2026-03-02"))
            try clinic.record(.abstract(input), at: "2025", reasons: [.override], asViolation: true)
            try clinic.record(.abstract(input), at: "2025-01")
        },
        RefusalRow(.abstractionBeforeConsent, "no consent", given: Clinic.screened) { clinic in
            try clinic.abstract()
        },
        RefusalRow(.abstractionBeforeConsent, "consent on the next day", given: Clinic.screened) { clinic in
            try clinic.consent(at: "2026-03-03 09:00")
            try clinic.abstract()
        },
        RefusalRow(.consentWithdrawn, "after collection was withdrawn", given: Clinic.enrolled) { clinic in
            let input = WithdrawParticipant(participant: p, scope: [.collection])
            try clinic.record(.withdraw(input), at: "2025-10-01 09:00", reasons: [.lateEntry])
            try clinic.record(
                .consent(GiveConsent(participant: p, copyGiven: true)), at: "2026-03-05 09:00")
            try clinic.abstract(2)
        },
    ]
}

extension Clinic {
    /// Screened for part 2.
    static func screened() throws -> Clinic {
        var clinic = try Clinic()
        try clinic.screen()
        return clinic
    }
}
