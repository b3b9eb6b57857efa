public import Vocabulary

extension StudyProtocol {
    /// The part of an id.
    public func part(_ id: PartID) -> StudyPart? { parts.first { $0.id == id } }

    /// The instrument of an id.
    public func instrument(_ id: Code) -> Instrument? { instruments.first { $0.id == id } }

    /// The time point of an id, unless it belongs to another part than `part`.
    public func timepoint(_ id: Code, in part: PartID? = nil) -> Timepoint? {
        timepoints.first { $0.id == id && ($0.part == nil || part == nil || $0.part == part) }
    }

    /// The group of an id.
    public func group(_ id: Code) -> StudyGroup? { groups.first { $0.id == id } }

    /// The groups that a part, or an arm of it, belongs to.
    public func groups(part: PartID, arm: Code? = nil) -> [StudyGroup] {
        groups.filter { group in
            guard group.parts.contains(part) else { return false }
            guard !group.arms.isEmpty else { return true }
            return arm.map { group.arms.contains($0) } ?? false
        }
    }

    /// The endpoint of an id.
    public func endpoint(_ id: Code) -> Endpoint? { endpoints.first { $0.id == id } }

    /// The term of a code.
    public func term(_ code: Code) -> AdverseEventTerm? { terms.first { $0.term == code } }

    /// The system organ class of a term: that of the protocol's list, else the one an event stated for it.
    public func soc(ofTerm code: Code?, stated: Code? = nil) -> Code? {
        code.flatMap { term($0)?.soc } ?? stated
    }

    /// The name of a system organ class in tables; the code itself if the protocol has none.
    public func socLabel(_ soc: Code) -> String { socs.first { $0.soc == soc }?.label.text ?? soc.text }

    /// The limits of a vital sign.
    public func limit(_ sign: LimitedSign) -> VitalLimit? { vitals?.limits.first { $0.sign == sign } }

    /// Whether a role may append a type.
    public func permits(_ role: Role, type: String) -> Bool {
        roles.contains { $0.role == role && $0.types.contains { $0.matches(type) } }
    }

    /// Whether a member of a type is critical, so that its correction is shown until it is countersigned.
    public func isCritical(_ field: String, of type: String) -> Bool {
        let name = "\(type)/\(field)"
        return criticalFields.contains { $0.text == name }
    }
}

extension StudyPart {
    /// The criterion of an id.
    public func criterion(_ id: Code) -> Criterion? { criteria.first { $0.id == id } }

    /// The assessments expected at a time point.
    public func assessments(at timepoint: Code) -> [ExpectedAssessment] {
        assessments.filter { $0.timepoint == timepoint }
    }
}
