import CanonicalJSON
import Vocabulary

/// Walks a protocol and collects what cannot be meant.
struct ProtocolInspection {
    let study: StudyProtocol
    private(set) var problems: [ProtocolProblem] = []

    init(_ study: StudyProtocol) { self.study = study }

    /// Notes a problem.
    mutating func note(_ path: String, _ message: String) {
        problems.append(ProtocolProblem(path: path, message: message))
    }

    /// Notes a problem unless `holds`.
    mutating func demand(_ holds: Bool, _ path: String, _ message: String) {
        if !holds { note(path, message) }
    }

    /// Notes every id that stood before; `paths` names the place of each.
    mutating func demandUnique<ID: Hashable>(_ ids: [ID], _ what: String, path: (Int) -> String) {
        var seen: Set<ID> = []
        for (index, id) in ids.enumerated() where !seen.insert(id).inserted {
            note(path(index), "\(what) \(id) stands there already")
        }
    }

    /// Notes a reference to an instrument, one of its scores or items, or a time point that does not exist.
    mutating func demandScore(_ score: Code, of instrument: Code, at timepoint: Code, _ path: String) {
        demand(study.timepoint(timepoint) != nil, "\(path)/timepoint", "there is no time point \(timepoint)")
        guard let found = study.instrument(instrument) else {
            note("\(path)/instrument", "there is no instrument \(instrument)")
            return
        }
        let exists = found.scoreRule(score) != nil || found.item(score) != nil
        demand(exists, "\(path)/score", "\(instrument) has no score or item \(score)")
    }
}

extension ProtocolInspection {
    mutating func inspectAnalysis() {
        let rules = study.analysis
        if let part = rules.pooledPrefers {
            demand(study.part(part) != nil, "/analysis/pooledPrefers", "there is no part \(part)")
        }
        demandUnique(rules.predictors.map(\.id), "predictor") { "/analysis/predictors/\($0)/id" }
        for (index, predictor) in rules.predictors.enumerated() {
            demandScore(
                predictor.score, of: predictor.instrument, at: predictor.timepoint, "/analysis/predictors/\(index)")
        }
        demandUnique(rules.responderSets.map(\.rawValue), "the set") { "/analysis/responderSets/\($0)" }
    }

    mutating func inspectCriticalFields() {
        demandUnique(study.criticalFields, "the field") { "/criticalFields/\($0)" }
        for (index, field) in study.criticalFields.enumerated() {
            let parts = field.text.split(separator: "/", maxSplits: 1).map(String.init)
            let kind = parts.first.flatMap { EventKind(type: $0) }
            let isKnown = kind?.payload.fields.contains { $0.name == parts.last } ?? false
            demand(isKnown, "/criticalFields/\(index)", "no event type and member is called \(field)")
        }
    }

    mutating func inspectZone() {
        let offsets = study.zone.offsets
        let isRange = (1...2).contains(offsets.count) && offsets.allSatisfy { abs($0) <= 1439 }
        demand(isRange, "/zone/offsets", "one or two offsets in minutes, each within a day, are expected")
        if let first = offsets.first, let last = offsets.last {
            demand(first <= last, "/zone/offsets", "the smaller offset comes first")
        }
    }
}
