import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// A treatment-emergent adverse event as tables count it: what rows it belongs to, and where it lies in time.
struct TalliedAdverseEvent: Payload {
    /// The last word on causality.
    var causality: Causality?
    /// Minutes from the start of its infusion to its onset.
    var delay: Int?
    /// The events that say when that infusion started.
    var delaySources: [Int] = []
    /// Minutes from its onset to its end.
    var duration: Int?
    /// The highest grade it ever had.
    var grade: Int?
    /// The events that place it near an infusion; none if it is near none.
    var near: [Int] = []
    /// The first day that the onset can mean; absent if nothing is known of it.
    var onsetFrom: CalendarDay?
    /// The last one.
    var onsetTo: CalendarDay?
    /// The part in which it was reported.
    var part = PartID.blank
    /// The rows of the overview that it belongs to.
    var rows: [OverviewRow] = []
    /// A system organ class that was stated.
    var soc: Code?
    /// Every event that said something about it.
    var sources: [Int] = []
    /// The term; absent while it is not coded.
    var term: Code?

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("causality", &causality)
        try coder.optionalInteger("delay", &delay, in: RowNumber.bounds)
        try RowNumber.codeEvents("delaySources", &delaySources, with: &coder)
        try coder.optionalInteger("duration", &duration, in: RowNumber.bounds)
        try coder.optionalInteger("grade", &grade, in: RowNumber.bounds)
        // Whether there are any is a value, so that these stay where the events behind values are forgotten.
        near = near.sortedUnique
        try RowNumber.code("near", &near, with: &coder)
        try coder.optional("onsetFrom", &onsetFrom)
        try coder.optional("onsetTo", &onsetTo)
        try coder.field("part", &part)
        try coder.list("rows", &rows)
        try coder.optional("soc", &soc)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
        try coder.optional("term", &term)
    }
}

extension TalliedAdverseEvent {
    init(_ event: CountedAdverseEvent, of member: SafetyPopulation.Member, _ study: StudyProtocol) {
        let view = event.view
        causality = view.causality
        grade = view.worstGrade
        near = event.near(member, hours: study.safety.periInfusionHours)
        onsetFrom = view.onset.occurred?.date.firstDay
        onsetTo = view.onset.occurred?.date.lastDay
        part = view.part
        rows = OverviewRow.allCases.filter { event.belongs(to: $0) }
        soc = view.soc
        sources = event.sources
        term = view.term
        if let infusion = view.infusion.flatMap({ member.history.state.infusions[$0] }), let start = infusion.start {
            delay = view.onset.minutes(since: start.at)
            delaySources = delay == nil ? [] : member.history.sources(of: infusion)
        }
        duration = view.end.flatMap { end in
            Moment(end, recorded: view.onset.latest, offsets: study.zone.range).minutes(since: view.onset)
        }
    }
}

extension CountedAdverseEvent {
    /// The events that place it near an infusion: none if it certainly began before all starts, or too long after.
    fileprivate func near(_ member: SafetyPopulation.Member, hours: Int) -> [Int] {
        for part in member.parts {
            for infusion in member.history.state.infusions(of: part) {
                guard let start = infusion.start?.at ?? infusion.history.first?.at else { continue }
                let stop = infusion.stop.map { ($0.at, member.history.withCorrections($0.seq)) } ?? (start, [])
                let isAfter = view.onset.earliest > stop.0.latest.adding(minutes: Int64(hours) * 60)
                guard !view.onset.certainlyBefore(start), view.onset.occurred == nil || !isAfter else { continue }
                return sources + member.history.sources(of: infusion) + stop.1
            }
        }
        return []
    }
}
