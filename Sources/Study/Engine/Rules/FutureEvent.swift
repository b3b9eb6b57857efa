import CivilTime

/// H8: nothing happens more than five minutes after it was recorded.
enum FutureEvent {
    static let allowedMinutes: Int64 = 5

    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        guard let refusal = refusal(judged.event.occurred, at: judged.event.at, judged.event.recorded) else { return }
        judgement.refuse(judged.event, refusal)
    }

    static func refusal(_ occurred: Occurred?, at: Moment, _ recorded: RecordedEvent) -> Refusal? {
        guard let occurred, at.earliest > recorded.recorded.adding(minutes: allowedMinutes) else { return nil }
        return .future(occurred)
    }
}
