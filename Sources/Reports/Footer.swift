/// The lines below every table: what was known, and what made the table.
///
///     Data as known at Thursday 5 March 2026, 14:05 EST: 243 events (to #242), root 0855-fa6a
///     kept 0.1.0, protocol 1.0
public struct Footer: Hashable, Sendable {
    /// The lines.
    public let lines: [String]

    /// The footer of a report.
    public init(_ basis: ReportBasis, dates: DateWords) {
        let known = basis.knownAt.map { "Data as known at \(dates.long($0)): " } ?? "Data: "
        let last = basis.events > 0 ? " (to #\(basis.events - 1))" : ""
        var lines = ["\(known)\(basis.events) events\(last), root \(basis.shortRoot)"]
        if let upTo = basis.upTo {
            lines.append(
                "Only what had happened by \(dates.long(upTo)); \(basis.timeUnknown) events of unknown time left out")
        }
        lines.append("\(basis.program), protocol \(basis.protocolVersion)")
        self.lines = lines
    }
}
