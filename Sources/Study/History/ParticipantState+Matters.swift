extension ParticipantState {
    /// Sets how a query stands.
    mutating func setQuery(_ seq: Int, _ status: QueryState.Status) {
        guard let index = queries.firstIndex(where: { $0.seq == seq }) else { return }
        queries[index].status = status
    }

    /// Notes that a flag was dealt with.
    mutating func closeFlag(_ seq: Int?, by closing: Int) {
        guard let index = flags.firstIndex(where: { $0.seq == seq }) else { return }
        flags[index].closedBy = closing
    }
}
