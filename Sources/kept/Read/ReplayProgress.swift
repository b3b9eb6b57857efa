import CivilTime

/// Says on a terminal how far a long replay is: nothing in the first second, then a line that is written over.
final class ReplayProgress {
    private let environment: ProgramEnvironment?
    private let begun: Instant
    private var isShown = false
    private var told = 0
    private var megabytes = 0
    private static let step = 1_000

    /// Shown only where somebody sits at a terminal and did not ask for less.
    init(_ options: CommonOptions, _ environment: ProgramEnvironment) {
        self.environment = options.quiet || !environment.console.canAsk ? nil : environment
        begun = environment.now()
    }

    /// What was done, and of how much where that is known; the clock is read once in many, and when something begins.
    func tell(_ done: Int, of all: Int?, _ what: String) {
        guard let environment, done < told || done - told >= Self.step else { return }
        told = done
        guard environment.now().milliseconds(since: begun) > 1_000 else { return }
        isShown = true
        let total = all.map { " of \($0.grouped)" } ?? ""
        environment.console.tell("\r  \(what) \(done.grouped)\(total) events\u{1B}[K")
    }

    /// How many bytes were done of how many; a line for each million.
    func tell(bytes done: Int, of all: Int, _ what: String) {
        let (now, whole) = (done / 1_000_000, all / 1_000_000)
        guard let environment, now > megabytes, environment.now().milliseconds(since: begun) > 1_000 else { return }
        (megabytes, isShown) = (now, true)
        environment.console.tell("\r  \(what) \(now.grouped) of \(whole.grouped) MB\u{1B}[K")
    }

    /// Takes the line away.
    func end() {
        if isShown { environment?.console.tell("\r\u{1B}[K") }
        isShown = false
    }
}
