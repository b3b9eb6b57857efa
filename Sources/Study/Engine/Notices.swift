import CanonicalJSON
import CivilTime

/// Collects the facts that a person should read after a command.
struct Notices {
    let drafting: DraftingContext
    let tentative: TentativeState
    let own: [ProposedEvent]
    let derivations: [Derivation]

    /// All of them, in the order of the command's events.
    var all: [Notice] {
        var notices = late.map { [$0] } ?? []
        for proposal in own { notices += self.notices(for: proposal.event) }
        if let history = tentative.history, let before = history.state.pendingCountersignatures.last,
            before.seq >= tentative.base
        {
            notices.append(.awaitsCountersignature)
        }
        return notices + derivations.map { .derived($0) }
    }

    /// Over 30 minutes late is said.
    private var late: Notice? {
        guard drafting.context.occurred != nil, let first = own.first, !first.event.carriesNoTime else { return nil }
        let minutes = drafting.context.now.milliseconds(since: drafting.at.latest) / 60_000
        return minutes > 30 ? .late(minutes: Int(minutes)) : nil
    }

    private func notices(for event: StudyEvent) -> [Notice] {
        switch event {
        case .dosePlanOrdered(let plan): planned(plan)
        case .infusionStarted: vitalsDue
        case .vitalsRecorded(let payload): measured(payload.signs) + (isRunning(payload.infusion) ? vitalsDue : [])
        case .preInfusionCheckCompleted(let payload): payload.vitals.map(measured) ?? []
        case .infusionStopped(let payload): stopped(payload.infusion)
        case .assessmentRecorded(let payload): scored(payload)
        case .adverseEventReported(let payload): adverseEvent(payload.ae)
        case .adverseEventUpdated(let payload): adverseEvent(payload.ae)
        case .eventCorrected(let payload): corrected(payload)
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
            .databaseUnlocked, .analysisRun, .textRedacted, .studyClosed, .participantScreened,
            .eligibilityCriterionAssessed, .eligibilityConfirmed, .eligibilityDeclined, .eligibilityOverridden,
            .consentGiven, .consentRenewed, .consentWithdrawn, .participantEnrolled, .safetyScreeningCompleted,
            .abstractionStarted, .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .medicationRecorded,
            .medicationChanged, .visitOccurred, .visitMissed, .historicalInfusionAbstracted, .assessmentOmitted,
            .noteRecorded, .participantWithdrawn, .participantCompleted, .participantLost, .deathRecorded,
            .participantSignedOff, .infusionCancelled, .infusionRateChanged, .infusionPaused, .infusionResumed,
            .bolusGiven, .rescueMedicationGiven, .recoveryAssessed, .participantDischarged, .drugDispensed,
            .drugReturned, .drugDestroyed, .adverseEventCoded, .adverseEventResolved, .adverseEventReopened,
            .causalityAssessed, .expectednessAssessed, .seriousnessDeclared, .saeReportSubmitted,
            .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised, .safetyFlagClosed, .queryRaised,
            .queryAnswered, .queryClosed, .queryReopened, .deviationDetected, .deviationReported,
            .deviationClassified, .deviationSubmitted, .deviationResolved, .eventVoided, .eventCountersigned,
            .sourceDataVerified:
            []
        }
    }

    private func planned(_ plan: DosePlanOrdered) -> [Notice] {
        let hours = ExactAmount(plan.durationMin) / ExactAmount(60)
        let hourly = ExactAmount(plan.totalMg) / hours
        let byWeight = hourly / ExactAmount(plan.weightKg)
        let outside = drafting.adopted.document.dose.map { PlanLimits(plan, $0).notices } ?? []
        let isInside = !outside.contains { if case .outside(_, _, _, .protocol) = $0 { true } else { false } }
        guard let perHour = hourly.rounded(toPlaces: 1), let perKg = byWeight.rounded(toPlaces: 2) else {
            return outside
        }
        let summary = Notice.plan(
            plan.infusion, totalMg: plan.totalMg, minutes: plan.durationMin, mgPerHour: perHour, mgPerKgPerHour: perKg,
            isInside: isInside)
        return [summary] + outside + plannedToo(plan)
    }

    private func plannedToo(_ plan: DosePlanOrdered) -> [Notice] {
        let others = tentative.history?.state.infusions.values.filter { other in
            other.id != plan.infusion && other.part == plan.part && [.planned, .checked].contains(other.phase)
        }
        return (others ?? []).map(\.id).sorted().map { .plannedToo($0) }
    }

