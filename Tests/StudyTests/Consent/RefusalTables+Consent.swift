import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension RefusalTables {
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
}
