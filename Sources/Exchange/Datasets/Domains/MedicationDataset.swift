import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// CM: medication beside the treatment: taken, changed, given as rescue; and the treatment itself before a part that
/// gives it.
enum MedicationDataset: SubjectDataset {
    static let definition = DatasetDefinition(
        name: "CM", label: "Concomitant/Prior Medications", kind: .interventions,
        structure: "One record per recorded intervention or change of it per subject",
        keys: ["STUDYID", "USUBJID", "CMSEQ"],
        variables: [
            .studyID, .domain, .subject, .sequence("CM"),
            .text("CMSPID", "Sponsor-Defined Identifier", .identifier, .permissible, .assigned),
            .text("CMTRT", "Reported Name of Drug, Med, or Therapy", .topic, .required),
            .text("CMCAT", "Category for Medication", .grouping, .permissible, .assigned),
            .text("CMINDC", "Indication", .record),
            .decimal("CMDOSE", "Dose per Administration", .record),
            .text("CMDOSU", "Dose Units", .variable, .permissible, .collected, .unit),
            .text("CMROUTE", "Route of Administration", .variable, .permissible, .collected, .route), .epoch,
            .time("CMSTDTC", "Start Date/Time of Medication", .permissible),
            .time("CMENDTC", "End Date/Time of Medication", .permissible),
            .day("CMSTDY", "Study Day of Start of Medication"), .day("CMENDY", "Study Day of End of Medication"),
            .text(
                "CMSTRTPT", "Start Relative to Reference Time Point", .timing, .permissible, .assigned,
                .relativeTime),
            .text("CMSTTPT", "Start Reference Time Point", .timing, .permissible, .assigned),
        ])

    static func records(of subject: StudySubject) -> [DatasetRecord] {
        subject.history.effective.compactMap { event in
            switch event.event {
            case .medicationRecorded(let payload): taken(event, payload, subject)
            case .medicationChanged(let payload): changed(event, payload, subject)
            case .rescueMedicationGiven(let payload): rescue(event, payload, subject)
            case .historicalInfusionAbstracted(let payload): earlier(event, payload, subject)
            case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
                .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
                .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
                .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
                .databaseUnlocked, .analysisRun, .textRedacted, .studyClosed, .participantScreened,
                .eligibilityCriterionAssessed, .eligibilityConfirmed, .eligibilityDeclined, .eligibilityOverridden,
                .consentGiven, .consentRenewed, .consentWithdrawn, .participantEnrolled, .safetyScreeningCompleted,
                .abstractionStarted, .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .visitOccurred,
                .visitMissed, .assessmentRecorded, .assessmentOmitted, .noteRecorded, .participantWithdrawn,
                .participantCompleted, .participantLost, .deathRecorded, .participantSignedOff, .dosePlanOrdered,
                .preInfusionCheckCompleted, .infusionCancelled, .infusionStarted, .infusionRateChanged,
                .infusionPaused, .infusionResumed, .bolusGiven, .vitalsRecorded, .infusionStopped, .recoveryAssessed,
                .participantDischarged, .drugDispensed, .drugReturned, .drugDestroyed, .adverseEventReported,
                .adverseEventUpdated, .adverseEventCoded, .adverseEventResolved, .adverseEventReopened,
                .causalityAssessed, .expectednessAssessed, .seriousnessDeclared, .saeReportSubmitted,
                .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised, .safetyFlagClosed, .queryRaised,
                .queryAnswered, .queryClosed, .queryReopened, .deviationDetected, .deviationReported,
                .deviationClassified, .deviationSubmitted, .deviationResolved, .eventCorrected, .eventVoided,
                .eventCountersigned, .sourceDataVerified:
                nil
            }
        }
    }

    private static func taken(
        _ event: EffectiveEvent, _ payload: MedicationRecorded, _ subject: StudySubject
    ) -> DatasetRecord {
        var record = record(event, payload.drug, "CONCOMITANT", subject)
        setDose(&record, payload.dose, payload.unit)
        record["CMINDC"] = payload.indication.map(CodedWords.capitals)
        record["CMROUTE"] = payload.route.map(route)
        let start = payload.start.map { Occurred($0) } ?? event.occurred
        record.set("CM", start: start, end: payload.end.map { Occurred($0) }, of: subject)
        return record
    }

    private static func changed(
        _ event: EffectiveEvent, _ payload: MedicationChanged, _ subject: StudySubject
    ) -> DatasetRecord {
        var record = record(event, payload.drug, "CHANGE: \(CodedWords.capitals(payload.change.rawValue))", subject)
        setDose(&record, payload.dose, payload.unit)
        guard payload.change == .stopped else {
            record.set("CM", start: event.occurred, end: nil, of: subject)
            return record
        }
        record.set("CM", start: nil, end: event.occurred, of: subject)
        record["EPOCH"] = subject.epoch(at: event.occurred)
        // When it began nobody said; but it was taken until then.
        if let end = SiteTime.text(event.occurred) { (record["CMSTRTPT"], record["CMSTTPT"]) = ("BEFORE", end) }
        return record
    }

    private static func rescue(
        _ event: EffectiveEvent, _ payload: RescueMedicationGiven, _ subject: StudySubject
    ) -> DatasetRecord {
        var record = record(event, payload.drug, "RESCUE", subject)
        setDose(&record, payload.dose, payload.unit)
        record["CMINDC"] = CodedWords.capitals(payload.indication)
        record["CMROUTE"] = route(payload.route)
        record.set("CM", start: event.occurred, end: event.occurred, of: subject)
        return record
    }

    /// An infusion of ordinary care before a part that gives its own: no exposure of the study.
    private static func earlier(
        _ event: EffectiveEvent, _ payload: HistoricalInfusionAbstracted, _ subject: StudySubject
    ) -> DatasetRecord? {
        guard !subject.infusions.contains(payload.infusion) else { return nil }
        var record = record(event, "-", "PRIOR TREATMENT", subject)
        record["CMTRT"] = subject.source.mapping.treatment
        if let mg = payload.mg { (record["CMDOSE"], record["CMDOSU"]) = (mg.description, "mg") }
        record["CMROUTE"] = subject.source.mapping.route
        record.set("CM", start: event.occurred, end: event.occurred, of: subject)
        if let first = subject.reference, event.at.certainlyBefore(first) {
            (record["CMSTRTPT"], record["CMSTTPT"]) = ("BEFORE", SiteTime.date(first.occurred))
        }
        return record
    }

    private static func record(
        _ event: EffectiveEvent, _ drug: Code, _ category: String, _ subject: StudySubject
    ) -> DatasetRecord {
        subject.record(
            "CM", source: "\(event.seq)",
            ["CMSPID": "\(event.seq)", "CMTRT": CodedWords.capitals(drug), "CMCAT": category])
    }

    private static func setDose(_ record: inout DatasetRecord, _ dose: DecimalString?, _ unit: Code?) {
        (record["CMDOSE"], record["CMDOSU"]) = (dose?.description, dose == nil ? nil : unit?.text)
    }

    private static func route(_ route: Code) -> String {
        let known = [
            "iv": "INTRAVENOUS", "oral": "ORAL", "po": "ORAL", "im": "INTRAMUSCULAR", "sc": "SUBCUTANEOUS",
            "sl": "SUBLINGUAL",
        ]
        return known[route.text.lowercased()] ?? CodedWords.capitals(route)
    }
}
