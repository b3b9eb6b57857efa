import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// Every refusal of a decision, first the one that goes before all others.
enum RefusalTables {
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
}

extension Clinic {
    /// Screened for part 2.
    static func screened() throws -> Clinic {
        var clinic = try Clinic()
        try clinic.screen()
        return clinic
    }
}
