extension Judgement {
    /// What the rules say of one event by itself.
    init(_ event: EffectiveEvent, _ state: ParticipantState, _ study: StudyRecord) {
        self.init()
        guard !event.event.carriesNoTime, let judged = RecordCase(event, state, study) else { return }
        Screening.judge(judged, &self)
        ProtocolChoice.judge(judged, &self)
        FutureEvent.judge(judged, &self)
        TakenID.judge(judged, &self)
        UnknownReference.judge(judged, &self)
        InstrumentAnswers.judge(judged, &self)
        PlanArithmetic.judge(judged, &self)
        LostAttempts.judge(judged, &self)
        ClosedParticipation.judge(judged, &self)
        H05ConsentWithdrawn.judge(judged, &self)
        DV01ConsentMissing.judge(judged, &self)
        DV02AbstractionBeforeConsent.judge(judged, &self)
        H12DatabaseLocked.judge(judged, &self)
        DV17MedicationProhibited.judge(judged, &self)
        DV19DelegationMissing.judge(judged, &self)
        DV20ApprovalMissing.judge(judged, &self)
        SafetyFlags.judge(judged, &self)
        DerivedQueries.judge(judged, &self)
    }

    /// What the rules say of a part, an infusion or an adverse event.
    init(_ scope: Scope, _ state: ParticipantState, _ study: StudyRecord) {
        self.init()
        switch scope {
        case .record: break
        case .part(let id):
            guard let part = state.parts[id], let judged = PartCase(part, state, study) else { return }
            judge(judged)
        case .infusion(let id):
            guard let infusion = state.infusions[id], let judged = InfusionCase(infusion, state, study) else { return }
            judge(judged)
        case .monitoring(let id):
            guard let infusion = state.infusions[id] else { return }
            DV14VitalSignsGap.judge(infusion, study, &self)
        case .adverseEvent(let id):
            guard let known = state.adverseEvents[id], let judged = AdverseEventCase(known, state, study) else {
                return
            }
            AdverseEventCourse.judge(judged, &self)
            DV18SeriousEventReportedLate.judge(judged, &self)
        }
    }

    private mutating func judge(_ judged: PartCase) {
        PartSequence.judge(judged, &self)
        DV03EnrolledNotEligible.judge(judged, &self)
        DV04AgeUndecided.judge(judged, &self)
        DV05PriorInfusionsMissing.judge(judged, &self)
        DV13FollowUpOutsideWindow.judge(judged, &self)
        DV19DelegationMissing.judge(judged, &self)
    }

    private mutating func judge(_ judged: InfusionCase) {
        InfusionSequence.judge(judged, &self)
        OverlappingInfusions.judge(judged, &self)
        H06InfusionUnplanned.judge(judged, &self)
        DV05PriorInfusionsMissing.judge(judged, &self)
        DV06DoseOutsideProtocol.judge(judged, &self)
        DV07DurationOutsideProtocol.judge(judged, &self)
        DV08DoseBelowGuideline.judge(judged, &self)
        DV09DurationBelowGuideline.judge(judged, &self)
        DV10AmountsDiffer.judge(judged, &self)
        DV11WeightOutdated.judge(judged, &self)
        DV12InfusionAssessmentMissing.judge(judged, &self)
        DV13FollowUpOutsideWindow.judge(judged, &self)
        DV15StartedUnchecked.judge(judged, &self)
        DV16DischargedEarly.judge(judged, &self)
        DV21DrugUnaccounted.judge(judged, &self)
        DV22FollowUpCutShort.judge(judged, &self)
    }
}
