import Vocabulary

extension DraftingContext {
    /// The infusion that was named, or the last of those in the phases; the earlier phases are preferred.
    func infusion(
        _ named: InfusionID?, of code: ParticipantCode, in phases: [[InfusionPhase]]
    ) throws(Refusal) -> InfusionID {
        if let named { return named }
        let infusions = try history(code).state.infusions.values
        for wanted in phases {
            let found = infusions.filter { wanted.contains($0.phase) }.max { $0.standsBefore($1) }
            if let found { return found.id }
        }
        throw .unknownInfusion(code, nil)
    }

    /// The infusion an assessment at a time point belongs to: before it the planned or running one, after it the last
    /// stopped one, never one that still runs; none for a time point that is not anchored at an infusion.
    ///
    /// In a part without procedures it is the last abstracted one.
    func infusion(
        _ named: InfusionID?, of code: ParticipantCode, at timepoint: Code, in part: PartID
    ) throws(Refusal) -> InfusionID? {
        if let named { return named }
        guard let declared = adopted.document.timepoint(timepoint, in: part) else { return nil }
        let hasProcedures = adopted.part(part)?.procedures == true
        switch declared.anchor {
        case .start where hasProcedures:
            return try infusion(nil, of: code, in: [[.running, .paused], [.planned, .checked], InfusionPhase.over])
        case .stop where hasProcedures: return try infusion(nil, of: code, in: [InfusionPhase.over])
        case .start, .stop: return try infusion(nil, of: code, in: [[.historical]])
        case .screening, .consent, .enrolment: return nil
        }
    }

    /// The last infusion that started before a moment, for an adverse event that began then.
    func infusion(startedBefore moment: Moment, _ history: ParticipantHistory) -> InfusionID? {
        history.state.startedInfusions.last { infusion in
            infusion.start.map { !$0.at.certainlyAfter(moment) } ?? false
        }?.id
    }

    /// The next infusion of the study: `I-1`, or one after the highest number ever used, voided ones included.
    func nextInfusion(_ history: ParticipantHistory) -> InfusionID {
        let numbers = history.events.compactMap { $0.event.infusion }.filter { !$0.isHistorical }.map(\.number)
        return .planned((numbers.max() ?? 0) + 1)
    }

    /// The next adverse event: `AE-1`, or one after the highest number ever used, voided ones included.
    func nextAdverseEvent(_ history: ParticipantHistory) -> AdverseEventID {
        let highest = history.events.compactMap { $0.event.adverseEvent?.number }.max() ?? 0
        return AdverseEventID(number: highest + 1) ?? .first
    }
}

extension InfusionState {
    /// By start, those that did not start last; then by number.
    fileprivate func standsBefore(_ other: InfusionState) -> Bool {
        switch (start, other.start) {
        case (.some(let mine), .some(let theirs)): mine.precedes(theirs)
        case (.some, nil): true
        case (nil, .some): false
        case (nil, nil): id < other.id
        }
    }
}
