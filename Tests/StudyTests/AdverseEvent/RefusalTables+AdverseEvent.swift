import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension RefusalTables {
    static let adverseEvent: [RefusalRow] = [
        RefusalRow(.notScreened, "nobody of this code", given: Clinic.init) { clinic in
            try clinic.record(.reportAdverseEvent(Self.dizziness), at: "2026-03-05 13:25")
        },
        RefusalRow(.alreadyRecorded, "a second death", given: Clinic.infused) { clinic in
            try clinic.write(.deathRecorded(DeathRecorded()), at: "2026-03-05 14:00")
            try clinic.write(.deathRecorded(DeathRecorded()), at: "2026-03-05 14:00")
        },
        RefusalRow(.malformed, "grade 6", given: Clinic.infused) { clinic in
            var input = Self.dizziness
            input.grade = 6
            try clinic.record(.reportAdverseEvent(input), at: "2026-03-05 13:25")
        },
        RefusalRow(.textMissing, "neither term nor words", given: Clinic.infused) { clinic in
            let input = ReportAdverseEvent(participant: p, term: "odd-feeling")
            try clinic.record(.reportAdverseEvent(input), at: "2026-03-05 13:25")
        },
        RefusalRow(.unknownInfusion, "of an infusion that is none", given: Clinic.infused) { clinic in
            var input = Self.dizziness
            input.infusion = .planned(4)
            try clinic.record(.reportAdverseEvent(input), at: "2026-03-05 13:25")
        },
        RefusalRow(.unknownAdverseEvent, "a change of one that is none", given: Clinic.infused) { clinic in
            try clinic.changeAE(.resolve(.recovered), at: "2026-03-05 14:00")
        },
        RefusalRow(.consentWithdrawn, "after collection was withdrawn", given: Clinic.infused) { clinic in
            let input = WithdrawParticipant(participant: p, scope: [.collection])
            try clinic.record(.withdraw(input), at: "2026-03-05 13:15")
            try clinic.record(.reportAdverseEvent(Self.dizziness), at: "2026-03-05 13:25")
        },
        RefusalRow(.endBeforeOnset, "an end before the onset", given: Clinic.infused) { clinic in
            var input = Self.dizziness
            input.end = Occurred("2026-03-05 13:20")
            try clinic.record(.reportAdverseEvent(input), at: "2026-03-05 13:25")
        },
        RefusalRow(.fatalWithoutDate, "fatal, no date of death", given: Clinic.infused) { clinic in
            var input = Self.dizziness
            (input.outcome, input.flags) = (.fatal, [.death])
            try clinic.record(.reportAdverseEvent(input), at: "2026-03-05 13:25")
        },
        RefusalRow(.adverseEventState, "resolved twice", given: Clinic.dizzy) { clinic in
            try clinic.changeAE(.resolve(.recovered), at: "2026-03-05 14:00")
            try clinic.changeAE(.resolve(.recovered), at: "2026-03-05 14:10")
        },
        RefusalRow(.adverseEventState, "reopened while open", given: Clinic.dizzy) { clinic in
            try clinic.changeAE(.reopen, at: "2026-03-05 14:00")
        },
        RefusalRow(.adverseEventState, "reopened after death", given: Clinic.dizzy) { clinic in
            try clinic.changeAE(.resolve(.fatal), at: "2026-03-05 14:00")
            try clinic.changeAE(.reopen, at: "2026-03-05 14:10")
        },
        RefusalRow(.reportMissing, "a report acknowledged by whom nobody told", given: Clinic.dizzy) { clinic in
            try clinic.report(.initial, to: .sponsor, at: "2026-03-05 14:00")
            let receipt = SaeReportAcknowledged(ae: .first, recipient: .regulator)
            try clinic.write(.saeReportAcknowledged(receipt), at: "2026-03-05 15:00")
        },
    ]

    static let dizziness = ReportAdverseEvent(participant: p, term: "dizziness", grade: 1)
}
