import CivilTime
import Study
import Vocabulary

/// A visit: screening, the n-th infusion, or a follow-up of it.
struct SubjectVisit: Hashable, Sendable {
    var number: Int
    var name: String

    static let screening = SubjectVisit(number: 1, name: "SCREENING")

    /// The visit of the n-th infusion, from 1.
    static func infusion(_ place: Int) -> SubjectVisit {
        SubjectVisit(number: place * 100, name: "INFUSION \(place)")
    }

    /// The follow-up of the n-th infusion at one of the study's time points.
    static func followUp(_ timepoint: Timepoint, _ index: Int, _ place: Int) -> SubjectVisit {
        SubjectVisit(number: place * 100 + index + 1, name: "\(timepoint.label.text.uppercased()) \(place)")
    }
}

extension StudySubject {
    /// The visit of an infusion and time point; nothing for an infusion that was not given, or a time point that is
    /// none of the protocol or belongs to no visit.
    func visit(_ infusion: InfusionID?, _ timepoint: Code?) -> SubjectVisit? {
        if let timepoint {
            guard let known = source.study.timepoint(timepoint) else { return nil }
            if known.anchor == .screening { return .screening }
            guard known.anchor == .start || known.anchor == .stop else { return nil }
        }
        guard let infusion, let place = infusions.firstIndex(of: infusion) else { return nil }
        if let index = source.followUps.firstIndex(where: { $0.id == timepoint }) {
            return .followUp(source.followUps[index], index, place + 1)
        }
        return .infusion(place + 1)
    }

    /// The infusion that a visit of a part belongs to: the last that had started by then.
    func infusion(in part: PartID, at moment: Moment) -> InfusionID? {
        let ofPart = exposures.filter { state.infusions[$0.infusion]?.part == part }
        return (ofPart.last { !$0.start.certainlyAfter(moment) } ?? ofPart.last)?.infusion
    }

    /// When each visit took place, from all that was recorded at it; what was omitted is no sign of a visit.
    var visitTimes: [SubjectVisit: [Occurred]] {
        var times: [SubjectVisit: [Occurred]] = [:]
        func note(_ visit: SubjectVisit?, _ occurred: Occurred?) {
            if let visit { times[visit, default: []] += [occurred].compactMap { $0 } }
        }
        for part in parts { for screening in part.screenings { note(.screening, screening.at.occurred) } }
        for exposure in exposures {
            note(visit(exposure.infusion, nil), exposure.start.occurred)
            note(visit(exposure.infusion, nil), exposure.end)
        }
        for infusion in infusions.compactMap({ state.infusions[$0] }) {
            let moments = infusion.checks.map(\.at) + infusion.vitals.map(\.at) + infusion.recoveries.map(\.at)
            for moment in moments + infusion.discharges.map(\.at) { note(visit(infusion.id, nil), moment.occurred) }
        }
        for answer in QuestionnaireAnswer.answers(of: self) where answer.omitted == nil {
            note(visit(answer.infusion, answer.timepoint), answer.at.occurred)
        }
        for (occurred, payload) in visitsThatOccurred {
            note(visit(infusion(in: payload.part, at: occurred), payload.visit), occurred.occurred)
        }
        return times
    }

    /// The visits that are known not to have taken place, each with why.
    func missedVisits(besides times: [SubjectVisit: [Occurred]]) -> [(SubjectVisit, Code)] {
        var found: [(SubjectVisit, Code)] = []
        for missed in state.missedVisits {
            let infusion = infusion(in: missed.content.part, at: missed.at)
            guard let visit = visit(infusion, missed.content.visit), times[visit] == nil,
                !found.contains(where: { $0.0 == visit })
            else { continue }
            found.append((visit, missed.content.reason))
        }
        return found
    }

    private var visitsThatOccurred: [(Moment, VisitOccurred)] {
        history.effective.compactMap { event in
            if case .visitOccurred(let payload) = event.event { (event.at, payload) } else { nil }
        }
    }
}

extension SubjectVisit {
    /// Sets number and name.
    static func set(_ visit: SubjectVisit?, in record: inout DatasetRecord) {
        record.set("VISITNUM", visit?.number)
        record["VISIT"] = visit?.name
    }
}
