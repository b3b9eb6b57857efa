import CivilTime
import Study

/// A stretch of a participant's time in the study.
struct SubjectElement: Hashable, Sendable {
    var element: DatasetElement
    /// Its place among the elements of the arm, from 1.
    var order: Int
    var start: Moment
    var end: Moment?

    /// Whether a moment may lie in it, both ends included.
    func mayHold(_ moment: Moment) -> Bool {
        guard !moment.certainlyBefore(start) else { return false }
        return end.map { !moment.certainlyAfter($0) } ?? true
    }

    /// The elements of a participant: screening until the first exposure, treatment until the last, then follow-up.
    ///
    /// Whose infusions came before the study, as in a part from charts, has no screening element. While an infusion
    /// runs, treatment goes on; who left during the last one has no follow-up.
    static func elements(
        from entry: Moment?, _ exposures: [SubjectExposure], isOnTreatment: Bool, until end: Moment?,
        _ mapping: DatasetMapping
    ) -> [SubjectElement] {
        guard let first = exposures.first?.start else {
            return entry.map { [SubjectElement(element: mapping.screening, order: 1, start: $0, end: end)] } ?? []
        }
        let last =
            isOnTreatment
            ? nil
            : SubjectExposure.end(of: exposures).map {
                Moment($0, recorded: first.latest, offsets: .utc)
            }
        var elements: [SubjectElement] = []
        if let entry, !first.certainlyBefore(entry), entry != first {
            elements.append(SubjectElement(element: mapping.screening, order: 1, start: entry, end: first))
        }
        elements.append(SubjectElement(element: mapping.treated, order: 2, start: first, end: last))
        if let last, end.map({ !$0.certainlyBefore(last) }) ?? true {
            elements.append(SubjectElement(element: mapping.followUp, order: 3, start: last, end: end))
        }
        return elements
    }
}

extension ParticipantState {
    /// The first that the study knows of a participant: screening or consent.
    var entry: Moment? {
        let moments = parts.values.flatMap { $0.screenings.map(\.at) + $0.consents.map(\.at) }
        return moments.filter { $0.occurred != nil }.min { $0.earliest < $1.earliest }
    }
}
