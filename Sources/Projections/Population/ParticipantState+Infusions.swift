import Study

extension ParticipantState {
    /// The infusions that a part is about, in order of time, by its index rule.
    ///
    /// `last-abstracted`: those abstracted for the part. `first-infusion`: those that started in the part; abstracted
    /// ones of it only support eligibility (P2-I6). `participant`: none.
    func infusions(of part: StudyPart) -> [InfusionState] {
        switch part.index {
        case .lastAbstracted:
            infusions.values.filter { $0.history.first?.content.part == part.id }.sorted(by: Self.abstractedOrder)
        case .firstInfusion: startedInfusions.filter { !$0.id.isHistorical && $0.part == part.id }
        case .participant: []
        }
    }

    private static func abstractedOrder(_ one: InfusionState, _ other: InfusionState) -> Bool {
        guard let first = one.history.first, let second = other.history.first else { return one.id < other.id }
        if first.at.earliest != second.at.earliest { return first.at.earliest < second.at.earliest }
        return (first.content.ordinal, first.seq) < (second.content.ordinal, second.seq)
    }
}

extension ParticipantHistory {
    /// The events that say that an infusion took place, and in which part: its start or its abstraction, and the order
    /// where the start names no part.
    func sources(of infusion: InfusionState) -> [Int] {
        guard let start = infusion.start else {
            return infusion.history.first.map { withCorrections($0.seq) } ?? []
        }
        let order = start.content.part == nil ? infusion.plan : nil
        return (order.map { withCorrections($0.seq) } ?? []) + withCorrections(start.seq)
    }
}
