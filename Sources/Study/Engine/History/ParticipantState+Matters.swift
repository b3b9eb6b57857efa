extension ParticipantState {
    /// Notes that a flag was dealt with.
    mutating func closeFlag(_ seq: Int?, by closing: Int) {
        guard let index = flags.firstIndex(where: { $0.seq == seq }) else { return }
        flags[index].closedBy = closing
    }
}

extension [QueryState] {
    /// Sets how a query stands.
    mutating func set(_ seq: Int, _ status: QueryState.Status) {
        guard let index = firstIndex(where: { $0.seq == seq }) else { return }
        self[index].status = status
    }
}
