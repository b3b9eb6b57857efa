import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension RefusalTables {
    static let study: [RefusalRow] = [
        RefusalRow(.roleNotEntitled, "by a coordinator", given: Clinic.init) { clinic in
            let form = AdoptForm(part: "part-9", version: "1.1", language: "en", documentHash: HexDigest.blank)
            try clinic.record(.adoptForm(form), at: "2026-03-05 10:00", by: "coordinator-1")
        },
        RefusalRow(.delegation, "a role delegated to oneself", given: Clinic.init) { clinic in
            try clinic.delegate(.coordinator, to: "investigator-1")
        },
        RefusalRow(.delegation, "a role delegated to a stranger", given: Clinic.init) { clinic in
            try clinic.delegate(.coordinator, to: "stranger")
        },
        RefusalRow(.delegation, "a role that the giver has not", given: Clinic.init) { clinic in
            try clinic.delegate(.administrator, to: "coordinator-1")
        },
        RefusalRow(.delegation, "a role that is held already", given: Clinic.init) { clinic in
            try clinic.delegate(.coordinator, to: "coordinator-1")
        },
        RefusalRow(.delegation, "taken back, and never given", given: Clinic.init) { clinic in
            let payload = RoleRevoked(actor: "coordinator-1", role: .monitor)
            try clinic.write(.roleRevoked(payload), at: "2026-03-05 10:00", subject: nil)
        },
        RefusalRow(.notInProtocol, "a form for an unknown part", given: Clinic.init) { clinic in
            let form = AdoptForm(part: "part-9", version: "1.1", language: "en", documentHash: HexDigest.blank)
            try clinic.record(.adoptForm(form), at: "2026-03-05 10:00", by: "admin")
        },
        RefusalRow(.alreadyRecorded, "opened twice", given: Clinic.init) { clinic in
            let payload = StudyOpened(
                parts: ["part-1"], registration: "NCT00000000", targetParticipants: 50, title: "Another")
            try clinic.write(.studyOpened(payload), at: "2026-03-05 10:00", by: "admin", subject: nil)
        },
        RefusalRow(.alreadyRecorded, "a version adopted twice", given: Clinic.init) { clinic in
            let input = AdoptProtocol(document: try RuleStudy.document(), bytes: 1, sha256: HexDigest.blank)
            try clinic.record(.adoptProtocol(input), by: "admin")
        },
        RefusalRow(.alreadyRecorded, "closed twice", given: Clinic.locked) { clinic in
            try clinic.close()
            try clinic.close()
        },
        RefusalRow(.alreadyRecorded, "a form adopted twice", given: Clinic.init) { clinic in
            let form = AdoptForm(part: "part-2", version: "1.0", language: "en", documentHash: HexDigest.blank)
            try clinic.record(.adoptForm(form), at: "2026-03-05 10:00", by: "admin")
        },
        RefusalRow(.malformed, "an approval that ends before it begins", given: Clinic.init) { clinic in
            let input = RecordApproval(body: "reb", from: CalendarDay("2026-02-02"), to: CalendarDay("2026-02-01"))
            try clinic.record(.recordApproval(input), at: "2026-03-05 10:00", by: "admin")
        },
        RefusalRow(.malformed, "a data cut over events that are not there", given: Clinic.init) { clinic in
            let cut = DataCutDeclared(cut: CalendarDay("2026-03-01"), root: HexDigest.blank, size: 999)
            try clinic.write(.dataCutDeclared(cut), subject: nil)
        },
        RefusalRow(.lockState, "closed without a lock", given: Clinic.init) { clinic in try clinic.close() },
    ]

    static let lock: [RefusalRow] = [
        RefusalRow(.roleNotEntitled, "by a coordinator", given: Clinic.ready) { clinic in
            try clinic.lock(by: "coordinator-1")
        },
        RefusalRow(.alreadyRecorded, "a closed study unlocked", given: Clinic.locked) { clinic in
            try clinic.close()
            try clinic.write(.databaseUnlocked(DatabaseUnlocked()), subject: nil, reasons: [.other])
        },
        RefusalRow(.alreadyRecorded, "an unlocking that waited until the study was closed", given: Clinic.locked) {
            clinic in
            try clinic.write(.databaseUnlocked(DatabaseUnlocked()), subject: nil, reasons: [.other])
            let request = clinic.last
            try clinic.close()
            try clinic.countersign(request, by: "investigator-2")
        },
        RefusalRow(.ownCountersignature, "by one person alone", given: Clinic.ready) { clinic in
            try clinic.lock()
            try clinic.countersign(clinic.last, by: "investigator-1")
        },
        RefusalRow(.lockState, "locked twice", given: Clinic.locked) { clinic in try clinic.lock() },
        RefusalRow(.lockState, "unlocked while open", given: Clinic.ready) { clinic in
            try clinic.write(.databaseUnlocked(DatabaseUnlocked()), subject: nil, reasons: [.other])
        },
        RefusalRow(.reasonMissing, "unlocked without a reason", given: Clinic.locked) { clinic in
            try clinic.write(.databaseUnlocked(DatabaseUnlocked()), subject: nil)
        },
        RefusalRow(.openMatters, "a serious adverse event without a final report", given: Clinic.dizzy) { clinic in
            try clinic.declareSerious(at: "2026-03-05 14:00")
            try clinic.lock()
        },
        RefusalRow(.openMatters, "one that was reported while the lock waited", given: Clinic.dizzy) { clinic in
            try clinic.lock()
            let request = clinic.last
            try clinic.declareSerious(at: "2026-03-05 14:00")
            try clinic.countersign(request, by: "investigator-2")
        },
        RefusalRow(.openMatters, "a question about the study's approval", given: Clinic.ready) { clinic in
            let approval = clinic.state.study.approvals.last?.seq ?? -1
            try clinic.record(.raiseQuery(RaiseQuery(seq: approval, field: "to")), texts: ["text": "until when?"])
            try clinic.lock()
        },
        RefusalRow(.databaseLocked, "an infusion while locked", given: Clinic.locked) { clinic in
            try clinic.start()
        },
        RefusalRow(.databaseLocked, "a note while locked", given: Clinic.locked) { clinic in
            try clinic.record(.note(WriteNote(participant: p)), at: "2026-03-05 10:00", texts: ["text": "late"])
        },
        RefusalRow(.databaseLocked, "a correction while locked", given: Clinic.locked) { clinic in
            try clinic.correct(clinic.seq(of: .preInfusionCheckCompleted), "/data/ivSite", false)
        },
    ]
}