    private func isRunning(_ infusion: InfusionID?) -> Bool {
        infusion.flatMap { tentative.history?.state.infusions[$0]?.phase } == .running
    }

    private var vitalsDue: [Notice] {
        guard let minute = drafting.at.minute else { return [] }
        let every = drafting.adopted.document.checks.vitalsEveryMinutes
        return minute.adding(minutes: every).map { [.due(what: "vital signs", by: $0)] } ?? []
    }

    private func measured(_ signs: VitalSigns) -> [Notice] {
        guard let rules = drafting.adopted.document.vitals else { return [] }
        let levels: [PassedLimit.Level] = [.plausible, .alert, .soft]
        var signsTold: Set<LimitedSign> = []
        var notices: [Notice] = []
        for passed in levels.flatMap({ signs.passed($0, rules) }) where signsTold.insert(passed.sign).inserted {
            notices.append(.passed(passed))
        }
        if let sedation = signs.sedation, rules.sedation.contains(where: { $0.isReached(by: sedation) }) {
            notices.append(.deeperSedation(sedation.scale, score: sedation.score))
        }
        return notices
    }

    private func stopped(_ id: InfusionID) -> [Notice] {
        guard let infusion = tentative.history?.state.infusions[id], let exposure = infusion.exposure() else {
            return []
        }
        let weight = infusion.plan?.content.weightKg
        let mg = exposure.deliveredMg
        let told = Notice.delivered(
            id, mg: mg.ratio?.exactDecimal ?? mg.rounded(toPlaces: 2), elapsed: exposure.elapsedMinutes,
            active: exposure.activeMinutes, mgPerKg: weight.flatMap { exposure.mgPerKg(weightKg: $0) })
        return [told] + assessmentsDue(after: infusion)
    }

    private func assessmentsDue(after infusion: InfusionState) -> [Notice] {
        guard let part = infusion.part.flatMap(drafting.adopted.part), let minute = infusion.stop?.at.minute else {
            return []
        }
        return part.assessments.filter(\.required).compactMap { expected in
            guard let timepoint = drafting.adopted.document.timepoint(expected.timepoint, in: part.id),
                timepoint.anchor == .stop, timepoint.isInSession,
                let by = minute.adding(minutes: timepoint.windowTo)
            else { return nil }
            return .due(what: "\(expected.instrument) at \(timepoint.id)", by: by)
        }
    }

    private func scored(_ payload: AssessmentRecorded) -> [Notice] {
        guard let instrument = drafting.adopted.instrument(payload.instrument) else { return [] }
        let results = instrument.score(payload.items)
        return instrument.scores.map { rule in
            let value = results[rule.id]?.value
            let decimal = value.flatMap { $0.ratio.exactDecimal ?? $0.ratio.decimal(places: 2) }
            return .score(
                instrument: instrument.id, id: rule.id, value: decimal, isImputed: value?.isImputed ?? false)
        }
    }

    private func adverseEvent(_ id: AdverseEventID) -> [Notice] {
        guard let view = tentative.history?.state.adverseEvents[id]?.view else { return [] }
        let clocks = view.clocks(under: drafting.adopted.document.safety)
        return (view.term == nil ? [.uncoded(id)] : []) + [clocks.isEmpty ? .noClock(id) : .clocks(id, clocks)]
    }

    private func corrected(_ payload: EventCorrected) -> [Notice] {
        guard case .seq(let seq) = own.first?.cause else { return [] }
        return payload.changes.map { change in
            .corrected(seq, field: change.pointer, old: change.old.spoken, new: change.new.spoken)
        }
    }
}

extension RecordedValue? {
    fileprivate var spoken: String { map { $0.json.text ?? $0.json.canonicalText } ?? "absent" }
}

extension ZonedMinute {
    /// The minute so many minutes later, as a clock at the same offset shows it.
    func adding(minutes: Int) -> ZonedMinute? {
        let total = day.daysSince1970 * 1440 + minuteOfDay + minutes
        let days = total >= 0 ? total / 1440 : -((1439 - total) / 1440)
        return CalendarDay(daysSince1970: days).flatMap {
            ZonedMinute(day: $0, minuteOfDay: total - days * 1440, offsetMinutes: offsetMinutes, zone: zone)
        }
    }
}
