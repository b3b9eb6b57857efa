/// H9: answers lie in their ranges, and answers and unanswered items together are the complete set.
enum InstrumentAnswers {
    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        guard case .assessmentRecorded(let payload) = judged.event.event,
            let instrument = judged.adopted.instrument(payload.instrument),
            let problem = instrument.problems(in: payload).first
        else { return }
        judgement.refuse(judged.event, .answersWrong(instrument: payload.instrument, problem))
    }
}
