public import CivilTime
public import Vocabulary

/// What is in force for the whole study: its protocols, ethics approvals, consent forms and people.
public struct StudyRecord: Sendable {
    /// The documents that the caller supplies, by protocol version; a version without one cannot be judged.
    public internal(set) var documents: [String: StudyProtocol]
    /// All events of the study, by number.
    public private(set) var events: [RecordedEvent] = []
    /// The opening of the study.
    public private(set) var opened: Fact<StudyOpened>?
    /// The protocol versions whose document is known, in the order of adoption.
    public private(set) var adopted: [AdoptedProtocol] = []
    /// The approvals of ethics boards, in order of time.
    public private(set) var approvals: [Fact<EthicsApprovalRecorded>] = []
    /// The consent forms, in order of time.
    public private(set) var forms: [Fact<ConsentFormAdopted>] = []
    /// The events that were voided.
    public private(set) var voided: Set<Int> = []
    /// The events that were countersigned, with the countersignature's number.
    public private(set) var countersigned: [Int: Int] = [:]
    /// Corrections of critical fields of study-level events that nobody countersigned yet.
    public private(set) var pending: [PendingCountersignature] = []
    /// Approvals that ended early, by the event that says so.
    public private(set) var expiries: [Fact<EthicsApprovalExpired>] = []
    /// Questions about events of the study.
    public private(set) var queries: [QueryState] = []
    /// When the database was locked.
    public private(set) var lock = LockHistory()
    /// The closing of the study.
    public private(set) var closed: Fact<StudyClosed>?
    /// Who may do what.
    public private(set) var staff = Staff()
    /// Changes with every event that can change a judgement about participants.
    public private(set) var revision = 0

    /// A study of which nothing is recorded yet.
    public init(documents: [String: StudyProtocol] = [:]) { self.documents = documents }

    /// The protocol that was adopted last, which everything written next names.
    public var current: AdoptedProtocol? { adopted.last }

    /// The protocol of a version name.
    public func adopted(_ version: String) -> AdoptedProtocol? { adopted.last { $0.version == version } }

    /// The protocol that counts for what happens at a moment: a version counts from its first day, before that the one
    /// before it.
    public func inForce(at moment: Moment) -> AdoptedProtocol? {
        guard moment.occurred != nil else { return inForce(writtenAt: moment.latest) }
        return current.flatMap { inForce($0.version, at: moment) }
    }

    /// The protocol that counts for whoever writes at an instant.
    public func inForce(writtenAt instant: Instant) -> AdoptedProtocol? {
        let begun = adopted.last { version in
            let first = version.effectiveFrom.map { Occurred.day($0).earliestInstant(offsets: version.offsets) }
            return first.map { $0 <= instant } ?? true
        }
        return begun ?? current
    }

    /// The protocol that an event is judged by: the one it was written under, or, if that was not in force yet when it
    /// happened, the one before.
    func inForce(_ version: String, at moment: Moment) -> AdoptedProtocol? {
        guard let index = adopted.lastIndex(where: { $0.version == version }) else { return nil }
        let begun = adopted[...index].last { $0.effectiveFrom.map { !moment.certainlyBefore($0) } ?? true }
        return begun ?? adopted[index]
    }

    /// The event of a number.
    public func event(_ seq: Int) -> RecordedEvent? { events.bySeq(seq) }

    /// Takes in one event; never fails.
    mutating func apply(_ event: RecordedEvent) {
        events.appendBySeq(event)
        switch event.event {
        case .ledgerOwned: staff.apply(event)
        case .eventCorrected, .eventVoided: rebuild()
        default: interpret(event)
        }
    }

    private mutating func interpret(_ event: RecordedEvent) {
        let corrected = CorrectedEvent(event, among: events, voided: voided)
        let effective = EffectiveEvent(corrected, causeAt: nil, part: nil, protocol: current)
        switch effective.event {
        case .studyOpened(let payload): opened = Fact(effective, payload)
        case .protocolAdopted(let payload): adopt(payload, seq: event.seq)
        case .ethicsApprovalRecorded(let payload): approvals.insertInOrder(Fact(effective, payload))
        case .ethicsApprovalRenewed(let payload): approvals.insertInOrder(Fact(effective, payload.asApproval))
        case .ethicsApprovalExpired(let payload): expiries.insertInOrder(Fact(effective, payload))
        case .consentFormAdopted(let payload): forms.insertInOrder(Fact(effective, payload))
        case .roleGranted(let payload): staff.grant(payload.role, to: payload.actor, at: event.seq)
        case .roleRevoked(let payload): staff.withdraw(payload.role, from: payload.actor, at: event.seq)
        case .queryRaised(let payload):
            queries.append(QueryState(seq: event.seq, target: payload.seq, field: payload.field, isDerived: false))
        case .queryAnswered(let payload): queries.set(payload.query, .answered)
        case .queryClosed(let payload): queries.set(payload.query, .closed)
        case .queryReopened(let payload): queries.set(payload.query, .open)
        case .databaseLocked: request(event, .lock)
        case .databaseUnlocked: request(event, .unlock)
        case .textRedacted: request(event, .redaction)
        case .studyClosed(let payload): closed = Fact(effective, payload)
        case .eventCountersigned(let payload): countersign(payload.seq, by: event.seq)
        case .eventCorrected(let payload): holdForCountersignature(event, payload)
        case .ledgerOwned, .incidentRecorded, .safetyReferenceAdopted, .codeListAdopted, .siteActivated, .siteClosed,
            .accessLogged, .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared,
            .analysisRun, .participantScreened, .eligibilityCriterionAssessed, .eligibilityConfirmed,
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
            .deviationDetected, .deviationReported, .deviationClassified, .deviationSubmitted, .deviationResolved,
            .eventVoided, .sourceDataVerified:
            return
        }
        revision += 1
    }

