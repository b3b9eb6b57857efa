import CanonicalJSON
import Study
import Vocabulary

/// Infusions, from the plan to the drug that is left.
extension EventWords {
    func text(_ it: InfusionCancelled) -> String { "\(it.infusion) cancelled: \(it.why)" }

    func text(_ it: InfusionStarted) -> String {
        list(
            "\(it.infusion) started at \(words(it.rate))", it.lot.map { "lot \($0)" },
            it.pump.map { "pump \($0)" })
    }

    func text(_ it: InfusionRateChanged) -> String {
        list("\(it.infusion) rate now \(words(it.rate))", it.why.map { "\($0)" })
    }

    func text(_ it: InfusionPaused) -> String {
        list("\(it.infusion) paused: \(it.why)", it.ae.map { "because of \($0)" })
    }

    func text(_ it: InfusionResumed) -> String { "\(it.infusion) resumed" }

    func text(_ it: BolusGiven) -> String { "\(it.infusion) bolus of \(it.mg) mg" }

    func text(_ it: VitalsRecorded) -> String { list(words(it.signs), it.infusion.map { "\($0)" }) }

    func text(_ it: InfusionStopped) -> String {
        list(
            "\(it.infusion) " + (it.status == .completed ? "stopped as planned" : "stopped early"),
            it.why.map { "\($0)" }, it.pumpVolumeMl.map { "pump \($0) mL" },
            it.wastedMg.map { "\($0) mg wasted" })
    }

    func text(_ it: RescueMedicationGiven) -> String {
        "\(it.drug) \(it.dose) \(it.unit) \(it.route) for \(it.indication)"
    }

    func text(_ it: RecoveryAssessed) -> String {
        list(
            "recovery",
            it.notMet.isEmpty ? "criteria met" : "not met: " + it.notMet.map(\.text).joined(separator: " "))
    }

    func text(_ it: ParticipantDischarged) -> String { "discharged" + (it.escort ? "" : ", no escort") }

    func text(_ it: DrugDispensed) -> String { "dispensed \(it.mg) mg, lot \(it.lot)" }

    func text(_ it: DrugReturned) -> String { "returned \(it.mg) mg, lot \(it.lot)" }

    func text(_ it: DrugDestroyed) -> String { "destroyed \(it.mg) mg, lot \(it.lot)" }

    func text(_ it: HistoricalInfusionAbstracted) -> String {
        let ratings = [it.preNRS.map { "before \($0)" }, it.postNRS.map { "after \($0)" }].compactMap { $0 }
        let pain = ratings.isEmpty ? nil : "pain " + ratings.joined(separator: ", ")
        return list(
            "infusion \(it.infusion) abstracted (number \(it.ordinal))", it.mg.map { "\($0) mg" },
            it.minutes.map { "\($0) min" }, it.weightKg.map { "\($0) kg" }, pain,
            it.recall.map { "recall \($0.rawValue)" }, it.reliefPercent.map { "relief \($0) %" },
            it.duration.map { "for \($0.value) \($0.unit.rawValue)" }, it.status.map { $0.rawValue },
            it.followUpOn.map { "follow-up \($0)" })
    }

    func text(_ it: DosePlanOrdered) -> String {
        list(
            "\(it.infusion) ordered: \(it.totalMg) mg over \(it.durationMin) min",
            "\(it.doseMgPerKg) mg/kg for \(it.weightKg) kg weighed on \(it.weighedOn)",
            it.concentrationMgPerMl.map { "\($0) mg/mL" })
    }

    func text(_ it: PreInfusionCheckCompleted) -> String {
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
