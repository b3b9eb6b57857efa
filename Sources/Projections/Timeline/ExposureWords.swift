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

    /// What a record of ordinary care says of an infusion: "120 mg in 210 min, pain 7 before, 3 after, relief 60 %".
    ///
    /// Nothing for an infusion of the study; a value that the record lacks is left out.
    public static func abstracted(_ infusion: InfusionState) -> String? {
        guard let record = infusion.history.first?.content else { return nil }
        let given = [record.mg.map { "\($0) mg" }, record.minutes.map { "in \($0) min" }].compactMap { $0 }
        let pain = [record.preNRS.map { "\($0) before" }, record.postNRS.map { "\($0) after" }].compactMap { $0 }
        let words = [
            given.isEmpty ? nil : given.joined(separator: " "),
            pain.isEmpty ? nil : "pain \(pain.joined(separator: ", "))",
            record.reliefPercent.map { "relief \($0) %" },
        ]
        return words.compactMap { $0 }.joined(separator: ", ")
    }
}
