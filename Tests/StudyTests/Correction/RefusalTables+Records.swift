import CanonicalJSON
import CivilTime
import Study

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

    static let matters: [RefusalRow] = [
        RefusalRow(.recordMoved, "signed for as it was", given: Clinic.asked) { clinic in
            let payload = ParticipantSignedOff(
                meaning: .approval, root: HexDigest.blank, size: clinic.state.nextSeq - 1)
            try clinic.write(.participantSignedOff(payload))
        },
        RefusalRow(.malformed, "the source of everything verified again", given: Clinic.verified) { clinic in
            try clinic.record(.verifySource(VerifySource(participant: p)), by: "investigator-1")
        },
        RefusalRow(.unknownEvent, "a question about nothing", given: Clinic.ready) { clinic in
            try clinic.record(.raiseQuery(RaiseQuery(seq: 999)), texts: ["text": "?"])
        },
        RefusalRow(.unknownEvent, "the end of a deviation that is none", given: Clinic.ready) { clinic in
            try clinic.write(.deviationResolved(DeviationResolved(how: .resolved)), cause: 3)
        },
        RefusalRow(.unknownEvent, "an answer to no question", given: Clinic.ready) { clinic in
            try clinic.write(.queryAnswered(QueryAnswered(query: 3)), texts: ["text": "!"])
        },
        RefusalRow(.matterState, "closed without an answer", given: Clinic.asked) { clinic in
            try clinic.write(.queryClosed(QueryClosed(query: clinic.last)))
        },
        RefusalRow(.matterState, "answered twice", given: Clinic.asked) { clinic in
            let query = clinic.last
            try clinic.write(.queryAnswered(QueryAnswered(query: query)), texts: ["text": "!"])
            try clinic.write(.queryAnswered(QueryAnswered(query: query)), texts: ["text": "!"])
        },
        RefusalRow(.unknownText, "a redaction of a text that is none", given: Clinic.asked) { clinic in
            try clinic.write(.textRedacted(TextRedacted(basis: .legalOrder, seq: clinic.last, text: "verbatim")))
        },
        RefusalRow(.unknownText, "a redaction asked for twice", given: Clinic.asked) { clinic in
            let request = TextRedacted(basis: .legalOrder, seq: clinic.last, text: "text")
            try clinic.write(.textRedacted(request))
            try clinic.write(.textRedacted(request))
        },
        RefusalRow(.textMissing, "an answer without words", given: Clinic.asked) { clinic in
            try clinic.write(.queryAnswered(QueryAnswered(query: clinic.last)))
        },
        RefusalRow(.textMissing, "a question without words", given: Clinic.ready) { clinic in
            try clinic.record(.raiseQuery(RaiseQuery(seq: clinic.last)))
        },
        RefusalRow(.textMissing, "a note without words", given: Clinic.ready) { clinic in
            try clinic.record(.note(WriteNote(participant: p)), at: "2026-03-05 10:00")
        },
    ]

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
