import CivilTime
import Study
import Vocabulary

/// How a participant's taking part ended: in each part, and with the last of them in the study.
struct Participation: Hashable, Sendable {
    /// An end: of a part, or by death.
    struct End: Hashable, Sendable {
        var at: Moment
        var seq: Int
        /// The word of the terminology for it.
        var term: String
        /// The part; nothing for a death.
        var part: PartID?
    }

    /// All that ended a part, and the death, in order of time.
    private(set) var ends: [End] = []
    /// The one with which taking part in the study ended; nothing while a part goes on.
    private(set) var last: End?

    /// When taking part ended.
    var end: Moment? { last?.at }

    init(_ state: ParticipantState, parts: [PartID]) {
        let known = parts.compactMap { state.parts[$0] }
        let death = state.deaths.first.map { End(at: $0.at, seq: $0.seq, term: "DEATH") }
        // Somebody may say both that a participant left, because of death, and the death itself: it is told once.
        let ended = known.flatMap(Self.ends).filter { death == nil || $0.term != "DEATH" }
        ends = (ended + [death].compactMap { $0 }).sorted(by: Self.precedes)
        let standing = known.map { Self.standing($0).flatMap { ended.contains($0) ? $0 : nil } ?? death }
        let reached = standing.compactMap { $0 }
        if !reached.isEmpty, reached.count == standing.count { last = reached.max(by: Self.precedes) }
    }

    private static func precedes(_ one: End, _ other: End) -> Bool {
        (one.at.earliest, one.seq) < (other.at.earliest, other.seq)
    }

    private static func ends(of part: PartState) -> [End] {
        let declined = part.effectiveRulings.compactMap { ruling -> End? in
            guard case .declined = ruling.content else { return nil }
            return End(at: ruling.at, seq: ruling.seq, term: "SCREEN FAILURE", part: part.id)
        }
        let ended = part.ends.map { End(at: $0.at, seq: $0.seq, term: term($0.content), part: part.id) }
        return declined + ended + withdrawals(of: part)
    }

    /// The end that holds: a later one of several, none that was taken back.
    private static func standing(_ part: PartState) -> End? {
        if let end = part.ends.last { return End(at: end.at, seq: end.seq, term: term(end.content), part: part.id) }
        if let ruling = part.effectiveRulings.last, case .declined = ruling.content {
            return End(at: ruling.at, seq: ruling.seq, term: "SCREEN FAILURE", part: part.id)
        }
        return withdrawals(of: part).last { withdrawal in
            !part.consents.contains { (withdrawal.at.earliest, withdrawal.seq) < ($0.at.earliest, $0.seq) }
        }
    }

    /// Consent to new data taken back: an end of its own where nothing else says that the part ended.
    private static func withdrawals(of part: PartState) -> [End] {
        guard part.ends.isEmpty else { return [] }
        return part.consentWithdrawals.filter { $0.content.scope.contains(.collection) }.map {
            End(at: $0.at, seq: $0.seq, term: "WITHDRAWAL BY SUBJECT", part: part.id)
        }
    }

    private static func term(_ end: PartEnd) -> String {
        switch end {
        case .completed: "COMPLETED"
        case .lost: "LOST TO FOLLOW-UP"
        case .withdrawn(let payload): reason(payload)
        }
    }

    private static func reason(_ payload: ParticipantWithdrawn) -> String {
        let reasons = [
            "adverse-event": "ADVERSE EVENT", "lack-of-efficacy": "LACK OF EFFICACY", "pregnancy": "PREGNANCY",
            "protocol-deviation": "PROTOCOL DEVIATION", "death": "DEATH",
            "sponsor": "STUDY TERMINATED BY SPONSOR",
        ]
        if payload.ae != nil { return "ADVERSE EVENT" }
        if let known = payload.why.flatMap({ reasons[$0.text] }) { return known }
        return payload.by == .participant ? "WITHDRAWAL BY SUBJECT" : "PHYSICIAN DECISION"
    }
}
