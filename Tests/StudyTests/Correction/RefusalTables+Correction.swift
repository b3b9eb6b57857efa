import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension RefusalTables {
    static let correct: [RefusalRow] = [
        RefusalRow(.roleNotEntitled, "by a monitor", given: Clinic.ready) { clinic in
            try clinic.correct(clinic.last, "/data/ivSite", false, by: "monitor-1")
        },
        RefusalRow(.roleNotEntitled, "a ruling by a coordinator, same value", given: Clinic.screened) { clinic in
            try clinic.rule()
            try clinic.correct(clinic.last, "/data/criteriaVersion", "1.0", by: "coordinator-1")
        },
        RefusalRow(.unknownEvent, "no such event", given: Clinic.ready) { clinic in
            try clinic.correct(999, "/data/ivSite", false)
        },
        RefusalRow(.voidedEvent, "a voided event, same value", given: Clinic.ready) { clinic in
            let seq = clinic.last
            try clinic.void(seq)
            try clinic.correct(seq, "/data/ivSite", true)
        },
        RefusalRow(.notCorrectable, "a correction", given: Clinic.ready) { clinic in
            try clinic.correct(clinic.last, "/data/ivSite", false)
            try clinic.correct(clinic.last, "/data/changes", false)
        },
        RefusalRow(.reasonMissing, "no reason, same value", given: Clinic.ready) { clinic in
            try clinic.correct(clinic.last, "/data/ivSite", true, reasons: [])
        },
        RefusalRow(.correctionFails, "no such field", given: Clinic.ready) { clinic in
            try clinic.correct(clinic.last, "/data/subject/code", "P015")
        },
        RefusalRow(.correctionFails, "a value of another kind", given: Clinic.ready) { clinic in
            try clinic.correct(clinic.last, "/data/ivSite", "yes")
        },
        RefusalRow(.sameValue, "the same value", given: Clinic.ready) { clinic in
            try clinic.correct(clinic.last, "/data/ivSite", true)
        },
        RefusalRow(.answersWrong, "an answer out of range", given: Clinic.ready) { clinic in
            let seq = clinic.seq(of: .assessmentRecorded)
            try clinic.correct(seq, "/data/items/NRS01", 11)
        },
        RefusalRow(.implausible, "vital signs hard to believe", given: Clinic.infused) { clinic in
            let seq = clinic.seq(of: .vitalsRecorded)
            try clinic.correct(seq, "/data/sbp", 301)
        },
        RefusalRow(.consentMissing, "a consent moved after a procedure", given: Clinic.consented) { clinic in
            try clinic.baseline(at: "2026-03-02 09:12")
            let seq = clinic.seq(of: .consentGiven)
            try clinic.correct(seq, "/occurred", "2026-03-02T09:14:00-05:00[America/Toronto]")
        },
        RefusalRow(.beforeStart, "a start moved after its steps", given: Clinic.ready) { clinic in
            try clinic.start()
            try clinic.step(.pause(why: "pump", nil), at: "09:43")
            let seq = clinic.seq(of: .infusionStarted)
            try clinic.correct(seq, "/occurred", "2026-03-05T09:44:00-05:00[America/Toronto]")
        },
    ]

    static let void: [RefusalRow] = [
        RefusalRow(.unknownEvent, "no such event", given: Clinic.ready) { clinic in try clinic.void(999) },
        RefusalRow(.voidedEvent, "voided before", given: Clinic.ready) { clinic in
            let seq = clinic.last
            try clinic.void(seq)
            try clinic.void(seq)
        },
        RefusalRow(.notCorrectable, "a void", given: Clinic.ready) { clinic in
            try clinic.void(clinic.last)
            try clinic.void(clinic.last)
        },
        RefusalRow(.notCorrectable, "a delegation to another role", given: Clinic.ready) { clinic in
            try clinic.delegate(.monitor, to: "coordinator-1")
            try clinic.correct(clinic.last, "/data/role", "administrator")
        },
        RefusalRow(.notCorrectable, "a role taken back, voided", given: Clinic.ready) { clinic in
            try clinic.delegate(.monitor, to: "coordinator-1")
            let payload = RoleRevoked(actor: "coordinator-1", role: .monitor)
            try clinic.write(.roleRevoked(payload), at: "2026-03-05 10:30", subject: nil)
            try clinic.void(clinic.last)
        },
        RefusalRow(.notCorrectable, "a lock that holds", given: Clinic.locked) { clinic in
            try clinic.record(
                .void(VoidEvent(seq: clinic.state.study.countersigned.keys.first ?? -1)), reasons: [.enteredInError])
        },
        RefusalRow(.reasonMissing, "no reason, with dependents", given: Clinic.infused) { clinic in
            try clinic.void(clinic.seq(of: .dosePlanOrdered), reasons: [])
        },
        RefusalRow(.hasDependents, "a plan of an infusion that ran", given: Clinic.infused) { clinic in
            try clinic.void(clinic.seq(of: .dosePlanOrdered))
        },
        RefusalRow(.hasDependents, "a start with vital signs after it", given: Clinic.ready) { clinic in
            try clinic.start()
            try clinic.vitals(VitalSigns(sbp: 120), at: "2026-03-05 09:55")
            try clinic.void(clinic.seq(of: .infusionStarted))
        },
        RefusalRow(.hasDependents, "the screening", given: Clinic.enrolled) { clinic in
            try clinic.void(clinic.seq(of: .participantScreened))
        },
    ]

    static let countersign: [RefusalRow] = [
        RefusalRow(.roleNotEntitled, "by a coordinator", given: Clinic.overridden) { clinic in
            try clinic.countersign(clinic.last, by: "coordinator-1")
        },
        RefusalRow(.roleNotEntitled, "by an administrator, who may not rule", given: Clinic.overridden) { clinic in
            try clinic.countersign(clinic.last, by: "admin")
        },
        RefusalRow(.unknownEvent, "no such event", given: Clinic.overridden) { clinic in
            try clinic.countersign(999, by: "investigator-2")
        },
        RefusalRow(.ownCountersignature, "by the same person", given: Clinic.overridden) { clinic in
            try clinic.countersign(clinic.last, by: "investigator-1")
        },
        RefusalRow(.nothingToCountersign, "an event that waits for nothing", given: Clinic.ready) { clinic in
            try clinic.countersign(clinic.last, by: "investigator-2")
        },
        RefusalRow(.nothingToCountersign, "one that was countersigned", given: Clinic.overridden) { clinic in
            let seq = clinic.last
            try clinic.countersign(seq, by: "investigator-2")
            try clinic.countersign(seq, by: "investigator-2")
        },
    ]
}
