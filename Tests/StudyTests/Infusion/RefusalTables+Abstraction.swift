import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension RefusalTables {
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
