public import Vocabulary

/// What one effective event says about its participant or the study.
///
/// Facts of one kind are kept in the order of their moments, events of one moment in the order of their numbers.
public struct Fact<Content: Hashable & Sendable>: Hashable, Sendable {
    /// The event.
    public let seq: Int
    /// When it happened, corrections applied.
    public let at: Moment
    /// Who wrote the event.
    public let actor: ActorID
    /// The protocol version under which it was written, by which it is judged.
    public let version: String
    /// What it says, corrections applied.
    public let content: Content

    init(_ event: EffectiveEvent, _ content: Content) {
        seq = event.seq
        at = event.at
        actor = event.recorded.actor
        version = event.recorded.protocolVersion
        self.content = content
    }

    init(seq: Int, at: Moment, actor: ActorID, version: String, content: Content) {
        self.seq = seq
        self.at = at
        self.actor = actor
        self.version = version
        self.content = content
    }

    /// The same fact of something derived from its content.
    func map<Other: Hashable & Sendable>(_ transform: (Content) -> Other) -> Fact<Other> {
        Fact<Other>(seq: seq, at: at, actor: actor, version: version, content: transform(content))
    }

    /// Whether it stands before `other` in a history.
    public func precedes<Other>(_ other: Fact<Other>) -> Bool {
        at.earliest == other.at.earliest ? seq < other.seq : at.earliest < other.at.earliest
    }

    /// Whether it happened certainly after the event of a moment and a number; within one minute the numbers decide.
    func isCertainlyAfter(_ moment: Moment, seq other: Int) -> Bool {
        at.minutes(since: moment) == 0 ? seq > other : at.certainlyAfter(moment)
    }

    /// Whether it happened certainly before the event of a moment and a number; within one minute the numbers decide.
    func isCertainlyBefore(_ moment: Moment, seq other: Int) -> Bool {
        at.minutes(since: moment) == 0 ? seq < other : at.certainlyBefore(moment)
    }
}

extension Array {
    /// Puts a fact where it belongs; at the end, where most belong, at no cost.
    mutating func insertInOrder<Content>(_ fact: Fact<Content>) where Element == Fact<Content> {
        var index = endIndex
        while index > startIndex, fact.precedes(self[index - 1]) { index -= 1 }
        if index == endIndex { append(fact) } else { insert(fact, at: index) }
    }

    /// The last fact that is not certainly after the event of a moment and a number.
    func last<Content>(by moment: Moment, seq: Int) -> Fact<Content>? where Element == Fact<Content> {
        last { !$0.isCertainlyAfter(moment, seq: seq) }
    }
}
