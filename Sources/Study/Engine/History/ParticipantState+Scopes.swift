extension ParticipantState {
    /// Every scope but those of single events.
    var scopes: [Scope] {
        var scopes: [Scope] = parts.keys.map { .part($0) }
        for id in infusions.keys where !id.isHistorical { scopes += [.infusion(id), .monitoring(id)] }
        return scopes + adverseEvents.keys.map { .adverseEvent($0) }
    }
}
