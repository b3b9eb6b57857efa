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
        H05.judge(judged, &self)
        DV01.judge(judged, &self)
        DV02.judge(judged, &self)
        H12.judge(judged, &self)
        DV17.judge(judged, &self)
        DV19.judge(judged, &self)
        DV20.judge(judged, &self)
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
            DV14.judge(infusion, study, &self)
        case .adverseEvent(let id):
            guard let known = state.adverseEvents[id], let judged = AdverseEventCase(known, state, study) else {
                return
            }
            AdverseEventCourse.judge(judged, &self)
            DV18.judge(judged, &self)
        }
    }

    private mutating func judge(_ judged: PartCase) {
        PartSequence.judge(judged, &self)
        DV03.judge(judged, &self)
        DV04.judge(judged, &self)
        DV05.judge(judged, &self)
        DV13.judge(judged, &self)
        DV19.judge(judged, &self)
    }

    private mutating func judge(_ judged: InfusionCase) {
        InfusionSequence.judge(judged, &self)
        OverlappingInfusions.judge(judged, &self)
        H06.judge(judged, &self)
        DV05.judge(judged, &self)
        DV06.judge(judged, &self)
        DV07.judge(judged, &self)
        DV08.judge(judged, &self)
        DV09.judge(judged, &self)
        DV10.judge(judged, &self)
        DV11.judge(judged, &self)
        DV12.judge(judged, &self)
        DV13.judge(judged, &self)
        DV15.judge(judged, &self)
        DV16.judge(judged, &self)
        DV21.judge(judged, &self)
        DV22.judge(judged, &self)
    }
}
