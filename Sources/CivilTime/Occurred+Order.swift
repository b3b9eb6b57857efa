extension Occurred {
    /// Whether everything this can mean lies before everything `other` can mean.
    ///
    /// Two reduced dates are dates of the same zone, so calendar days decide: 3 November is certainly before 4
    /// November, though at different offsets their instants would overlap. Otherwise instants decide. The same minute
    /// is neither before nor after.
    public func certainlyBefore(_ other: Occurred, offsets: OffsetRange) -> Bool {
        if let mine = reducedDate, let theirs = other.reducedDate { return mine.certainlyBefore(theirs) }
        return latestInstant(offsets: offsets) < other.earliestInstant(offsets: offsets)
    }

    /// Whether everything this can mean lies after everything `other` can mean.
    public func certainlyAfter(_ other: Occurred, offsets: OffsetRange) -> Bool {
        other.certainlyBefore(self, offsets: offsets)
    }
}
