import CivilTime
import Projections
import Study
import Vocabulary

/// A study as its datasets are made from it.
struct DatasetSource: Sendable {
    let view: StudyView
    let heading: DatasetHeading
    let mapping: DatasetMapping
    /// The adverse events that count as treatment-emergent over all parts, by participant.
    let emergent: [ParticipantCode: Set<AdverseEventID>]

    init(_ view: StudyView, heading: DatasetHeading) {
        self.view = view
        self.heading = heading
        let sites = view.state.study.events.compactMap { event -> Code? in
            if case .siteActivated(let payload) = event.event { payload.site } else { nil }
        }
        mapping = DatasetMapping(of: view.study, site: sites.count == 1 ? sites[0] : nil)
        emergent = view.emergentAdverseEvents
    }

    var study: StudyProtocol { view.study }

    /// The last day that the export knows of, in the study's zone.
    var lastDay: CalendarDay {
        heading.recorded.adding(minutes: Int64(view.offsets.smallestMinutes)).dayInUTC
    }

    /// The time points of an infusion that are visits of their own, because they open after the day of the infusion.
    var followUps: [Timepoint] {
        study.timepoints.filter { timepoint in
            (timepoint.anchor == .start || timepoint.anchor == .stop)
                && timepoint.windowFrom > study.safety.periInfusionHours * 60
        }
    }

    /// The participants, by code; those of whom nothing but questions is recorded are not subjects.
    var subjects: [StudySubject] {
        view.histories.filter { $0.state.parts.values.contains { !$0.screenings.isEmpty } }
            .map { StudySubject($0, of: self) }
    }
}
