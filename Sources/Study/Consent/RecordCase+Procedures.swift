extension RecordCase {
    /// Whether the event is one of H3's: a check, a start, or an assessment, in a part whose procedures need consent.
    var isProcedure: Bool {
        guard studyPart?.procedures == true else { return false }
        return event.event.traits?.consent.contains(.procedures) == true
    }
}
