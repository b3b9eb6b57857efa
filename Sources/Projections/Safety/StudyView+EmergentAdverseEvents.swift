import CanonicalJSON
public import Study
public import Vocabulary

extension StudyView {
    /// The adverse events that count as treatment-emergent over all parts of the study, by participant.
    ///
    /// As table safety counts them for a group of all parts.
    public var emergentAdverseEvents: [ParticipantCode: Set<AdverseEventID>] {
        var everybody = StudyGroup.blank
        everybody.parts = study.parts.map(\.id)
        let members = SafetyPopulation(of: everybody, in: self).members
        return Dictionary(
            members.map { ($0.history.code, Set($0.adverseEvents.map(\.view.id))) }
        ) { first, _ in first }
    }
}
