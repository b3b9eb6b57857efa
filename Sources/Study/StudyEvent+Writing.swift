public import CanonicalJSON

extension StudyEvent {
    /// What the event says; `nil` for one that the ledger owns.
    public var payload: (any EventPayload)? {
        switch self {
        case .ledgerOwned: nil
        case .studyOpened(let payload): payload
        case .protocolAdopted(let payload): payload
        case .ethicsApprovalRecorded(let payload): payload
        case .consentFormAdopted(let payload): payload
        case .incidentRecorded(let payload): payload
        case .participantScreened(let payload): payload
        case .eligibilityCriterionAssessed(let payload): payload
        case .eligibilityConfirmed(let payload): payload
        case .eligibilityDeclined(let payload): payload
        case .eligibilityOverridden(let payload): payload
        case .consentGiven(let payload): payload
        case .consentRenewed(let payload): payload
        case .consentWithdrawn(let payload): payload
        case .participantEnrolled(let payload): payload
        case .historicalInfusionAbstracted(let payload): payload
        case .assessmentRecorded(let payload): payload
        case .assessmentOmitted(let payload): payload
        case .noteRecorded(let payload): payload
        case .participantWithdrawn(let payload): payload
        case .participantCompleted(let payload): payload
        case .participantLost(let payload): payload
        case .dosePlanOrdered(let payload): payload
        case .preInfusionCheckCompleted(let payload): payload
        case .infusionCancelled(let payload): payload
        case .infusionStarted(let payload): payload
        case .infusionRateChanged(let payload): payload
        case .infusionPaused(let payload): payload
        case .infusionResumed(let payload): payload
        case .bolusGiven(let payload): payload
        case .vitalsRecorded(let payload): payload
        case .infusionStopped(let payload): payload
        case .adverseEventReported(let payload): payload
        case .adverseEventUpdated(let payload): payload
        case .adverseEventCoded(let payload): payload
        case .adverseEventResolved(let payload): payload
        case .adverseEventReopened(let payload): payload
        case .causalityAssessed(let payload): payload
        case .expectednessAssessed(let payload): payload
        case .safetyFlagRaised(let payload): payload
        case .queryRaised(let payload): payload
        case .deviationDetected(let payload): payload
        case .deviationReported(let payload): payload
        case .deviationResolved(let payload): payload
        case .eventCorrected(let payload): payload
        case .eventVoided(let payload): payload
        case .eventCountersigned(let payload): payload
        }
    }

    /// The kind; `nil` for an event that the ledger owns.
    public var kind: EventKind? {
        switch self {
        case .ledgerOwned: nil
        case .studyOpened: .studyOpened
        case .protocolAdopted: .protocolAdopted
        case .ethicsApprovalRecorded: .ethicsApprovalRecorded
        case .consentFormAdopted: .consentFormAdopted
        case .incidentRecorded: .incidentRecorded
        case .participantScreened: .participantScreened
        case .eligibilityCriterionAssessed: .eligibilityCriterionAssessed
        case .eligibilityConfirmed: .eligibilityConfirmed
        case .eligibilityDeclined: .eligibilityDeclined
        case .eligibilityOverridden: .eligibilityOverridden
        case .consentGiven: .consentGiven
        case .consentRenewed: .consentRenewed
        case .consentWithdrawn: .consentWithdrawn
        case .participantEnrolled: .participantEnrolled
        case .historicalInfusionAbstracted: .historicalInfusionAbstracted
        case .assessmentRecorded: .assessmentRecorded
        case .assessmentOmitted: .assessmentOmitted
        case .noteRecorded: .noteRecorded
        case .participantWithdrawn: .participantWithdrawn
        case .participantCompleted: .participantCompleted
        case .participantLost: .participantLost
        case .dosePlanOrdered: .dosePlanOrdered
        case .preInfusionCheckCompleted: .preInfusionCheckCompleted
        case .infusionCancelled: .infusionCancelled
        case .infusionStarted: .infusionStarted
        case .infusionRateChanged: .infusionRateChanged
        case .infusionPaused: .infusionPaused
        case .infusionResumed: .infusionResumed
        case .bolusGiven: .bolusGiven
        case .vitalsRecorded: .vitalsRecorded
        case .infusionStopped: .infusionStopped
        case .adverseEventReported: .adverseEventReported
        case .adverseEventUpdated: .adverseEventUpdated
        case .adverseEventCoded: .adverseEventCoded
        case .adverseEventResolved: .adverseEventResolved
        case .adverseEventReopened: .adverseEventReopened
        case .causalityAssessed: .causalityAssessed
        case .expectednessAssessed: .expectednessAssessed
        case .safetyFlagRaised: .safetyFlagRaised
        case .queryRaised: .queryRaised
        case .deviationDetected: .deviationDetected
        case .deviationReported: .deviationReported
        case .deviationResolved: .deviationResolved
        case .eventCorrected: .eventCorrected
        case .eventVoided: .eventVoided
        case .eventCountersigned: .eventCountersigned
        }
    }

    /// The type as it stands in the envelope.
    public var type: String {
        if case .ledgerOwned(let type) = self { type } else { kind?.rawValue ?? "" }
    }

    /// The version of the payload's schema.
    public var version: Int { 1 }

    /// The canonical bytes of `data`, or what is wrong with them.
    ///
    /// Of an event that the ledger owns this room knows no data; the answer is an empty object.
    public func checkedData() throws(MalformedJSON) -> [UInt8] {
        guard let payload else { return Array("{}".utf8) }
        try payload.checkTogether()
        return try payload.canonicalData()
    }

    /// The canonical bytes of `data` of an event that was read or decided.
    ///
    /// A payload made by hand is checked with ``checkedData()``; one that fails there is a programming error here.
    public func data() -> [UInt8] {
        do throws(MalformedJSON) { return try checkedData() } catch { preconditionFailure("\(type): \(error)") }
    }
}
