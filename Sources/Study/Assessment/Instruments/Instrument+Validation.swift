public import Vocabulary

extension Instrument {
    /// Everything that is wrong with a recorded assessment (rule H9); empty if nothing is.
    public func problems(in assessment: AssessmentRecorded) -> [AssessmentProblem] {
        var found = problems(items: assessment.items, unanswered: assessment.unanswered)
        if assessment.version != version {
            found.append(.version(given: assessment.version, inProtocol: version))
        }
        if !recalls.contains(where: { $0 == assessment.recall }), !(recalls.isEmpty && assessment.recall == nil) {
            found.append(.recall(given: assessment.recall, allowed: recalls))
        }
        let statesDuration = assessment.duration != nil || assessment.status != nil
        if statesDuration, !asksForDuration { found.append(.durationNotAsked) }
        return found
    }

    /// Everything that is wrong with a set of answers: ranges, kinds, and whether every item is accounted for once.
    public func problems(items answers: CodeMap<ItemValue>, unanswered: [Code]) -> [AssessmentProblem] {
        var found: [AssessmentProblem] = []
        for item in items {
            switch (answers[item.code], unanswered.contains(item.code)) {
            case (.some(let answer), let isListed):
                if let problem = item.problem(answer) { found.append(problem) }
                if isListed { found.append(.answeredAndNot(item.code)) }
            case (nil, false): found.append(.unaccounted(item.code))
            case (nil, true): break
            }
        }
        for code in answers.codes + unanswered where item(code) == nil { found.append(.unknownItem(code)) }
        return found
    }
}

extension InstrumentItem {
    /// What is wrong with an answer to this item, if anything.
    public func problem(_ answer: ItemValue) -> AssessmentProblem? {
        switch (kind, answer) {
        case (.integer, .decimal), (.decimal, .integer): return .wrongKind(code, answer: answer, expected: kind)
        case (.integer, .integer), (.decimal, .decimal): break
        }
        let value = ExactRatio(answer)
        guard ExactRatio(minimum) <= value, value <= ExactRatio(maximum) else {
            return .outOfRange(code, answer: answer, minimum: minimum, maximum: maximum)
        }
        return nil
    }
}
