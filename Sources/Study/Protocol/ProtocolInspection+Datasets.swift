import Vocabulary

extension ProtocolInspection {
    mutating func inspectDatasets() {
        guard let datasets = study.datasets else { return }
        inspectArms(datasets)
        inspectDeviations(datasets)
        inspectElements(datasets)
        inspectInstrumentNames(datasets)
        inspectSummary(datasets)
    }

    private mutating func inspectArms(_ datasets: DatasetRules) {
        let declared = Set(study.parts.flatMap(\.arms))
        if datasets.arm != nil {
            demand(
                study.parts.contains(where: \.arms.isEmpty), "/datasets/arm",
                "every part has arms: name each of them under arms")
        }
        for arm in datasets.arms.codes where !declared.contains(arm) {
            note("/datasets/arms/\(JSONPlace.token(arm.text))", "no part has an arm \(arm)")
        }
        let arms = study.datasetArms.filter { $0.arm != nil }
        for arm in arms {
            guard let id = arm.arm, datasets.arms[id] != nil else { continue }
            let path = "/datasets/arms/\(JSONPlace.token(id.text))"
            // Of two that are stated, the later one is the mistake.
            let others = arms.filter { other in
                guard let otherID = other.arm, otherID != id else { return false }
                return datasets.arms[otherID] == nil || otherID < id
            }
            for other in others {
                demand(other.code != arm.code, "\(path)/code", "\(arm.code) is the code of \(name(of: other)) already")
                demand(other.name != arm.name, "\(path)/name", "\(arm.name) is the name of \(name(of: other)) already")
            }
        }
    }

    private func name(of arm: DatasetArm) -> String { "arm \(arm.arm?.text ?? arm.code)" }

    private mutating func inspectDeviations(_ datasets: DatasetRules) {
        for entry in datasets.deviations.entries {
            let path = "/datasets/deviations/\(JSONPlace.token(entry.code.text))"
            let isKnown = DetectedRules.names.contains(entry.code)
            demand(isKnown, path, "rule set \(study.rules) detects nothing by a rule \(entry.code)")
            let isStated = entry.value.category != nil || entry.value.term != nil
            demand(isStated, path, "category or term is expected")
        }
    }

    private mutating func inspectElements(_ datasets: DatasetRules) {
        guard let stated = datasets.elements else { return }
        let elements = [
            (name: "followUp", isStated: stated.followUp != nil, element: study.followUpElement),
            (name: "screening", isStated: stated.screening != nil, element: study.screeningElement),
            (name: "treatment", isStated: stated.treatment != nil, element: study.treatmentElement),
        ]
        for (index, one) in elements.enumerated() where one.isStated {
            let path = "/datasets/elements/\(one.name)"
            for (place, other) in elements.enumerated() where place < index || place > index && !other.isStated {
                let (element, taken) = (one.element, other.element)
                demand(
                    element.code != taken.code, "\(path)/code", "\(element.code) is the code of \(other.name) already")
                demand(
                    element.name != taken.name, "\(path)/name", "\(element.name) is the name of \(other.name) already")
            }
        }
    }

    private mutating func inspectSummary(_ datasets: DatasetRules) {
        demandUnique(datasets.summary.map { "\($0.parameter) \($0.value)" }, "the value") { "/datasets/summary/\($0)" }
        for (index, value) in datasets.summary.enumerated() {
            let (path, parameter) = ("/datasets/summary/\(index)", value.parameter)
            if SummaryParameter.derived[parameter.text] != nil {
                note("\(path)/parameter", "\(parameter) follows from the rest of the protocol or from events")
            } else if let name = SummaryParameter.stated[parameter.text] {
                demand(value.name == nil, "\(path)/name", "\(parameter) is called \(name): leave the name out")
            } else {
                demand(value.name != nil, path, "name is missing: \(parameter) is not known here")
            }
            if value.code == nil {
                demand(value.reference == nil, "\(path)/reference", "there is no code that it could be of")
            }
            if value.reference == nil {
                demand(value.version == nil, "\(path)/version", "there is no reference that it could be of")
            }
        }
    }
}