    private mutating func adopt(_ payload: ProtocolAdopted, seq: Int) {
        guard let document = documents[payload.version.text] else { return }
        adopted.append(AdoptedProtocol(document, seq: seq, adoption: payload))
    }

    private mutating func request(_ event: RecordedEvent, _ matter: PendingCountersignature.Matter) {
        pending.append(PendingCountersignature(seq: event.seq, of: matter, author: event.actor))
    }

    private mutating func countersign(_ seq: Int, by countersignature: Int) {
        countersigned[seq] = countersignature
        switch pending.first(where: { $0.seq == seq })?.matter {
        case .lock: lock.lock(countersignature)
        case .unlock: lock.unlock(countersignature)
        case .override, .correction, .redaction, nil: break
        }
        let took = pending.first { $0.seq == seq }?.matter
        pending.removeAll { other in
            // What else was asked about the lock was asked of a record that is no more as it was.
            other.seq == seq || (took == .lock || took == .unlock) && (other.matter == .lock || other.matter == .unlock)
        }
    }

    private mutating func holdForCountersignature(_ event: RecordedEvent, _ payload: EventCorrected) {
        guard let target = event.cause.flatMap({ events.bySeq($0) }), let current else { return }
        guard payload.touchesCriticalField(of: target.event.type, under: current.document) else { return }
        pending.append(PendingCountersignature(seq: event.seq, of: .correction, author: event.actor))
    }

    private mutating func rebuild() {
        voided = Set(events.lazy.filter(\.isVoid).compactMap(\.cause))
        (opened, adopted, approvals, forms, countersigned, pending) = (nil, [], [], [], [:], [])
        (expiries, lock, closed, queries) = ([], LockHistory(), nil, [])
        staff.forgetGrants()
        for event in events where !voided.contains(event.seq) { interpret(event) }
        revision += 1
    }
}

extension StudyRecord {
    /// Whether an ethics approval was in force at a moment.
    public func isApproved(at moment: Moment) -> Certainty {
        approvals.filter { approval in
            !expiries.contains { expiry in
                expiry.content.body == approval.content.body && approval.precedes(expiry)
                    && moment.certainlyAfter(expiry.content.lastDay)
            }
        }.map { $0.content.covers(moment) }.max() ?? .fails
    }

    /// Whether a version of a part's consent form was in force at a moment.
    ///
    /// A form is in force from its `occurred` until another version of the same part and language is.
    public func isInForce(form version: Code, part: PartID, at moment: Moment) -> Certainty {
        let ofPart = forms.filter { $0.content.part == part }
        return ofPart.lazy.filter { $0.content.version == version }.map { form in
            let supersedes = ofPart.contains { later in
                later.content.language == form.content.language && later.content.version != version
                    && form.precedes(later) && moment.isAtOrAfter(later.at) == .holds
            }
            return supersedes ? .fails : moment.isAtOrAfter(form.at)
        }.max() ?? .fails
    }

    /// The versions of a part's consent form that were in force at a moment, in order of time.
    public func formsInForce(part: PartID, at moment: Moment) -> [Code] {
        var versions: [Code] = []
        for form in forms where form.content.part == part && !versions.contains(form.content.version) {
            guard isInForce(form: form.content.version, part: part, at: moment) == .holds else { continue }
            versions.append(form.content.version)
        }
        return versions
    }
}

extension EthicsApprovalRenewed {
    /// The same as a first approval says it.
    fileprivate var asApproval: EthicsApprovalRecorded { EthicsApprovalRecorded(body: body, from: from, to: to) }
}

extension EthicsApprovalRecorded {
    fileprivate func covers(_ moment: Moment) -> Certainty {
        guard !moment.certainlyBefore(from), !moment.certainlyAfter(to) else { return .fails }
        guard let date = moment.occurred?.date else { return .uncertain }
        return date.firstDay >= from && date.lastDay <= to ? .holds : .uncertain
    }
}
