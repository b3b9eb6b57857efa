public import CivilTime
public import Study
public import Vocabulary

/// What happened to one participant, placed for a picture: lanes over study days.
public struct ParticipantCourse: Hashable, Sendable {
    /// A lane of the picture.
    public enum Lane: Int, CaseIterable, Hashable, Sendable {
        /// Screening, consent, enrolment, the end.
        case milestones
        /// Infusions.
        case infusions
        /// The first endpoint's score.
        case score
        /// The highest systolic pressure of each infusion.
        case pressure
        /// Adverse events.
        case adverseEvents
        /// Assessments and visits.
        case visits
        /// Departures from the protocol.
        case deviations
        /// Corrections, voids and queries.
        case record
    }

    /// Something that happened.
    public struct Mark: Hashable, Sendable {
        /// Where it is drawn.
        public let lane: Lane
        /// Days since the first day, with the part of the day; negative before it.
        public let day: Double
        /// Where it ends, if it lasts.
        public let endDay: Double?
        /// A number: a score, mg/kg, a pressure, a grade.
        public let value: Double?
        /// One or two letters that stand for it.
        public let sign: String
        /// What it is.
        public let label: String
        /// Whether it was entered late.
        public let isLate: Bool
        /// Whether it still goes on.
        public let isContinuing: Bool
        /// The event.
        public let seq: Int
        /// What it is one of: the infusion of a score.
        public let group: String?
    }

    /// The participant.
    public let subject: ParticipantCode
    /// The day from which days are counted: of the first infusion that a part is about, else of enrolment, else the
    /// first known.
    public let firstDay: CalendarDay
    /// What happened, in order of time.
    public let marks: [Mark]

    /// The course; nothing if no day of anything is known.
    public init?(of history: ParticipantHistory, _ view: StudyView) {
        let state = history.state
        let ofParts = view.study.parts.flatMap { state.infusions(of: $0) }
        let starts = ofParts.compactMap { ($0.start?.at ?? $0.history.first?.at)?.knownDay }
        let enrolments = state.parts.values.flatMap(\.enrolments).compactMap(\.at.knownDay)
        let any = history.effective.compactMap(\.at.knownDay)
        guard let first = starts.min() ?? enrolments.min() ?? any.min() else { return nil }
        subject = history.code
        firstDay = first
        let course = CourseBuilder(history, view, first)
        marks = course.all.sorted { ($0.day, $0.seq, $0.lane.rawValue) < ($1.day, $1.seq, $1.lane.rawValue) }
    }
}

/// Collects the marks of one participant.
private struct CourseBuilder {
    let history: ParticipantHistory
    let view: StudyView
    let first: CalendarDay
    let words: EventWords

    init(_ history: ParticipantHistory, _ view: StudyView, _ first: CalendarDay) {
        self.history = history
        self.view = view
        self.first = first
        words = EventWords(view.study)
    }

    var all: [ParticipantCourse.Mark] {
        history.effective.flatMap(marks) + infusions + scores + adverseEvents
    }

    private func day(_ moment: Moment) -> Double? {
        guard let known = moment.knownDay else { return nil }
        return Double(known.days(since: first)) + Double(moment.minute?.minuteOfDay ?? 720) / 1440
    }

    private func mark(
        _ lane: ParticipantCourse.Lane, _ at: Moment, _ sign: String, _ label: String, _ seq: Int, value: Double? = nil,
        end: Double? = nil, isContinuing: Bool = false, group: String? = nil
    ) -> ParticipantCourse.Mark? {
        day(at).map { day in
            ParticipantCourse.Mark(
                lane: lane, day: day, endDay: end, value: value, sign: sign, label: label,
                isLate: history.effective(seq)?.lateEntry ?? false, isContinuing: isContinuing, seq: seq, group: group)
        }
    }

