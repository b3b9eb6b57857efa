import CivilTime
import Projections
import Study
import Vocabulary

/// Boxes 7 to 13: what happened, and what makes it serious.
extension SafetyReportSource {
    var reactionRow: [SafetyReportBox] {
        [
            SafetyReportBox(
                "7+13", "reaction", "Reaction, with relevant tests", width: 8,
                reaction + judgements + signs + steps + texts),
            SafetyReportBox("8-12", "seriousness", "Serious because", width: 4, choices: seriousness),
        ]
    }

    private var reaction: [SafetyReportValue] {
        let coding = saying { change in
            switch change {
            case .coded: true
            case .updated(let payload): payload.term != nil
            default: false
            }
        }
        let soc = study.soc(ofTerm: event.term, stated: event.soc).map(study.socLabel)
        let grading = updating { $0.grade != nil }
        var values = [
            SafetyReportValue(
                "term", "Term", text: event.term.map { study.term($0)?.label.text ?? $0.text }, coding),
            SafetyReportValue("class", "Class", text: soc, coding),
            SafetyReportValue("grade", "Grade", text: event.grade.map { "\($0) (\(event.gradingScale))" }, grading),
        ]
        if let worst = event.worstGrade, worst != event.grade {
            values.append(SafetyReportValue("worstGrade", "Worst grade", text: "\(worst)", worstGrading(worst)))
        }
        if let suspect, let begin = suspect.begin, let delay = event.onset.minutes(since: begin) {
            values.append(
                SafetyReportValue(
                    "delay", "Onset", text: "\(delay) min after the start of \(suspect.id)",
                    Set(report + beginning(suspect) + naming).sorted()))
        }
        values.append(SafetyReportValue("aware", "Site aware", text: Self.time(event.awareOn), report))
        return values + knownSince + [
            SafetyReportValue("end", "End", text: event.end.map(Self.time) ?? (event.isOpen ? "ongoing" : nil), ending),
            SafetyReportValue(
                "outcome", "Outcome", text: event.outcome.map(AdverseEventDataset.outcome), outcomeEvents),
        ]
    }

    /// When the site learned that it is serious, and that it is fatal or life-threatening: the regulator's day 0.
    private var knownSince: [SafetyReportValue] {
        event.awareness.map { step in
            let learning = adverseEvent.changes.filter { change in
                switch change.content {
                case .updated(let payload): (payload.awareOn ?? change.at.occurred) == step.on
                case .declared(let payload): payload.awareOn == step.on
                case .resolved: change.at.occurred == step.on
                case .coded, .reopened: false
                }
            }
            let label = step.isUrgent ? "Known fatal or life-threatening since" : "Known serious since"
            let report = learning.isEmpty || step.on == event.awareOn ? [event.seq] : []
            return SafetyReportValue(
                step.isUrgent ? "urgentSince" : "seriousSince", label, text: Self.time(step.on),
                traced(report + learning.map(\.seq)))
        }
    }

    private func worstGrading(_ worst: Int) -> [Int] {
        let updates = adverseEvent.changes.filter { change in
            if case .updated(let payload) = change.content { payload.grade == worst } else { false }
        }
        return traced(updates.isEmpty ? [event.seq] : updates.map(\.seq))
    }

    private var ending: [Int] {
        saying { change in
            switch change {
            case .resolved, .reopened: true
            case .updated(let payload): payload.end != nil || payload.ongoing != nil || payload.outcome != nil
            default: false
            }
        }
    }

    /// What says how it ended.
    var outcomeEvents: [Int] {
        saying { change in
            switch change {
            case .resolved, .reopened: true
            case .updated(let payload): payload.outcome != nil
            default: false
            }
        }
    }

