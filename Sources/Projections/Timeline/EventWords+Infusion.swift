import CanonicalJSON
import Study

extension EventWords {
    /// Events of an infusion.
    func infusionText(_ event: StudyEvent) -> String? {
        switch event {
        case .dosePlanOrdered(let it): text(it)
        case .preInfusionCheckCompleted(let it): text(it)
        case .infusionCancelled(let it): "\(it.infusion) cancelled: \(it.why)"
        case .infusionStarted(let it):
            list(
                "\(it.infusion) started at \(words(it.rate))", it.lot.map { "lot \($0)" },
                it.pump.map { "pump \($0)" })
        case .infusionRateChanged(let it):
            list("\(it.infusion) rate now \(words(it.rate))", it.why.map { "\($0)" })
        case .infusionPaused(let it):
            list("\(it.infusion) paused: \(it.why)", it.ae.map { "because of \($0)" })
        case .infusionResumed(let it): "\(it.infusion) resumed"
        case .bolusGiven(let it): "\(it.infusion) bolus of \(it.mg) mg"
        case .vitalsRecorded(let it): list(words(it.signs), it.infusion.map { "\($0)" })
        case .infusionStopped(let it):
            list(
                "\(it.infusion) " + (it.status == .completed ? "stopped as planned" : "stopped early"),
                it.why.map { "\($0)" }, it.pumpVolumeMl.map { "pump \($0) mL" },
                it.wastedMg.map { "\($0) mg wasted" })
        default: nil
        }
    }

    private func text(_ it: DosePlanOrdered) -> String {
        list(
            "\(it.infusion) ordered: \(it.totalMg) mg over \(it.durationMin) min",
            "\(it.doseMgPerKg) mg/kg for \(it.weightKg) kg weighed on \(it.weighedOn)",
            it.concentrationMgPerMl.map { "\($0) mg/mL" })
    }

    private func text(_ it: PreInfusionCheckCompleted) -> String {
        let failed = [
            it.bloodPressureAcceptable ? nil : "blood pressure not acceptable",
            it.emergencyEquipment ? nil : "no emergency equipment", it.escort ? nil : "no escort",
            it.ivSite ? nil : "no venous access", it.preNRSDone ? nil : "pain not rated",
        ].compactMap { $0 }
        return list(
            "\(it.infusion) check: " + (failed.isEmpty ? "all items met" : failed.joined(separator: ", ")),
            it.fastingHours.map { "fasting \($0) h" }, "pregnancy \(it.pregnancy.rawValue)", it.vitals.map(words))
    }

    private func words(_ rate: InfusionRate) -> String { "\(rate.value) \(rate.unit.rawValue)" }

    private func words(_ signs: VitalSigns) -> String {
        let pressure =
            signs.sbp == nil && signs.dbp == nil
            ? nil : "BP \(signs.sbp.map(String.init) ?? "-")/\(signs.dbp.map(String.init) ?? "-") mmHg"
        let missing =
            signs.notMeasurable.isEmpty
            ? nil : "not measurable " + signs.notMeasurable.map(\.rawValue).joined(separator: " ")
        return list(
            pressure, signs.hr.map { "HR \($0)/min" }, signs.rr.map { "RR \($0)/min" },
            signs.spo2.map { "SpO2 \($0) %" }, signs.tempC.map { "\($0) \u{B0}C" },
            signs.sedation.map { "\($0.scale.rawValue) \($0.score)" },
            signs.oxygenLitresPerMin.map { "O2 \($0) L/min" }, missing)
    }
}
