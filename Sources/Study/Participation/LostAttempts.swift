/// E2: somebody counts as lost after as many attempts as the protocol asks for (3).
enum LostAttempts {
    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        guard case .participantLost(let payload) = judged.event.event else { return }
        let needed = judged.adopted.document.checks.lostAttempts
        guard payload.attempts.count < needed else { return }
        judgement.refuse(
            judged.event, .tooFewAttempts(judged.state.code, made: payload.attempts.count, needed: needed))
    }
}
