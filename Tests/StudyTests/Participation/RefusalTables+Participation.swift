import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension RefusalTables {
    static let p = Clinic.p

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
}
