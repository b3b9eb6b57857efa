import Study

/// The bounds and units of measured decimals, which a field's shape does not carry, by member name.
enum DecimalBounds {
    static func text(of member: String) -> String? {
        switch member {
        case "weightKg": bounds(WeightLimits.self, "kg")
        case "tempC": bounds(TemperatureLimits.self, "degrees Celsius")
        case "mg", "totalMg", "wastedMg": bounds(AmountLimits.self, "mg")
        case "doseMgPerKg": bounds(AmountLimits.self, "mg/kg")
        case "concentrationMgPerMl": bounds(AmountLimits.self, "mg/mL")
        case "volumeMl", "pumpVolumeMl": bounds(AmountLimits.self, "mL")
        case "oxygenLitresPerMin": bounds(AmountLimits.self, "L/min")
        case "fastingHours": bounds(AmountLimits.self, "h")
        case "dose", "value": bounds(AmountLimits.self, "of the unit")
        default: nil
        }
    }

    private static func bounds<Limits: DecimalLimits>(_ limits: Limits.Type, _ unit: String) -> String {
        "\(Limits.lowest) to \(Limits.highest) \(unit)"
    }
}
