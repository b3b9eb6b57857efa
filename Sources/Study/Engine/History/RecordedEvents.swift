extension Array where Element == RecordedEvent {
    /// The event of a number, in an array that ascends by number.
    func bySeq(_ seq: Int) -> RecordedEvent? {
        let index = firstIndex(from: seq)
        return index < endIndex && self[index].seq == seq ? self[index] : nil
    }

    /// The index of the first event whose number is not below `seq`.
    private func firstIndex(from seq: Int) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].seq < seq { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Adds an event, keeping the array ascending by number.
    mutating func appendBySeq(_ event: RecordedEvent) {
        guard let last, last.seq >= event.seq else { return append(event) }
        insert(event, at: firstIndex(from: event.seq))
    }
}

extension RecordedEvent {
    /// Whether it voids another event.
    var isVoid: Bool { if case .eventVoided = event { true } else { false } }

    /// The correction it makes, if it is one.
    public var correction: EventCorrected? { if case .eventCorrected(let payload) = event { payload } else { nil } }
}
