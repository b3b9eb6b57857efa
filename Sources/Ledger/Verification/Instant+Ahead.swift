public import CivilTime

extension Instant {
    /// Whether a recorded time is further ahead of the verifier's clock than clocks of two computers may differ: 5
    /// minutes.
    public func isAhead(ofClock now: Instant) -> Bool { milliseconds(since: now) > 300_000 }
}
