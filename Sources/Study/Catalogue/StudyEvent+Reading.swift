public import CanonicalJSON

/// Why stored data is not an event of this room.
public enum UndecodableEvent: Error, Hashable, Sendable {
    /// No event has this type and version.
    case unknownType(String, version: Int)
    /// The data is not what the type's writer would have written.
    case malformed(MalformedJSON)
}

extension UndecodableEvent: CustomStringConvertible {
    /// One line in plain words.
    public var description: String {
        switch self {
        case .unknownType(let type, let version): "no event type \(type) of version \(version)"
        case .malformed(let problem): problem.description
        }
    }
}

extension StudyEvent {
    /// The types that the ledger owns and interprets; a study only knows that they exist.
    public static let ledgerOwnedTypes: [String] = [
        "actor.authorised", "actor.revoked", "ledger.keyChanged", "ledger.opened", "ledger.resumed",
    ]

    /// Decodes the stored bytes of `data`.
    ///
    /// Strict: accepts exactly what ``checkedData()`` of the event writes. The data of ledger-owned types is not read.
    public init(type: String, version: Int, data: Span<UInt8>) throws(UndecodableEvent) {
        guard let kind = EventKind(type: type) else {
            guard version == 1, Self.ledgerOwnedTypes.contains(type) else {
                throw .unknownType(type, version: version)
            }
            self = .ledgerOwned(type: type)
            return
        }
        guard version == 1 else { throw .unknownType(type, version: version) }
        do throws(MalformedJSON) {
            self = try Self.read(kind, from: data)
        } catch {
            throw .malformed(error)
        }
    }

    /// Decodes the stored bytes of `data`.
    public init(type: String, version: Int, data: [UInt8]) throws(UndecodableEvent) {
        try self.init(type: type, version: version, data: data.span)
    }

    private static func payload<Data: EventPayload>(_ bytes: Span<UInt8>) throws(MalformedJSON) -> Data {
        var reader = CanonicalReader(bytes)
        let payload = try Data(readingFrom: &reader)
        try reader.finish()
        try payload.checkTogether()
        return payload
    }

