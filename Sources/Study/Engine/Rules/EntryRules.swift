import CanonicalJSON
import CivilTime
import Vocabulary

/// What is asked of the act of writing an event, judged by the state before it.
///
/// What an event says is judged with the history it becomes part of (``Judgement``); here it is who writes it, with
/// which time and reasons, and about which other event.
struct EntryRules {
    let entry: RecordedEvent
    let role: Role?
    let state: StudyState

    /// Every refusal that applies, in no order.
    var refusals: [Refusal] {
        guard !entry.isDerived else { return [] }
        let own =
            roleRefusals + DelegationRules(entry: entry, role: role, staff: state.study.staff).refusals + timeRefusals
            + studyRefusals + textRefusals + lateRefusals + valueRefusals
            + LockRules(entry: entry, state: state).refusals + signatureRefusals + subjectRefusals
        guard traits?.answersAnother == true else { return own }
        return own + TargetRules(entry: entry, role: role, state: state).refusals
    }

    /// What the type is by nature; the ledger's own events have none here.
    private var traits: EventTraits? { entry.event.traits }

    private var history: ParticipantHistory? { entry.subject.flatMap { state.participants[$0] } }

    /// The protocol that counts for what is written.
    private var inForce: AdoptedProtocol? {
        guard let offsets = state.study.current?.offsets else { return nil }
        return state.study.inForce(at: Moment(entry.occurred, recorded: entry.recorded, offsets: offsets))
    }

    private var roleRefusals: [Refusal] {
        let type = entry.event.type
        guard state.study.current != nil else {
            if traits?.mayPrecedeProtocol ?? true { return [] }
            return [.studyNotOpen]
        }
        let isEntitled = state.study.permits(entry.actor, role, type: type, at: entry.seq, on: entry.recorded)
        guard isEntitled || role != nil && traits == nil else {
            return [.roleNotEntitled(actor: entry.actor, role: role, type: type)]
        }
        return []
    }

    private var subjectRefusals: [Refusal] {
        guard let traits, !traits.answersAnother else { return [] }
        let isStudyLevel = traits.level == .study
        guard isStudyLevel == (entry.subject == nil) else {
            return [.malformed(type: entry.event.type, problem: isStudyLevel ? "no participant" : "a participant")]
        }
        return []
    }

    private var timeRefusals: [Refusal] {
        let type = entry.event.type
        if entry.event.carriesNoTime { return entry.occurred == nil ? [] : [.timeNotCarried(type: type)] }
        guard entry.occurred == nil else { return [] }
        return entry.reasons.contains(.timeUnknown) ? [] : [.timeMissing(type: type)]
    }

    private var studyRefusals: [Refusal] {
        switch entry.event {
        case .studyOpened:
            return state.study.opened.map { [.alreadyRecorded(what: "The opening of the study", seq: $0.seq)] } ?? []
        case .protocolAdopted(let payload):
            guard let known = state.study.adopted(payload.version.text) else { return [] }
            return [.alreadyRecorded(what: "Protocol version \(payload.version)", seq: known.seq)]
        case .consentFormAdopted(let payload):
            if let known = state.study.forms.first(where: { $0.content.isSameForm(as: payload) }) {
                let what = "Form \(payload.version) for \(payload.part.spoken) in \(payload.language)"
                return [.alreadyRecorded(what: what, seq: known.seq)]
            }
            guard let current = state.study.current, current.part(payload.part) == nil else { return [] }
            let parts = current.document.parts.map(\.id.text)
            return [.notInProtocol(kind: "part", given: payload.part.text, choices: parts)]
        case .ethicsApprovalRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .incidentRecorded, .studyClosed,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded:
            guard let occurred = entry.occurred else { return [] }
            let at = Moment(occurred, recorded: entry.recorded, offsets: state.study.current?.offsets ?? .utc)
            return FutureEvent.refusal(occurred, at: at, entry).map { [$0] } ?? []
        case .ledgerOwned, .safetyReferenceAdopted, .codeListAdopted, .siteActivated, .siteClosed, .roleGranted,
            .roleRevoked, .accessLogged, .dataCutDeclared, .databaseLocked, .databaseUnlocked, .analysisRun,
            .textRedacted, .participantScreened, .eligibilityCriterionAssessed, .eligibilityConfirmed,
            .eligibilityDeclined, .eligibilityOverridden, .consentGiven, .consentRenewed, .consentWithdrawn,
            .participantEnrolled, .safetyScreeningCompleted, .abstractionStarted, .recordAbstracted,
            .abstractionVerified, .diagnosisRecorded, .medicationRecorded, .medicationChanged, .visitOccurred,
            .visitMissed, .historicalInfusionAbstracted, .assessmentRecorded, .assessmentOmitted, .noteRecorded,
            .participantWithdrawn, .participantCompleted, .participantLost, .deathRecorded, .participantSignedOff,
            .dosePlanOrdered, .preInfusionCheckCompleted, .infusionCancelled, .infusionStarted, .infusionRateChanged,
            .infusionPaused, .infusionResumed, .bolusGiven, .vitalsRecorded, .infusionStopped, .rescueMedicationGiven,
            .recoveryAssessed, .participantDischarged, .drugDispensed, .drugReturned, .drugDestroyed,
            .adverseEventReported, .adverseEventUpdated, .adverseEventCoded, .adverseEventResolved,
            .adverseEventReopened, .causalityAssessed, .expectednessAssessed, .seriousnessDeclared,
            .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised, .safetyFlagClosed,
            .queryRaised, .queryAnswered, .queryClosed, .queryReopened, .deviationDetected, .deviationReported,
            .deviationClassified, .deviationSubmitted, .deviationResolved, .eventCorrected, .eventVoided,
            .eventCountersigned, .sourceDataVerified:
            return []
        }
    }

