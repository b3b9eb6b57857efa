import CanonicalJSON

/// Where a plan lies outside the protocol or the guideline, said before it happens.
struct PlanLimits {
    private let plan: DosePlanOrdered
    private let dose: DoseRules

    init(_ plan: DosePlanOrdered, _ dose: DoseRules) {
        self.plan = plan
        self.dose = dose
    }

    var notices: [Notice] {
        var notices: [Notice] = []
        let isDoseInside =
            DecimalString.compare(plan.doseMgPerKg, dose.minimumMgPerKg) >= 0
            && DecimalString.compare(plan.doseMgPerKg, dose.maximumMgPerKg) <= 0
        if !isDoseInside {
            let limit = "\(dose.minimumMgPerKg)-\(dose.maximumMgPerKg) mg/kg"
            notices.append(.outside(what: "dose", value: "\(plan.doseMgPerKg) mg/kg", limit: limit, .protocol))
        }
        if plan.durationMin < dose.minimumMinutes || plan.durationMin > dose.maximumMinutes {
            let limit = "\(dose.minimumMinutes)-\(dose.maximumMinutes) min"
            notices.append(.outside(what: "duration", value: "\(plan.durationMin) min", limit: limit, .protocol))
        }
        if let minimum = dose.guidelineMinimumMg, DecimalString.compare(plan.totalMg, minimum) < 0 {
            notices.append(
                .outside(what: "total", value: "\(plan.totalMg) mg", limit: "at least \(minimum) mg", .guideline))
        }
        if let minimum = dose.guidelineMinimumMinutes, plan.durationMin < minimum {
            notices.append(
                .outside(
                    what: "duration", value: "\(plan.durationMin) min", limit: "at least \(minimum) min", .guideline))
        }
        return notices
    }
}
