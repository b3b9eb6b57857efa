public import CivilTime

/// Times as a file writes them: in the study's zone unless a column names another.
public struct ImportClock: Sendable {
    private let now: Instant
    private let rules: TimeZoneRules
    private var others: [String: TimeZoneRules] = [:]

    /// A clock; `zones` are those that the mapping names beside the study's.
    public init(now: Instant, rules: TimeZoneRules, zones: [TimeZoneRules] = []) {
        self.now = now
        self.rules = rules
        for zone in zones { others[zone.name] = zone }
    }

    /// Whether a zone is at hand.
    func knows(_ zone: String) -> Bool { zone == rules.name || others[zone] != nil }

    /// Reads "2026-03-05 14:05", a reduced date, or `unknown`; with a format, what it says.
    func read(_ text: String, format: DateFormat?, zone: String?) throws(BadCell) -> When {
        if text.lowercased() == "unknown" { return .unknown }
        var written = text
        if let format {
            guard let rewritten = format.rewritten(text) else {
                throw BadCell("not-a-date", "\"\(text)\" is not a date like \(format.pattern)")
            }
            written = rewritten
        }
        // Words like "today" mean something else on every day a file is read.
        guard written.prefix(4).count == 4, written.prefix(4).allSatisfy({ ("0"..."9").contains($0) }) else {
            throw BadCell("not-a-date", "\"\(text)\" is not a date: write 2026-03-05, or map its format")
        }
        if let stored = try? Occurred(parsing: written) { return .at(stored) }
        let parser = WhenParser(
            now: now, rules: zone.flatMap { others[$0] } ?? rules, allowsReduced: true, allowsUnknown: true)
        do throws(WhenProblem) { return try parser.parse(written) } catch {
            throw BadCell("not-a-date", error.description)
        }
    }
}
