import CanonicalJSON
import CivilTime
import Projections
import Study
import Vocabulary

/// Boxes 22 and 23: other drugs, and what came before.
extension SafetyReportSource {
    var concomitants: SafetyReportBox {
        let values = history.effective.compactMap { recorded -> SafetyReportValue? in
            let words: String? =
                switch recorded.event {
                case .medicationRecorded(let payload): taken(payload)
                case .medicationChanged(let payload): changed(payload, recorded)
                case .rescueMedicationGiven(let payload): given(payload, recorded)
                case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
                    .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
                    .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
                    .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared,
                    .databaseLocked, .databaseUnlocked, .analysisRun, .textRedacted, .studyClosed,
                    .participantScreened, .eligibilityCriterionAssessed, .eligibilityConfirmed, .eligibilityDeclined,
                    .eligibilityOverridden, .consentGiven, .consentRenewed, .consentWithdrawn, .participantEnrolled,
                    .safetyScreeningCompleted, .abstractionStarted, .recordAbstracted, .abstractionVerified,
                    .diagnosisRecorded, .visitOccurred, .visitMissed, .historicalInfusionAbstracted,
                    .assessmentRecorded, .assessmentOmitted, .noteRecorded, .participantWithdrawn,
                    .participantCompleted, .participantLost, .deathRecorded, .participantSignedOff, .dosePlanOrdered,
                    .preInfusionCheckCompleted, .infusionCancelled, .infusionStarted, .infusionRateChanged,
                    .infusionPaused, .infusionResumed, .bolusGiven, .vitalsRecorded, .infusionStopped,
                    .recoveryAssessed, .participantDischarged, .drugDispensed, .drugReturned, .drugDestroyed,
                    .adverseEventReported, .adverseEventUpdated, .adverseEventCoded, .adverseEventResolved,
                    .adverseEventReopened, .causalityAssessed, .expectednessAssessed, .seriousnessDeclared,
                    .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised,
                    .safetyFlagClosed, .queryRaised, .queryAnswered, .queryClosed, .queryReopened, .deviationDetected,
                    .deviationReported, .deviationClassified, .deviationSubmitted, .deviationResolved,
                    .eventCorrected, .eventVoided, .eventCountersigned, .sourceDataVerified:
                    nil
                }
            return words.map { SafetyReportValue("drug", text: $0, traced([recorded.seq])) }
        }
        return SafetyReportBox(
            "22", "concomitants", "Concomitant drugs and dates (those that treat the reaction are in 7+13)", values)
    }

    /// Unless it had ended before the suspect drug was begun, or began after the onset.
    private func taken(_ payload: MedicationRecorded) -> String? {
        let since = suspect?.begin ?? event.onset
        if let start = payload.start, event.onset.certainlyBefore(start.firstDay) { return nil }
        if let end = payload.end, since.certainlyAfter(end.lastDay) { return nil }
        let dose = Self.dose(payload.dose, payload.unit, payload.route)
        let purpose = payload.indication.map { " for \($0)" } ?? ""
        let (from, to) = (payload.start.map { "\($0)" }, payload.end.map { "\($0)" })
        return "\(payload.drug)\(dose)\(purpose), from \(from ?? Self.unknown) to \(to ?? Self.unknown)"
    }

    private func changed(_ payload: MedicationChanged, _ recorded: EffectiveEvent) -> String? {
        guard !recorded.at.certainlyAfter(event.onset) else { return nil }
        let dose = Self.dose(payload.dose, payload.unit, nil)
        return "\(payload.drug)\(dose) \(payload.change.rawValue), \(recorded.occurred.map(Self.time) ?? Self.unknown)"
    }

    private func given(_ payload: RescueMedicationGiven, _ recorded: EffectiveEvent) -> String? {
        guard payload.ae != event.id, !recorded.at.certainlyAfter(event.onset), let suspect,
            payload.infusion == suspect.id
        else { return nil }
        let dose = Self.dose(payload.dose, payload.unit, payload.route)
        let time = recorded.occurred.map(Self.time) ?? Self.unknown
        return "\(payload.drug)\(dose) for \(payload.indication), \(time)"
    }

    private static func dose(_ dose: DecimalString?, _ unit: Code?, _ route: Code?) -> String {
        let amount = dose.flatMap { dose in unit.map { " \(dose) \($0)" } } ?? " dose \(unknown)"
        return amount + (route.map { " \($0)" } ?? "")
    }

    private static var unknown: String { SafetyReportValue.unknown }
}

extension SafetyReportSource {
    var medicalHistory: SafetyReportBox {
        let known = diagnoses.map { SafetyReportValue("diagnosis", "Diagnosis", text: $0.text, $0.events) }
        return SafetyReportBox(
            "23", "history", "Other relevant history", known + earlierInfusions + earlierEvents + pregnancies)
    }

    /// The diagnoses that were recorded, with the criteria that they rest on.
    var diagnoses: [(text: String, events: [Int])] {
        history.effective.compactMap { recorded in
            guard case .diagnosisRecorded(let payload) = recorded.event else { return nil }
            return ("\(CodedWords.capitals(payload.diagnosis)) (\(payload.criteria))", traced([recorded.seq]))
        }
    }

    private var earlierInfusions: [SafetyReportValue] {
        let before = Self.begun(history.state.infusions.values, by: suspect?.begin ?? event.onset)
            .filter { $0.id != suspect?.id }
        guard let last = before.last, let date = last.begin?.occurred?.date else { return [] }
        let read = before.count { $0.id.isHistorical }
        let words = "\(before.count) recorded, of them \(read) from charts; the last on \(date)"
        return [SafetyReportValue("infusions", "Earlier infusions", text: words, before.flatMap(beginning).sorted())]
    }

    private var earlierEvents: [SafetyReportValue] {
        let others = history.state.adverseEvents.values.compactMap(\.view).filter { other in
            other.id != event.id && !other.onset.certainlyAfter(event.onset)
        }.sorted { $0.id < $1.id }
        return others.map { other in
            let term = other.term.map { study.term($0)?.label.text ?? $0.text } ?? SafetyReportValue.unknown
            let serious = other.isSerious ? ", serious" : ""
            let onset = other.onset.occurred.map { "\($0.date)" } ?? SafetyReportValue.unknown
            let changes = history.state.adverseEvents[other.id]?.changes.map(\.seq) ?? []
            return SafetyReportValue(
                "adverseEvent", "Earlier adverse event", text: "\(other.id) \(term), \(onset)\(serious)",
                traced([other.seq] + changes))
        }
    }

    private var pregnancies: [SafetyReportValue] {
        history.effective.compactMap { recorded in
            guard case .pregnancyReported(let payload) = recorded.event else { return nil }
            let whose = payload.partner ? "of the partner" : "of the participant"
            return SafetyReportValue(
                "pregnancy", "Pregnancy", text: "\(whose), known since \(Self.time(payload.awareOn))",
                traced([recorded.seq]))
        }
    }
}
