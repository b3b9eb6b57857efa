public import CivilTime

/// A recorded event as it counts: not voided, its corrections applied.
public struct EffectiveEvent: Hashable, Sendable {
    /// The event as it was written.
    public let recorded: RecordedEvent
    /// What it says now.
    public let event: StudyEvent
    /// When it happened, as far as is known now.
    public let occurred: Occurred?
    /// The events that corrected it, ascending.
    public let corrections: [Int]
    /// Whether it was written so long after it happened that it counts as late (5.1), or says so itself.
    public let lateEntry: Bool
    /// When it happened, as an interval; an event without a time of its own stands where its cause stands.
    public let at: Moment

    /// The number of the event.
    public var seq: Int { recorded.seq }

    /// Whether it stands before `other` in a history: by its earliest instant, then by number.
    public func precedes(_ other: EffectiveEvent) -> Bool {
        at.earliest == other.at.earliest ? seq < other.seq : at.earliest < other.at.earliest
    }
}

extension EffectiveEvent {
    /// What an event says after its corrections; `part` is the part it belongs to, where that is known.
    init(_ corrected: CorrectedEvent, causeAt: Moment?, part: PartID?, protocol adopted: AdoptedProtocol?) {
        recorded = corrected.recorded
        event = corrected.event
        occurred = corrected.occurred
        corrections = corrected.corrections
        let own = Moment(occurred, recorded: recorded.recorded, offsets: adopted?.offsets ?? .utc)
        at = event.carriesNoTime ? causeAt ?? own : own
        lateEntry = recorded.reasons.contains(.lateEntry) || recorded.isLate(at: own, part: part, under: adopted)
    }
}

extension RecordedEvent {
    /// Whether it was written later after it happened than a part with procedures allows without a reason (5.1).
    ///
    /// Not asked of abstraction. Of an adverse event the awareness of the site counts, not the onset.
    func isLate(at occurred: Moment, part: PartID?, under adopted: AdoptedProtocol?) -> Bool {
        var moment = occurred
        switch event {
        case .historicalInfusionAbstracted: return false
        case .adverseEventReported(let payload):
            moment = Moment(payload.awareOn, recorded: recorded, offsets: adopted?.offsets ?? .utc)
        case .adverseEventUpdated(let payload):
            if let aware = payload.awareOn {
                moment = Moment(aware, recorded: recorded, offsets: adopted?.offsets ?? .utc)
            }
        default: break
        }
        guard moment.occurred != nil, let adopted, let part, adopted.part(part)?.procedures == true else {
            return false
        }
        let limit = Int64(adopted.document.analysis.lateEntryHours) * 60
        return recorded > moment.latest.adding(minutes: limit)
    }
}