    private func marks(_ event: EffectiveEvent) -> [ParticipantCourse.Mark] {
        let placed = { (lane: ParticipantCourse.Lane, sign: String) in
            mark(lane, event.at, sign, words.text(event.event), event.seq)
        }
        var found: [ParticipantCourse.Mark?] = []
        switch event.event {
        case .participantScreened: found.append(placed(.milestones, "S"))
        case .consentGiven, .consentRenewed: found.append(placed(.milestones, "C"))
        case .consentWithdrawn: found.append(placed(.milestones, "X"))
        case .participantEnrolled: found.append(placed(.milestones, "E"))
        case .participantCompleted: found.append(placed(.milestones, "F"))
        case .participantWithdrawn, .participantLost, .deathRecorded: found.append(placed(.milestones, "L"))
        case .assessmentRecorded, .visitOccurred: found.append(placed(.visits, ""))
        case .assessmentOmitted, .visitMissed: found.append(placed(.visits, "M"))
        case .deviationDetected, .deviationReported: found.append(placed(.deviations, ""))
        case .queryRaised: found.append(placed(.record, "q"))
        case .ledgerOwned, .studyOpened, .protocolAdopted, .ethicsApprovalRecorded, .consentFormAdopted,
            .incidentRecorded, .ethicsApprovalRenewed, .ethicsApprovalExpired, .safetyReferenceAdopted,
            .codeListAdopted, .siteActivated, .siteClosed, .roleGranted, .roleRevoked, .accessLogged,
            .auditTrailReviewed, .monitoringVisitRecorded, .inspectionRecorded, .dataCutDeclared, .databaseLocked,
            .databaseUnlocked, .analysisRun, .textRedacted, .studyClosed, .eligibilityCriterionAssessed,
            .eligibilityConfirmed, .eligibilityDeclined, .eligibilityOverridden, .safetyScreeningCompleted,
            .abstractionStarted, .recordAbstracted, .abstractionVerified, .diagnosisRecorded, .medicationRecorded,
            .medicationChanged, .historicalInfusionAbstracted, .noteRecorded, .participantSignedOff, .dosePlanOrdered,
            .preInfusionCheckCompleted, .infusionCancelled, .infusionStarted, .infusionRateChanged, .infusionPaused,
            .infusionResumed, .bolusGiven, .vitalsRecorded, .infusionStopped, .rescueMedicationGiven,
            .recoveryAssessed, .participantDischarged, .drugDispensed, .drugReturned, .drugDestroyed,
            .adverseEventReported, .adverseEventUpdated, .adverseEventCoded, .adverseEventResolved,
            .adverseEventReopened, .causalityAssessed, .expectednessAssessed, .seriousnessDeclared,
            .saeReportSubmitted, .saeReportAcknowledged, .pregnancyReported, .safetyFlagRaised, .safetyFlagClosed,
            .queryAnswered, .queryClosed, .queryReopened, .deviationClassified, .deviationSubmitted,
            .deviationResolved, .eventCorrected, .eventVoided, .eventCountersigned, .sourceDataVerified:
            break
        }
        if !event.corrections.isEmpty { found.append(placed(.record, "c")) }
        return found.compactMap { $0 }
    }

    private var infusions: [ParticipantCourse.Mark] {
        history.state.infusions.values.flatMap { infusion -> [ParticipantCourse.Mark?] in
            if let record = infusion.history.first {
                let dose = record.content.mg.flatMap { mg in
                    record.content.weightKg.flatMap { (ExactAmount(mg) / ExactAmount($0)).ratio?.double }
                }
                return [
                    mark(
                        .infusions, record.at, "", "\(infusion.id) \(ExposureWords.abstracted(infusion) ?? "")",
                        record.seq,
                        value: dose)
                ]
            }
            guard let start = infusion.start else { return [] }
            let weight = infusion.plan.map { ExactAmount($0.content.weightKg) } ?? .unknown
            let dose = infusion.exposure().flatMap { ($0.deliveredMg / weight).ratio?.double }
            let peak = infusion.vitals.compactMap { fact in fact.content.sbp.map { (fact, $0) } }.max { $0.1 < $1.1 }
            return [
                mark(
                    .infusions, start.at, "", "\(infusion.id) \(ExposureWords.text(infusion) ?? "")", start.seq,
                    value: dose),
                peak.flatMap {
                    mark(
                        .pressure, $0.0.at, "\($0.1)", "highest systolic pressure of \(infusion.id): \($0.1) mmHg",
                        $0.0.seq,
                        value: Double($0.1))
                },
            ]
        }.compactMap { $0 }
    }

    private var scores: [ParticipantCourse.Mark] {
        guard let endpoint = view.study.endpoints.first, let instrument = view.study.instrument(endpoint.instrument)
        else {
            return []
        }
        let recorded = history.state.assessments.filter { $0.key.instrument == endpoint.instrument }
            .compactMap { history.state.assessment($0.key) }
            .map { ($0.seq, $0.at, $0.content) }
        let abstracted = history.state.infusions.values.compactMap(\.history.first).flatMap { record in
            record.content.assessments.filter { $0.instrument == endpoint.instrument }.map {
                (record.seq, record.at, $0)
            }
        }
        return (recorded + abstracted).compactMap { seq, at, content in
            guard let value = instrument.value(of: endpoint.score, in: content.items).value?.ratio.double else {
                return nil
            }
            return mark(
                .score, at, "", "\(endpoint.label) \(content.timepoint): \(value)", seq, value: value,
                group: content.infusion?.description ?? content.part.text)
        }
    }

    private var adverseEvents: [ParticipantCourse.Mark] {
        history.state.adverseEvents.values.compactMap(\.view).compactMap { event in
            let end = event.end.flatMap { time in
                day(Moment(time, recorded: event.onset.latest, offsets: view.offsets))
            }
            return mark(
                .adverseEvents, event.onset, event.worstGrade.map(String.init) ?? "?",
                "\(event.id) \(words.name(term: event.term))" + (event.isSerious ? ", serious" : ""), event.seq,
                value: event.worstGrade.map(Double.init), end: end, isContinuing: event.isOpen)
        }
    }
}
