import Study

/// Deviations, and what is done about them.
extension EventWords {
    func text(_ it: DeviationDetected) -> String {
        list("deviation \(it.rule), \(it.deviationClass.rawValue)", it.infusion.map { "\($0)" })
    }

    func text(_ it: DeviationReported) -> String {
        list("deviation: \(it.category.rawValue), \(it.deviationClass.rawValue)", it.infusion.map { "\($0)" })
    }

    func text(_ it: DeviationClassified) -> String { "deviation is \(it.deviationClass.rawValue)" }

    func text(_ it: DeviationSubmitted) -> String { "deviation submitted to \(it.body)" }

    func text(_ it: DeviationResolved) -> String { "deviation settled: \(it.how.rawValue)" }
}
