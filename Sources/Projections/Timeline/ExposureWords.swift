import CanonicalJSON
public import Study

/// Says what an infusion delivered: "122.5 mg in 210 min (1.75 mg/kg)".
public enum ExposureWords {
    /// The words; nothing before the start, and without milligrams where a time or a concentration is unknown.
    ///
    /// Milligrams are rounded to 0.1, milligrams per kilogram to 0.01, half away from zero (DV06).
    public static func text(_ infusion: InfusionState) -> String? {
        guard let exposure = infusion.exposure() else { return nil }
        let minutes = exposure.elapsedMinutes.map { "in \($0) min" }
        let paused = exposure.pausedMinutes.flatMap { $0 > 0 ? "of them \($0) min paused" : nil }
        let milligrams = exposure.deliveredMg.rounded(toPlaces: 1).map { "\($0) mg" }
        let perKilogram = infusion.plan.flatMap { plan in
            (exposure.deliveredMg / ExactAmount(plan.content.weightKg)).rounded(toPlaces: 2).map { "(\($0) mg/kg)" }
        }
        let words = [milligrams ?? "dose unknown", minutes, milligrams == nil ? nil : perKilogram, paused]
        return words.compactMap { $0 }.joined(separator: " ")
    }
}