    private static func read(_ kind: EventKind, from data: Span<UInt8>) throws(MalformedJSON) -> StudyEvent {
        switch kind {
        case .studyOpened: .studyOpened(try payload(data))
        case .protocolAdopted: .protocolAdopted(try payload(data))
        case .ethicsApprovalRecorded: .ethicsApprovalRecorded(try payload(data))
        case .consentFormAdopted: .consentFormAdopted(try payload(data))
        case .incidentRecorded: .incidentRecorded(try payload(data))
        case .ethicsApprovalRenewed: .ethicsApprovalRenewed(try payload(data))
        case .ethicsApprovalExpired: .ethicsApprovalExpired(try payload(data))
        case .safetyReferenceAdopted: .safetyReferenceAdopted(try payload(data))
        case .codeListAdopted: .codeListAdopted(try payload(data))
        case .siteActivated: .siteActivated(try payload(data))
        case .siteClosed: .siteClosed(try payload(data))
        case .roleGranted: .roleGranted(try payload(data))
        case .roleRevoked: .roleRevoked(try payload(data))
        case .accessLogged: .accessLogged(try payload(data))
        case .auditTrailReviewed: .auditTrailReviewed(try payload(data))
        case .monitoringVisitRecorded: .monitoringVisitRecorded(try payload(data))
        case .inspectionRecorded: .inspectionRecorded(try payload(data))
        case .dataCutDeclared: .dataCutDeclared(try payload(data))
        case .databaseLocked: .databaseLocked(try payload(data))
        case .databaseUnlocked: .databaseUnlocked(try payload(data))
        case .analysisRun: .analysisRun(try payload(data))
        case .textRedacted: .textRedacted(try payload(data))
        case .studyClosed: .studyClosed(try payload(data))
        case .participantScreened: .participantScreened(try payload(data))
        case .eligibilityCriterionAssessed: .eligibilityCriterionAssessed(try payload(data))
        case .eligibilityConfirmed: .eligibilityConfirmed(try payload(data))
        case .eligibilityDeclined: .eligibilityDeclined(try payload(data))
        case .eligibilityOverridden: .eligibilityOverridden(try payload(data))
        case .consentGiven: .consentGiven(try payload(data))
        case .consentRenewed: .consentRenewed(try payload(data))
        case .consentWithdrawn: .consentWithdrawn(try payload(data))
        case .participantEnrolled: .participantEnrolled(try payload(data))
        case .safetyScreeningCompleted: .safetyScreeningCompleted(try payload(data))
        case .abstractionStarted: .abstractionStarted(try payload(data))
        case .recordAbstracted: .recordAbstracted(try payload(data))
        case .abstractionVerified: .abstractionVerified(try payload(data))
        case .diagnosisRecorded: .diagnosisRecorded(try payload(data))
        case .medicationRecorded: .medicationRecorded(try payload(data))
        case .medicationChanged: .medicationChanged(try payload(data))
        case .visitOccurred: .visitOccurred(try payload(data))
        case .visitMissed: .visitMissed(try payload(data))
        case .historicalInfusionAbstracted: .historicalInfusionAbstracted(try payload(data))
        case .assessmentRecorded: .assessmentRecorded(try payload(data))
        case .assessmentOmitted: .assessmentOmitted(try payload(data))
        case .noteRecorded: .noteRecorded(try payload(data))
        case .participantWithdrawn: .participantWithdrawn(try payload(data))
        case .participantCompleted: .participantCompleted(try payload(data))
        case .participantLost: .participantLost(try payload(data))
        case .deathRecorded: .deathRecorded(try payload(data))
        case .participantSignedOff: .participantSignedOff(try payload(data))
        case .dosePlanOrdered: .dosePlanOrdered(try payload(data))
        case .preInfusionCheckCompleted: .preInfusionCheckCompleted(try payload(data))
        case .infusionCancelled: .infusionCancelled(try payload(data))
        case .infusionStarted: .infusionStarted(try payload(data))
        case .infusionRateChanged: .infusionRateChanged(try payload(data))
        case .infusionPaused: .infusionPaused(try payload(data))
        case .infusionResumed: .infusionResumed(try payload(data))
        case .bolusGiven: .bolusGiven(try payload(data))
        case .vitalsRecorded: .vitalsRecorded(try payload(data))
        case .infusionStopped: .infusionStopped(try payload(data))
        case .rescueMedicationGiven: .rescueMedicationGiven(try payload(data))
        case .recoveryAssessed: .recoveryAssessed(try payload(data))
        case .participantDischarged: .participantDischarged(try payload(data))
        case .drugDispensed: .drugDispensed(try payload(data))
        case .drugReturned: .drugReturned(try payload(data))
        case .drugDestroyed: .drugDestroyed(try payload(data))
        case .adverseEventReported: .adverseEventReported(try payload(data))
        case .adverseEventUpdated: .adverseEventUpdated(try payload(data))
        case .adverseEventCoded: .adverseEventCoded(try payload(data))
        case .adverseEventResolved: .adverseEventResolved(try payload(data))
        case .adverseEventReopened: .adverseEventReopened(try payload(data))
        case .causalityAssessed: .causalityAssessed(try payload(data))
        case .expectednessAssessed: .expectednessAssessed(try payload(data))
        case .seriousnessDeclared: .seriousnessDeclared(try payload(data))
        case .saeReportSubmitted: .saeReportSubmitted(try payload(data))
        case .saeReportAcknowledged: .saeReportAcknowledged(try payload(data))
        case .pregnancyReported: .pregnancyReported(try payload(data))
        case .safetyFlagRaised: .safetyFlagRaised(try payload(data))
        case .safetyFlagClosed: .safetyFlagClosed(try payload(data))
        case .queryRaised: .queryRaised(try payload(data))
        case .queryAnswered: .queryAnswered(try payload(data))
        case .queryClosed: .queryClosed(try payload(data))
        case .queryReopened: .queryReopened(try payload(data))
        case .deviationDetected: .deviationDetected(try payload(data))
        case .deviationReported: .deviationReported(try payload(data))
        case .deviationClassified: .deviationClassified(try payload(data))
        case .deviationSubmitted: .deviationSubmitted(try payload(data))
        case .deviationResolved: .deviationResolved(try payload(data))
        case .eventCorrected: .eventCorrected(try payload(data))
        case .eventVoided: .eventVoided(try payload(data))
        case .eventCountersigned: .eventCountersigned(try payload(data))
        case .sourceDataVerified: .sourceDataVerified(try payload(data))
        }
    }
}