    private var judgements: [SafetyReportValue] {
        let causality = adverseEvent.causalities.last
        let expectation = adverseEvent.expectations.last
        let reference = expectation.flatMap { fact in
            fact.content.document.map { " by \($0)" + (fact.content.version.map { " \($0)" } ?? "") }
        }
        return [
            SafetyReportValue(
                "action", "Action taken with the drug", text: event.action.map(AdverseEventDataset.action),
                updating { $0.action != nil }),
            SafetyReportValue(
                "causality", "Causality",
                text: causality.map { "\($0.content.causality.rawValue) (\($0.content.method)), \($0.actor)" },
                traced([causality?.seq].compactMap { $0 })),
            SafetyReportValue(
                "expectedness", "Expectedness",
                text: expectation.map {
                    ($0.content.expected ? "expected" : "unexpected") + (reference ?? "") + ", \($0.actor)"
                }, traced([expectation?.seq].compactMap { $0 })),
        ]
    }

    private var seriousness: [SafetyReportChoice] {
        let events = saying { change in
            switch change {
            case .declared: true
            case .updated(let payload): payload.flagsChanged == true
            default: false
            }
        }
        let choice = { (flag: SeriousnessFlag, label: String) in
            SafetyReportChoice(flag.rawValue, label, event.flags.contains(flag), events)
        }
        let deaths = history.state.deaths.filter { $0.content.ae == event.id }.map(\.seq)
        let isFatal = event.outcome == .fatal
        let died = event.flags.contains(.death) || isFatal || !deaths.isEmpty
        let saying = (event.flags.contains(.death) ? events : []) + (isFatal ? outcomeEvents : []) + traced(deaths)
        return [
            SafetyReportChoice("death", "Patient died", died, Set(saying).sorted()),
            choice(.hospitalisation, "Involved or prolonged inpatient hospitalisation"),
            choice(.disability, "Involved persistent or significant disability or incapacity"),
            choice(.lifeThreatening, "Life-threatening"),
            choice(.congenitalAnomaly, "Congenital anomaly or birth defect"),
            choice(.importantMedical, "Other medically important condition"),
        ]
    }
}

/// The course, event by event.
extension SafetyReportSource {
    /// How long before and after the onset vital signs are of interest, in minutes.
    private static let nearOnset = 120

    /// The last vital signs by the onset, and the first after it.
    private var signs: [SafetyReportValue] {
        let near = history.effective.compactMap { recorded -> (EffectiveEvent, Int)? in
            guard case .vitalsRecorded = recorded.event, let minutes = recorded.at.minutes(since: event.onset) else {
                return nil
            }
            return abs(minutes) <= Self.nearOnset ? (recorded, minutes) : nil
        }
        return [near.last { $0.1 <= 0 }, near.first { $0.1 > 0 }].compactMap { $0 }.map { recorded, minutes in
            let name = minutes <= 0 ? "signsBefore" : "signsAfter"
            let label = minutes <= 0 ? "Vital signs by the onset" : "Vital signs after it"
            return SafetyReportValue(name, label, text: words(of: recorded), traced([recorded.seq]))
        }
    }

    /// Everything that was recorded about the adverse event, in order of time.
    private var steps: [SafetyReportValue] {
        history.effective.filter { isAbout($0.event) }.map { recorded in
            SafetyReportValue("course", "Course", text: words(of: recorded), traced([recorded.seq]))
        }
    }

    /// Where the words are that were said of it; they stay sealed.
    private var texts: [SafetyReportValue] {
        history.effective.filter { isAbout($0.event) && !$0.recorded.sealed.isEmpty }.map { recorded in
            SafetyReportValue(
                "sealed", "Text, sealed", text: recorded.recorded.sealed.sorted().joined(separator: ", "),
                [recorded.seq])
        }
    }

    private func words(of recorded: EffectiveEvent) -> String {
        let time = recorded.at.occurred.map(Self.time) ?? "time \(SafetyReportValue.unknown)"
        return "\(time): \(EventWords(study).text(recorded.event))"
    }

    private func isAbout(_ other: StudyEvent) -> Bool {
        (other.mentions.linkedAdverseEvent ?? other.adverseEvent) == event.id
    }
}
