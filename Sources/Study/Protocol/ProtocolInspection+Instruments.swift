extension ProtocolInspection {
    mutating func inspectInstruments() {
        demandUnique(study.instruments.map(\.id), "instrument") { "/instruments/\($0)/id" }
        for (index, instrument) in study.instruments.enumerated() {
            let path = "/instruments/\(index)"
            inspectItems(of: instrument, path)
            inspectScores(of: instrument, path)
            inspectFlags(of: instrument, path)
        }
    }

    private mutating func inspectItems(of instrument: Instrument, _ path: String) {
        demandUnique(instrument.items.map(\.code), "item") { "\(path)/items/\($0)/code" }
        demandUnique(instrument.recalls, "the recall") { "\(path)/recalls/\($0)" }
        for (index, item) in instrument.items.enumerated() {
            let place = "\(path)/items/\(index)"
            let expected = item.kind == .integer ? "a whole number" : "a decimal in quotation marks"
            demand(item.minimum.kind == item.kind, "\(place)/minimum", "\(expected) is expected")
            demand(item.maximum.kind == item.kind, "\(place)/maximum", "\(expected) is expected")
            let isOrdered = ExactRatio(item.minimum) <= ExactRatio(item.maximum)
            demand(isOrdered, "\(place)/maximum", "it is below the minimum of \(item.minimum)")
        }
    }

    private mutating func inspectScores(of instrument: Instrument, _ path: String) {
        var known = Set(instrument.items.map(\.code))
        for (index, score) in instrument.scores.enumerated() {
            let place = "\(path)/scores/\(index)"
            demandUnique(score.items, "item") { "\(place)/items/\($0)" }
            for (position, code) in score.items.enumerated() {
                demand(
                    known.contains(code), "\(place)/items/\(position)",
                    "\(instrument.id) has no item or earlier score \(code)")
            }
            inspectCounts(of: score, place)
            inspectBands(of: score, place)
            let isNew = known.insert(score.id).inserted
            demand(isNew, "\(place)/id", "an item or score \(score.id) stands there already")
        }
    }

    private mutating func inspectCounts(of score: ScoreRule, _ path: String) {
        let count = score.items.count
        if let minimum = score.minimumAnswered {
            demand(minimum <= count, "\(path)/minimumAnswered", "the score has only \(count) items")
            let isPartial = score.op == .weighted && minimum < count
            demand(!isPartial, "\(path)/minimumAnswered", "a weighted sum needs all its items")
        }
        let expected = score.op == .weighted ? count : 0
        demand(score.weights.count == expected, "\(path)/weights", "\(expected) weights are expected")
    }

    private mutating func inspectBands(of score: ScoreRule, _ path: String) {
        demandUnique(score.bands.map(\.id), "band") { "\(path)/bands/\($0)/id" }
        for (index, band) in score.bands.enumerated() {
            let isLast = index == score.bands.count - 1
            demand(isLast || band.maximum != nil, "\(path)/bands/\(index)", "only the last band has no maximum")
            guard index > 0, let maximum = band.maximum, let before = score.bands[index - 1].maximum else { continue }
            let ascends = ExactRatio(before) < ExactRatio(maximum)
            demand(ascends, "\(path)/bands/\(index)/maximum", "it is not above the band before, \(before)")
        }
    }

    private mutating func inspectFlags(of instrument: Instrument, _ path: String) {
        demandUnique(instrument.flags.map { "\($0.flag) of \($0.item)" }, "flag") { "\(path)/flags/\($0)" }
        for (index, flag) in instrument.flags.enumerated() {
            let place = "\(path)/flags/\(index)"
            demand(flag.atLeast != nil || flag.atMost != nil, place, "atLeast or atMost is expected")
            guard let item = instrument.item(flag.item) else {
                note("\(place)/item", "\(instrument.id) has no item \(flag.item)")
                continue
            }
            let kinds = [flag.atLeast, flag.atMost].compactMap { $0?.kind }
            demand(kinds.allSatisfy { $0 == item.kind }, place, "limits of kind \(item.kind.rawValue) are expected")
        }
    }

    mutating func inspectEndpoints() {
        demandUnique(study.endpoints.map(\.id), "endpoint") { "/endpoints/\($0)/id" }
        for (index, endpoint) in study.endpoints.enumerated() { inspect(endpoint, "/endpoints/\(index)") }
    }

    private mutating func inspect(_ endpoint: Endpoint, _ path: String) {
        demandScore(endpoint.score, of: endpoint.instrument, at: endpoint.timepoint, path)
        if let baseline = endpoint.baseline {
            demand(study.timepoint(baseline) != nil, "\(path)/baseline", "there is no time point \(baseline)")
            demand(baseline != endpoint.timepoint, "\(path)/baseline", "it is the time point itself")
        }
        if let instrument = study.instrument(endpoint.instrument) {
            let agrees = endpoint.direction == instrument.direction
            demand(agrees, "\(path)/direction", "\(instrument.id) is \(instrument.direction.rawValue)")
        }
        demandUnique(endpoint.groups, "group") { "\(path)/groups/\($0)" }
        for (position, group) in endpoint.groups.enumerated() {
            demand(study.group(group) != nil, "\(path)/groups/\(position)", "there is no group \(group)")
        }
        let thresholds = endpoint.thresholds
        let ascend = zip(thresholds, thresholds.dropFirst()).allSatisfy { $0 < $1 }
        let arePercentages = thresholds.allSatisfy { (1...100).contains($0) }
        demand(ascend && arePercentages, "\(path)/thresholds", "ascending percentages from 1 to 100 are expected")
    }
}

extension ItemValue {
    /// Whether it is an integer or a decimal.
    public var kind: ItemKind {
        switch self {
        case .integer: .integer
        case .decimal: .decimal
        }
    }
}
