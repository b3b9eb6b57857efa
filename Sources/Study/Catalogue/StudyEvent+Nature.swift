extension EventKind {
    /// Whether the act is the recording itself, so that there is no second time to state.
    ///
    /// An `incident.recorded` of a clock that stood behind carries none either; see ``StudyEvent/carriesNoTime``.
    public var carriesNoTime: Bool {
        switch self {
        case .protocolAdopted, .eventCorrected, .eventVoided, .eventCountersigned, .deviationDetected,
            .deviationResolved, .safetyFlagRaised, .queryRaised,
            .accessLogged, .dataCutDeclared, .databaseLocked, .databaseUnlocked, .analysisRun, .textRedacted,
            .participantSignedOff, .safetyFlagClosed, .queryAnswered, .queryClosed, .queryReopened,
            .deviationClassified, .sourceDataVerified:
            true
        default: false
        }
    }

    /// Whether it is about the study and has no participant as `subject`.
    ///
    /// Corrections, voids, countersignatures, queries, redactions and verifications of source have the subject of their
    /// target, or none.
    public var isStudyLevel: Bool {
        switch self {
        case .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted, .incidentRecorded,
            .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted, .codeListAdopted,
            .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged, .auditTrailReviewed,
            .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked, .databaseUnlocked,
            .analysisRun, .studyClosed:
            true
        default: false
        }
    }
}

extension StudyEvent {
    /// Whether the act is the recording itself, so that the event never carries `occurred`.
    public var carriesNoTime: Bool {
        if case .incidentRecorded(let incident) = self { return incident.kind == .clockBehind }
        return kind?.carriesNoTime ?? true
    }

    /// Whether the program may write the event by itself, as the answer to another; it then needs no role.
    public var isDerivable: Bool {
        switch self {
        case .deviationDetected, .deviationResolved, .safetyFlagRaised, .queryRaised: true
        case .incidentRecorded(let incident): incident.kind == .clockBehind
        default: false
        }
    }
}
