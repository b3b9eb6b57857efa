import Testing

@testable import Study

@Suite struct `A refused command` {
    @Test(arguments: RefusalTables.screen) func `to screen`(row: RefusalRow) throws { try row.run() }
    @Test(arguments: RefusalTables.consent) func `to record consent`(row: RefusalRow) throws { try row.run() }
    @Test(arguments: RefusalTables.eligibility) func `to judge eligibility`(row: RefusalRow) throws { try row.run() }
    @Test(arguments: RefusalTables.enrol) func `to enrol`(row: RefusalRow) throws { try row.run() }
    @Test(arguments: RefusalTables.ends) func `to end participation`(row: RefusalRow) throws { try row.run() }
    @Test(arguments: RefusalTables.abstract) func `to abstract`(row: RefusalRow) throws { try row.run() }
    @Test(arguments: RefusalTables.plan) func `to plan an infusion`(row: RefusalRow) throws { try row.run() }
    @Test(arguments: RefusalTables.check) func `to check before an infusion`(row: RefusalRow) throws { try row.run() }
    @Test(arguments: RefusalTables.start) func `to start an infusion`(row: RefusalRow) throws { try row.run() }
    @Test(arguments: RefusalTables.run) func `to take a step of an infusion`(row: RefusalRow) throws { try row.run() }
    @Test(arguments: RefusalTables.vitals) func `to record vital signs`(row: RefusalRow) throws { try row.run() }
    @Test(arguments: RefusalTables.assess) func `to record an assessment`(row: RefusalRow) throws { try row.run() }
    @Test(arguments: RefusalTables.adverseEvent) func `about an adverse event`(row: RefusalRow) throws {
        try row.run()
    }
    @Test(arguments: RefusalTables.correct) func `to correct`(row: RefusalRow) throws { try row.run() }
    @Test(arguments: RefusalTables.void) func `to void`(row: RefusalRow) throws { try row.run() }
    @Test(arguments: RefusalTables.countersign) func `to countersign`(row: RefusalRow) throws { try row.run() }
    @Test(arguments: RefusalTables.matters) func `about questions and notes`(row: RefusalRow) throws { try row.run() }
    @Test(arguments: RefusalTables.lock) func `about the lock of the database`(row: RefusalRow) throws {
        try row.run()
    }
    @Test(arguments: RefusalTables.study) func `about the study`(row: RefusalRow) throws { try row.run() }

    @Test func `stands in tables in the order of precedence`() {
        for table in RefusalTables.all { #expect(RefusalRow.areInOrder(table), "\(table.map(\.kind))") }
    }

    @Test func `has every kind in a table, but those that only a replay can meet`() {
        let tested = Set(RefusalTables.all.flatMap { $0 }.map(\.kind))
        let untested = Refusal.Kind.allCases.filter { !tested.contains($0) }
        #expect(untested == RefusalTables.metByReplayAlone.map(\.kind))
    }
}

extension RefusalTables {
    static let all = named.map(\.rows)

    /// Refusals of events that no command writes.
    static let metByReplayAlone: [Refusal] = [
        .timeNotCarried(type: "deviation.detected"), .leafDiffers(12), .adverseEventExists(p, .first, seq: 12),
    ]

    /// One refusal of each kind: the first of its rows, or one that only a replay can meet.
    static let examples: [Refusal.Kind: Refusal] = {
        let rows = all.flatMap { $0 }.compactMap(\.refusal)
        return Dictionary((rows + metByReplayAlone).map { ($0.kind, $0) }) { first, _ in first }
    }()

    /// The tables with the decisions they are about.
    static let named: [(decision: String, rows: [RefusalRow])] = [
        ("Screen", screen), ("Record consent", consent), ("Judge eligibility", eligibility), ("Enrol", enrol),
        ("End participation", ends), ("Abstract an infusion", abstract), ("Plan an infusion", plan),
        ("Check before an infusion", check), ("Start an infusion", start), ("Step, pause, resume, stop", run),
        ("Record vital signs", vitals), ("Record an assessment", assess), ("Adverse events", adverseEvent),
        ("Correct", correct), ("Void", void), ("Countersign", countersign),
        ("Queries, notes, redactions", matters), ("Lock and unlock", lock), ("The study", study),
    ]
}
