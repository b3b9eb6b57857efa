/// Measures wall-clock time.
enum Stopwatch {
    /// How many seconds `body` takes.
    static func seconds<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        try body()
        let duration = clock.now - start
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    /// The shortest of several runs: what the machine can do when nothing else wants it.
    static func best<Failure: Error>(of runs: Int, _ body: () throws(Failure) -> Void) throws(Failure) -> Double {
        var best = Double.infinity
        for _ in 0..<runs { best = min(best, try seconds(body)) }
        return best
    }
}
