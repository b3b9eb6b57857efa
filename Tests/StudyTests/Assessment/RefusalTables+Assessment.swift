import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension RefusalTables {
    static let assess: [RefusalRow] = [
        RefusalRow(.notInProtocol, "an unknown instrument", given: Clinic.ready) { clinic in
            let input = AssessParticipant(participant: p, instrument: "moca", timepoint: "post", items: Clinic.items)
            try clinic.record(.assess(input), at: "2026-03-05 09:30")
        },
        RefusalRow(.notInProtocol, "an unknown time point", given: Clinic.ready) { clinic in
            try clinic.rate(at: "later", 7, "2026-03-05 09:30")
        },
        RefusalRow(.unknownInfusion, "after an infusion that is none", given: Clinic.enrolled) { clinic in
            let input = AssessParticipant(
                participant: p, instrument: "pain-nrs", timepoint: "post", infusion: .planned(7), items: Clinic.items)
            try clinic.record(.assess(input), at: "2026-03-05 09:30")
        },
        RefusalRow(.assessmentExists, "the second of one key, out of range", given: Clinic.ready) { clinic in
            try clinic.rate(at: "pre", 11, "2026-03-05 09:30")
        },
        RefusalRow(.answersWrong, "11 of 10", given: Clinic.enrolled) { clinic in
            try clinic.plan()
            try clinic.rate(at: "pre", 11, "2026-03-05 09:30")
        },
        RefusalRow(.answersWrong, "an item left out", given: Clinic.ready) { clinic in
            let input = AssessParticipant(
                participant: p, instrument: "phq-9", timepoint: "pre", items: ["PHQ01": .integer(1)])
            try clinic.record(.assess(input), at: "2026-03-05 09:30")
        },
        RefusalRow(.consentMissing, "before consent", given: Clinic.screened) { clinic in
            try clinic.plan()
            try clinic.rate(at: "pre", 7, "2026-03-05 09:20")
        },
        RefusalRow(.participantClosed, "after withdrawal", given: Clinic.infused) { clinic in
            try clinic.record(.withdraw(WithdrawParticipant(participant: p, by: .participant)), at: "2026-03-06 09:00")
            try clinic.relief()
        },
    ]
}
