import Vocabulary

/// H5 as a deviation: new data of a scope to which consent was withdrawn.
///
/// Important.
///
/// Scope `procedures`: checks, starts and assessments of a part with procedures. Scope `collection`: assessments, vital
/// signs, abstraction and adverse events as well. Scope `use` forbids nothing to be recorded. A later consent lifts the
/// withdrawal. What pauses or ends a running infusion is always taken. Cause: the event. Where reduced dates leave it
/// open the class is query.
enum H05ConsentWithdrawn {
    static let rule: Code = "H5"

    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        guard let id = judged.part, let part = judged.state.parts[id], !part.consentWithdrawals.isEmpty else { return }
        for scope in scopes(judged) {
            let isWithdrawn = part.isWithdrawn(from: scope, at: judged.event.at, seq: judged.event.seq)
            guard isWithdrawn != .fails else { continue }
            let found: DeviationClass = isWithdrawn == .holds ? .important : .query
            return judgement.breach(
                .consentWithdrawn(judged.state.code, part: id, scope: scope), judged.deviation(rule, found))
        }
    }

    /// A check and a start are procedures everywhere; an assessment is one where the part's procedures need consent.
    private static func scopes(_ judged: RecordCase) -> [WithdrawalScope] {
        let scopes = judged.event.event.traits?.consent ?? []
        return scopes.filter { $0 != .procedures || scopes.count == 1 || judged.isProcedure }
    }
}
