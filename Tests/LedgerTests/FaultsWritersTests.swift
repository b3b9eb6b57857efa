import Ledger
import LedgerTesting
import Testing

/// Two programs that append, a program that is killed, and one that finds no room.
@Suite(.serialized) struct `Another process` {
    @Test(.evidence(for: "G-17"), .evidence(for: "G-01"))
    func `that appends at the same time loses nothing and overwrites nothing`() throws {
        let store = try FaultsStore(notes: 1)
        let probes = try ["one", "two"].map { try FaultsProbe(appending: 40, as: $0, to: store.path) }
        for probe in probes { try probe.begin() }
        let said = probes.map { $0.finish() }
        #expect(said.allSatisfy { $0.status == 0 && $0.acknowledged.map(\.number) == Array(0..<40) })
        let report = store.report()
        #expect(report.verdict == .verified, "\(report.findings)")
        #expect(report.events == store.events.count + 2 * 40 * 2)
        let ledger = try Ledger.open(at: store.path, content: .sample)
        for (name, said) in zip(["one", "two"], said) { try expect(said.acknowledged, of: name, in: ledger) }
        let sequences = said.map { Set($0.acknowledged.map(\.sequence)) }
        #expect(sequences[0].isDisjoint(with: sequences[1]))
        // They took turns: neither wrote all of its appends before the other's first.
        let first = try #require(sequences.compactMap { $0.min() }.max())
        let last = try #require(sequences.compactMap { $0.max() }.min())
        #expect(first < last)
    }

    @Test(.evidence(for: "G-09"), .evidence(for: "G-01"))
    func `that is killed at any moment leaves all that it acknowledged, and nothing by halves`() throws {
        let store = try FaultsStore(notes: 1)
        var generator = SeededGenerator(seed: 9)
        var attempted = 0
        var round = 0
        while round < 12 || attempted < 200, round < 80 {
            let name = "round-\(round)"
            let before = try Ledger.open(at: store.path, content: .sample).head().size
            let probe = try FaultsProbe(appending: 10_000, as: name, to: store.path)
            try probe.begin()
            let said = probe.kill(after: UInt32.random(in: 0...300_000, using: &generator))
            attempted += said.acknowledged.count + 1
            let report = store.report()
            #expect(report.verdict == .verified, "round \(round): \(report.findings)")
            let ledger = try Ledger.open(at: store.path, content: .sample)
            let written = try ledger.head().size - before
            // The append that was under way is there whole or not at all; each has two events.
            #expect([0, 2].contains(written - 2 * said.acknowledged.count), "round \(round)")
            try expect(said.acknowledged, of: name, in: ledger)
            round += 1
        }
        #expect(attempted >= 200)
    }

    @Test(.evidence(for: "G-03"))
    func `that appends without a pause is never taken for damage`() throws {
        let store = try FaultsStore(notes: 1)
        let probe = try FaultsProbe(appending: 10_000, as: "busy", to: store.path)
        try probe.begin()
        var readings = 0
        var hasGrown = false
        while readings < 10 || !hasGrown && readings < 10_000 {
            let report = store.report()
            // What was read while pages were used again is read once more, or left undecided; it is no damage.
            #expect(report.verdict != .failed, "\(report.findings)")
            hasGrown = hasGrown || report.events > store.events.count
            readings += 1
        }
        let said = probe.kill(after: 0)
        #expect(said.acknowledged.count > 0)
        #expect(store.report().verdict == .verified)
    }

    @Test(.evidence(for: "G-10"))
    func `that finds no room writes nothing, says so, and can go on once there is room`() throws {
        let store = try FaultsStore(notes: 1)
        let length = store.original.count + 16 * 4_096
        let probe = try FaultsProbe(appending: 10_000, as: "full", to: store.path, longestFile: length)
        try probe.begin()
        let said = probe.finish()
        #expect(said.status == 2 && said.failures.count == 1, "\(said.failures)")
        #expect(said.acknowledged.count > 0)
        let report = store.report()
        #expect(report.verdict == .verified, "\(report.findings)")
        #expect(report.events == store.events.count + 2 * said.acknowledged.count)
        let roomy = try FaultsProbe(appending: 40, as: "roomy", to: store.path)
        try roomy.begin()
        let again = roomy.finish()
        #expect(again.status == 0 && again.acknowledged.count == 40)
        #expect(store.report().verdict == .verified)
        let ledger = try Ledger.open(at: store.path, content: .sample)
        try expect(said.acknowledged, of: "full", in: ledger)
        try expect(again.acknowledged, of: "roomy", in: ledger)
    }

    /// Every acknowledged append is there, by its own words.
    private func expect(
        _ acknowledged: [FaultsProbe.Acknowledged], of name: String, in ledger: borrowing Ledger
    ) throws {
        for one in acknowledged {
            for part in 0..<2 {
                let event = try #require(try ledger.event(one.sequence + part))
                let data = "{\"number\":\(one.number),\"part\":\(part),\"writer\":\"\(name)\"}"
                #expect(event.data == Array(data.utf8))
            }
        }
    }
}
