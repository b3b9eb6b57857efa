import CanonicalJSON

/// A step that the state of an infusion does not allow.
public struct ImpossibleStep: Hashable, Sendable {
    /// The event.
    public let seq: Int
    /// The step.
    public let step: RunStep
    /// Where the infusion stood; `nil` before its start.
    public let phase: InfusionPhase?
    /// Whether it stands before or at the start that the infusion has.
    public let isBeforeStart: Bool
}

/// The run of an infusion walked through in order of time.
///
/// `running <-> paused -> stopped`; rate changes and boluses while running, resume only from paused. A start or stop
/// known only to the day stands before or after all steps that it is not certainly after or before; another step known
/// only to the day is never certainly impossible.
struct InfusionRun {
    private(set) var phase: InfusionPhase?
    private(set) var impossible: [ImpossibleStep] = []
    private(set) var steps: [Fact<RunStep>] = []
    private let concentration: DecimalString?

    init(_ infusion: InfusionState) {
        concentration = infusion.plan?.content.concentrationMgPerMl
        guard !infusion.run.isEmpty else { return }
        let start = infusion.start
        for step in Self.ordered(infusion.run) { walk(step, start: start) }
    }

    private static func ordered(_ run: [Fact<RunStep>]) -> [Fact<RunStep>] {
        guard run.contains(where: { $0.at.minute == nil }) else { return run }
        let first = run.filter { $0.at.minute == nil && $0.content.isStart }
        let last = run.filter { $0.at.minute == nil && $0.content.isStop }
        return first + run.filter { $0.at.minute != nil || !($0.content.isStart || $0.content.isStop) } + last
    }

    private mutating func walk(_ step: Fact<RunStep>, start: Fact<InfusionStarted>?) {
        let isBeforeStart =
            start.map { begun in
                !step.content.isStart && (step.at.certainlyBefore(begun.at) || step.isStopAtMinute(of: begun))
            } ?? false
        guard !isBeforeStart, let next = step.content.phase(after: phase), !isAfterStop(step) else {
            let isCertain = step.at.minute != nil || start == nil || isBeforeStart || isAfterStop(step)
            if isCertain {
                impossible.append(
                    ImpossibleStep(seq: step.seq, step: step.content, phase: phase, isBeforeStart: isBeforeStart))
            }
            return
        }
        phase = next
        steps.append(step)
    }

    private func isAfterStop(_ step: Fact<RunStep>) -> Bool {
        steps.contains { $0.content.isStop && $0.at.certainlyBefore(step.at) }
            || step.content.isStop && steps.contains { $0.at.certainlyAfter(step.at) }
    }

    func exposure(until end: Moment?) -> Exposure? {
        guard let start = steps.first, start.content.isStart else { return nil }
        var exposure = Exposure(concentration: concentration)
        for step in steps { exposure.take(step) }
        if let end, phase == .running || phase == .paused { exposure.close(at: end) }
        return exposure
    }
}

extension RunStep {
    var isStart: Bool { if case .start = self { true } else { false } }
    var isStop: Bool { if case .stop = self { true } else { false } }

    /// The phase after the step, or `nil` if the step is not allowed.
    fileprivate func phase(after phase: InfusionPhase?) -> InfusionPhase? {
        switch (self, phase) {
        case (.start, nil), (.resume, .paused), (.rate, .running), (.bolus, .running): .running
        case (.pause, .running): .paused
        case (.stop, .running), (.stop, .paused): .stopped
        default: nil
        }
    }
}

extension Fact where Content == RunStep {
    fileprivate func isStopAtMinute(of start: Fact<InfusionStarted>) -> Bool {
        content.isStop && at.minutes(since: start.at) == 0
    }
}