    /// What names a root covers events that exist, and a sign-off all of its participant's.
    private var signatureRefusals: [Refusal] {
        guard let covered = entry.event.mentions.coveredEvents else { return [] }
        guard covered <= entry.seq else {
            return [.malformed(type: entry.event.type, problem: "size in 0...\(entry.seq)")]
        }
        guard case .participantSignedOff = entry.event, let newest = history?.events.last?.seq, newest >= covered else {
            return []
        }
        return [.recordMoved(subject: entry.subject, newest: newest, expected: covered - 1)]
    }

    private var textRefusals: [Refusal] {
        var name = entry.event.traits?.requiredText
        if case .adverseEventReported(let payload) = entry.event, payload.term == nil { name = "verbatim" }
        guard let name, !entry.sealed.contains(name) else { return [] }
        return [.textMissing(type: entry.event.type, name: name)]
    }

    private var lateRefusals: [Refusal] {
        guard !entry.reasons.contains(.lateEntry), let current = inForce, let history else { return [] }
        let at = Moment(entry.occurred, recorded: entry.recorded, offsets: current.offsets)
        guard entry.isLate(at: at, part: history.state.part(of: entry.event), under: current) else { return [] }
        return [.reasonMissing(.lateEntry(hours: current.document.analysis.lateEntryHours))]
    }

    private var valueRefusals: [Refusal] {
        if entry.reasons.isEmpty, let purpose = entry.event.traits?.requiredReason { return [.reasonMissing(purpose)] }
        guard !entry.reasons.contains(.override), let current = inForce else { return [] }
        return entry.event.implausible(current).map { [$0] } ?? []
    }
}

extension ConsentFormAdopted {
    /// Whether it is the same version for the same part in the same language.
    fileprivate func isSameForm(as other: ConsentFormAdopted) -> Bool {
        part == other.part && version == other.version && language == other.language
    }
}

extension RecordedEvent {
    /// Whether the program wrote it by itself, as the answer to another event; it then needs no role.
    var isDerived: Bool { source == .derived && event.isDerivable }
}

extension VitalSigns {
    /// Whether the diastolic pressure is not below the systolic.
    var isInverted: Bool {
        guard let sbp, let dbp else { return false }
        return dbp >= sbp
    }
}

extension StudyEvent {
    /// The vital signs that are hard to believe, as the refusal that asks for a second confirmation.
    func implausible(_ adopted: AdoptedProtocol) -> Refusal? {
        guard let signs = mentions.vitalSigns, let limits = adopted.limits, let rules = adopted.document.vitals else {
            return nil
        }
        var passed = limits.plausible.isPassed(by: signs) ? signs.passed(.plausible, rules) : []
        if signs.isInverted, let sbp = signs.sbp, let dbp = signs.dbp {
            passed.append(
                PassedLimit(level: .plausible, sign: .dbp, value: String(dbp), limit: String(sbp), isAbove: true))
        }
        return passed.isEmpty ? nil : .implausible(passed)
    }
}
