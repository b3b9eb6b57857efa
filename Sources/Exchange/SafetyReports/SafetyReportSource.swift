import CivilTime
import Projections
import Reports
import Study
import Vocabulary

/// What the boxes of a safety report are filled from: a serious adverse event, and what is known around it.
struct SafetyReportSource {
    let history: ParticipantHistory
    let adverseEvent: AdverseEventState
    /// The adverse event as it stands.
    let event: AdverseEventView
    let view: StudyView
    let basis: ReportBasis
    let mapping: DatasetMapping
    /// The infusion under suspicion: the one that the event names, else the last that had begun by its onset.
    let suspect: InfusionState?

    init?(of id: AdverseEventID, _ history: ParticipantHistory, in view: StudyView, basis: ReportBasis) {
        guard let state = history.state.adverseEvents[id], let event = state.view, event.isSerious else { return nil }
        self.history = history
        adverseEvent = state
        self.event = event
        self.view = view
        self.basis = basis
        mapping = DatasetMapping(of: view.study, site: nil)
        let infusions = history.state.infusions
        suspect = event.infusion.map { infusions[$0] } ?? Self.begun(infusions.values, by: event.onset).last
    }

    var study: StudyProtocol { view.study }

    /// The infusions that had begun by a moment, in order of time, those of ordinary care included.
    static func begun(_ infusions: some Sequence<InfusionState>, by moment: Moment) -> [InfusionState] {
        infusions.compactMap { infusion in infusion.begin.map { (infusion, $0) } }
            .filter { !$0.1.certainlyAfter(moment) }
            .sorted { ($0.1.earliest, $0.0.id) < ($1.1.earliest, $1.0.id) }.map(\.0)
    }

    /// A time with its offset, "2026-03-05 14:05 -05:00", or a reduced date as it is stored.
    static func time(_ occurred: Occurred) -> String { DateWords().short(occurred) }
}

extension InfusionState {
    /// When it began, as the study or as a chart has it.
    var begin: Moment? { start?.at ?? history.first?.at }
}

/// Which events say something.
extension SafetyReportSource {
    /// Events with those that correct them, ascending.
    func traced(_ events: [Int]) -> [Int] {
        Set(events.flatMap { [$0] + (history.corrections[$0] ?? []) }).sorted()
    }

    /// The report of the adverse event.
    var report: [Int] { traced([event.seq]) }

    /// The last change of the adverse event that says something, else its report.
    func saying(_ says: (AdverseEventChange) -> Bool) -> [Int] {
        adverseEvent.changes.last { says($0.content) }.map { traced([$0.seq]) } ?? report
    }

    /// The last update that says something, else the report.
    func updating(_ says: (AdverseEventUpdated) -> Bool) -> [Int] {
        saying { change in
            if case .updated(let payload) = change { says(payload) } else { false }
        }
    }

    /// The adoption of the protocol that is in force.
    var adoption: [Int] {
        view.state.study.adopted.last { $0.version == study.version.text }.map { [$0.seq] } ?? []
    }

    /// Whose infusion is under suspicion: the event that names it, or what places it before the onset.
    var naming: [Int] {
        guard event.infusion == nil else { return updating { $0.infusion != nil } }
        return traced([event.seq] + (suspect.map(beginning) ?? []))
    }

    /// What says when an infusion began.
    func beginning(_ infusion: InfusionState) -> [Int] {
        traced([infusion.start?.seq ?? infusion.history.first?.seq].compactMap { $0 })
    }

    /// What says how an infusion was ordered and run.
    func course(of infusion: InfusionState) -> [Int] {
        traced(infusion.history.prefix(1).map(\.seq) + infusion.plans.prefix(1).map(\.seq) + infusion.run.map(\.seq))
    }
}
