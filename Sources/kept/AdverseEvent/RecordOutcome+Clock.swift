import CivilTime
import Study

extension RecordOutcome {
    /// The clocks of a serious adverse event with the times by which they run out, or that none started.
    var clockWords: String? {
        for notice in notices {
            switch notice {
            case .noClock: return "not serious, no clock started"
            case .clocks(_, let clocks): return "serious: " + clocks.map(words).joined(separator: "; ")
            default: continue
            }
        }
        return nil
    }

    /// Whether ``clockWords`` says what a notice says.
    static func isClock(_ notice: Notice) -> Bool {
        switch notice {
        case .noClock, .clocks: true
        default: false
        }
    }

    private func words(_ running: SafetyClock) -> String {
        switch running.recipient {
        case .regulator(let days): "report within \(days) days, by the end of \(clock.long(.day(running.due)))"
        case .site(let hours): "site report within \(hours) h, due \(due(running, hours))"
        }
    }

    private func due(_ running: SafetyClock, _ hours: Int) -> String {
        guard case .minute(let minute) = running.awareOn else {
            return "by the end of \(clock.long(.day(running.due)))"
        }
        return clock.long(.minute(clock.zone.localMinute(at: minute.instant.adding(minutes: Int64(hours) * 60))))
    }
}
