public import Vocabulary

extension Instrument {
    /// Every score of the instrument for one set of answers, by id.
    ///
    /// An item without an answer is unanswered. Exact: nothing is rounded but what the instrument says is rounded.
    public func score(_ answers: CodeMap<ItemValue>) -> [ScoreID: ScoreResult] {
        var results: [ScoreID: ScoreResult] = [:]
        for rule in scores { results[rule.id] = result(of: rule, answers, earlier: results) }
        return results
    }

    /// A score or, where `id` names no score, the answer to the item of that code.
    public func value(of id: Code, in answers: CodeMap<ItemValue>) -> ScoreResult {
        if scoreRule(id) != nil { return score(answers)[id] ?? .missing }
        return answers[id].map { .value(ScoreValue(ExactRatio($0))) } ?? .missing
    }

    /// The flags that a set of answers raises, in the instrument's order.
    public func raisedFlags(_ answers: CodeMap<ItemValue>) -> [ItemFlag] {
        flags.filter { flag in answers[flag.item].map(flag.isRaised) ?? false }
    }

    private func result(
        of rule: ScoreRule, _ answers: CodeMap<ItemValue>, earlier: [ScoreID: ScoreResult]
    ) -> ScoreResult {
        var terms: [ExactRatio] = []
        var isImputed = false
        for (index, code) in rule.items.enumerated() {
            guard let part = earlier[code]?.value ?? answers[code].map({ ScoreValue(ExactRatio($0)) }) else {
                continue
            }
            guard let term = rule.weighted(part.ratio, at: index) else { return .missing }
            terms.append(term)
            isImputed = isImputed || part.isImputed
        }
        guard terms.count >= rule.minimumAnswered ?? rule.items.count, let total = rule.total(of: terms) else {
            return .missing
        }
        return .value(ScoreValue(total, isImputed: isImputed || terms.count < rule.items.count))
    }
}

extension ScoreRule {
    fileprivate func weighted(_ value: ExactRatio, at index: Int) -> ExactRatio? {
        guard op == .weighted else { return value }
        guard weights.indices.contains(index) else { return nil }
        return value.multiplied(by: ExactRatio(weights[index]))
    }

    /// The terms put together: a sum over fewer terms than items is scaled up to all of them.
    fileprivate func total(of terms: [ExactRatio]) -> ExactRatio? {
        var sum: ExactRatio? = .zero
        for term in terms { sum = sum?.adding(term) }
        let scale: ExactRatio? =
            switch op {
            case .sum: ExactRatio(Int128(items.count), over: Int128(terms.count))
            case .mean: ExactRatio(1, over: Int128(terms.count))
            case .weighted: ExactRatio(1)
            }
        guard let scale, var total = sum?.multiplied(by: scale) else { return nil }
        if let divisor {
            guard let quotient = total.divided(by: ExactRatio(divisor)) else { return nil }
            total = quotient
        }
        if let constant {
            guard let shifted = total.adding(ExactRatio(constant)) else { return nil }
            total = shifted
        }
        return roundedTo.map { total.rounded(toPlaces: $0) } ?? total
    }
}

extension ItemFlag {
    fileprivate func isRaised(by answer: ItemValue) -> Bool {
        let value = ExactRatio(answer)
        if let atLeast, value >= ExactRatio(atLeast) { return true }
        if let atMost, value <= ExactRatio(atMost) { return true }
        return false
    }
}
