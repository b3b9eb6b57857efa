import CanonicalJSON
import Vocabulary

extension ProtocolInspection {
    mutating func inspectDose() {
        guard let dose = study.dose else { return }
        demandOrder(dose.minimumMgPerKg, dose.maximumMgPerKg, "/dose/maximumMgPerKg")
        demand(
            dose.minimumMinutes <= dose.maximumMinutes, "/dose/maximumMinutes",
            "it is below the minimum of \(dose.minimumMinutes)")
    }

    mutating func inspectRoles() {
        demandUnique(study.roles.map(\.role), "role") { "/roles/\($0)/role" }
        let types = EventKind.allCases.map(\.rawValue) + StudyEvent.ledgerOwnedTypes
        for (index, rule) in study.roles.enumerated() {
            demandUnique(rule.types, "the type") { "/roles/\(index)/types/\($0)" }
            for (position, pattern) in rule.types.enumerated() {
                let path = "/roles/\(index)/types/\(position)"
                let matched = types.filter { pattern.matches($0) }
                demand(!matched.isEmpty, path, "no event type is called \(pattern)")
                let isKeptFor = rule.role != .administrator && matched.contains { $0.isAdministration }
                demand(!isKeptFor, path, "only an administrator may append \(pattern)")
            }
        }
        let hasAdministrator = study.roles.contains { $0.role == .administrator }
        demand(hasAdministrator, "/roles", "a role administrator is expected")
    }

    mutating func inspectTerms() {
        demandUnique(study.socs.map(\.soc), "system organ class") { "/socs/\($0)/soc" }
        demandUnique(study.terms.map(\.term), "term") { "/terms/\($0)/term" }
        let socs = Set(study.socs.map(\.soc))
        for (index, term) in study.terms.enumerated() {
            demand(socs.contains(term.soc), "/terms/\(index)/soc", "there is no system organ class \(term.soc)")
        }
    }

    mutating func inspectVitals() {
        guard let vitals = study.vitals else { return }
        demandUnique(vitals.limits.map(\.sign), "the sign") { "/vitals/limits/\($0)/sign" }
        for (index, limit) in vitals.limits.enumerated() {
            let path = "/vitals/limits/\(index)"
            demandOrder(limit.plausibleMinimum, limit.plausibleMaximum, "\(path)/plausibleMaximum")
            demandOrder(limit.softMinimum, limit.softMaximum, "\(path)/softMaximum")
            demandOrder(limit.alertMinimum, limit.alertMaximum, "\(path)/alertMaximum")
            demandOrder(limit.startMinimum, limit.startMaximum, "\(path)/startMaximum")
            demandOrder(limit.plausibleMinimum, limit.softMinimum, "\(path)/softMinimum")
            demandOrder(limit.softMaximum, limit.plausibleMaximum, "\(path)/plausibleMaximum")
        }
        demandUnique(vitals.sedation.map(\.scale), "the scale") { "/vitals/sedation/\($0)/scale" }
        for (index, limit) in vitals.sedation.enumerated() {
            let scores = [limit.atLeast, limit.atMost].compactMap(\.self)
            let areScores = !scores.isEmpty && scores.allSatisfy { limit.scale.scores.contains($0) }
            demand(areScores, "/vitals/sedation/\(index)", "a score of \(limit.scale.rawValue) is expected")
        }
    }

    private mutating func demandOrder(_ low: DecimalString?, _ high: DecimalString?, _ path: String) {
        guard let low, let high else { return }
        demand(DecimalString.compare(low, high) <= 0, path, "it is below \(low)")
    }
}

extension String {
    /// Whether only administrators append the type, whatever a protocol says (docs/format.md 5).
    fileprivate var isAdministration: Bool {
        hasPrefix("actor.") || hasPrefix("ledger.") || self == EventKind.protocolAdopted.rawValue
    }
}
