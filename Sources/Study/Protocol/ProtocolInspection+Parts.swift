extension ProtocolInspection {
    mutating func inspectParts() {
        demandUnique(study.parts.map(\.id), "part") { "/parts/\($0)/id" }
        for (index, part) in study.parts.enumerated() { inspect(part, "/parts/\(index)") }
    }

    private mutating func inspect(_ part: StudyPart, _ path: String) {
        demandUnique(part.criteria.map(\.id), "criterion") { "\(path)/criteria/\($0)/id" }
        demandUnique(part.arms, "arm") { "\(path)/arms/\($0)" }
        demandUnique(part.assessments.map { "\($0.instrument) at \($0.timepoint)" }, "assessment") {
            "\(path)/assessments/\($0)"
        }
        if let ages = part.ageYears { inspect(ages, "\(path)/ageYears") }
        for (index, expected) in part.assessments.enumerated() {
            inspect(expected, of: part, "\(path)/assessments/\(index)")
        }
        if part.index == .participant, part.minimumPriorInfusions != nil {
            note("\(path)/minimumPriorInfusions", "a part that follows participants has no infusions")
        }
    }

    private mutating func inspect(_ ages: AgeRule, _ path: String) {
        if let maximum = ages.maximum {
            demand(ages.minimum <= maximum, "\(path)/maximum", "it is below the minimum of \(ages.minimum)")
        }
        if let ruling = ages.ruling {
            let isOpen = ages.minimum <= ruling && ruling <= ages.maximum ?? ruling
            demand(isOpen, "\(path)/ruling", "the part is not open to the age of \(ruling)")
        }
    }

    private mutating func inspect(_ expected: ExpectedAssessment, of part: StudyPart, _ path: String) {
        demand(
            study.instrument(expected.instrument) != nil, "\(path)/instrument",
            "there is no instrument \(expected.instrument)")
        guard let timepoint = study.timepoint(expected.timepoint, in: part.id) else {
            note("\(path)/timepoint", "\(part.id) has no time point \(expected.timepoint)")
            return
        }
        if part.index == .participant {
            demand(
                !timepoint.anchor.isInfusion, "\(path)/timepoint",
                "\(timepoint.id) is counted from an infusion, and \(part.id) has none")
        }
    }

    mutating func inspectGroups() {
        demandUnique(study.groups.map(\.id), "group") { "/groups/\($0)/id" }
        for (index, group) in study.groups.enumerated() { inspect(group, "/groups/\(index)") }
    }

    private mutating func inspect(_ group: StudyGroup, _ path: String) {
        demandUnique(group.parts, "part") { "\(path)/parts/\($0)" }
        demandUnique(group.arms, "arm") { "\(path)/arms/\($0)" }
        for (index, part) in group.parts.enumerated() {
            demand(study.part(part) != nil, "\(path)/parts/\(index)", "there is no part \(part)")
        }
        let arms = Set(group.parts.compactMap { study.part($0) }.flatMap(\.arms))
        for (index, arm) in group.arms.enumerated() {
            demand(arms.contains(arm), "\(path)/arms/\(index)", "none of its parts has an arm \(arm)")
        }
        if let reference = group.reference {
            let isOther = reference != group.id && study.group(reference) != nil
            demand(isOther, "\(path)/reference", "there is no other group \(reference)")
        }
    }

    mutating func inspectTimepoints() {
        for (index, timepoint) in study.timepoints.enumerated() {
            let path = "/timepoints/\(index)"
            let earlier = study.timepoints.prefix(index)
            let isTaken = earlier.contains {
                $0.id == timepoint.id && ($0.part == nil || timepoint.part == nil || $0.part == timepoint.part)
            }
            demand(!isTaken, "\(path)/id", "time point \(timepoint.id) stands there already")
            demand(
                timepoint.windowFrom <= timepoint.windowTo, "\(path)/windowTo",
                "the window ends before it begins, at \(timepoint.windowFrom)")
            if let part = timepoint.part {
                demand(study.part(part) != nil, "\(path)/part", "there is no part \(part)")
            }
        }
    }
}

extension TimepointAnchor {
    /// Whether it is the start or the stop of an infusion.
    public var isInfusion: Bool { self == .start || self == .stop }
}
