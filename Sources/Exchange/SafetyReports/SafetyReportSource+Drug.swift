import CanonicalJSON
import CivilTime
import Projections
import Study
import Vocabulary

/// Boxes 14 to 21: the drug under suspicion.
extension SafetyReportSource {
    var drugRows: [[SafetyReportBox]] {
        [
            [SafetyReportBox("14", "suspectDrug", "Suspect drug", width: 8, drug), dechallenge],
            [
                SafetyReportBox("15", "dailyDose", "Daily dose", width: 5, dose),
                SafetyReportBox("16", "route", "Route of administration", width: 3, route), rechallenge,
            ],
            [
                SafetyReportBox("17", "indication", "Indication for use", width: 4, indication),
                SafetyReportBox("18", "therapyDates", "Therapy dates (from/to)", width: 5, dates),
                SafetyReportBox("19", "therapyDuration", "Therapy duration", width: 3, [duration]),
            ],
        ]
    }

    /// The drug as the protocol names it for the datasets.
    private var drug: [SafetyReportValue] {
        let treatment = study.datasets?.treatment?.text
        let start = suspect?.start
        let by = event.infusion == nil ? " (the last begun by the onset)" : ""
        return [
            SafetyReportValue(
                "drug", "Drug",
                text: treatment.map { [$0, mapping.doseForm].compactMap(\.self).joined(separator: ", ") },
                adoption),
            SafetyReportValue("infusion", "Infusion", text: suspect.map { "\($0.id)\(by)" }, naming),
            SafetyReportValue("lot", "Lot", text: start?.content.lot?.text, traced([start?.seq].compactMap { $0 })),
        ]
    }

    private var dose: [SafetyReportValue] {
        guard let suspect else { return [] }
        let given = SafetyReportValue("given", "Given", text: given(in: suspect), course(of: suspect))
        guard let plan = suspect.plan else { return [given] }
        let order = plan.content
        let planned = "\(order.totalMg) mg in \(order.durationMin) min (\(order.doseMgPerKg) mg/kg)"
        return [given, SafetyReportValue("planned", "Planned", text: planned, traced([plan.seq]))]
    }

    /// Nothing while it runs: its dose is not known yet.
    private func given(in infusion: InfusionState) -> String? {
        if let record = infusion.history.first?.content { return record.mg.map { "\($0) mg" } }
        guard InfusionPhase.over.contains(infusion.phase), infusion.exposure()?.deliveredMg.isKnown == true else {
            return nil
        }
        return ExposureWords.text(infusion)
    }

    private var route: [SafetyReportValue] {
        guard let suspect, suspect.begin != nil else { return [] }
        let boluses = suspect.run.filter { step in
            if case .bolus = step.content { true } else { false }
        }
        let drip = SafetyReportValue("route", text: mapping.route, beginning(suspect))
        guard !boluses.isEmpty else { return [drip] }
        return [drip, SafetyReportValue("route", text: mapping.bolusRoute, traced(boluses.map(\.seq)))]
    }

    /// The diagnoses that were recorded.
    private var indication: [SafetyReportValue] {
        diagnoses.map { SafetyReportValue("diagnosis", text: $0.text, $0.events) }
    }

    private var dates: [SafetyReportValue] {
        guard let suspect else { return [] }
        let start = suspect.begin?.occurred
        let isOver = InfusionPhase.over.contains(suspect.phase)
        let stop = isOver ? suspect.stop?.at.occurred : nil
        let read = suspect.history.first.flatMap { record in
            record.content.minutes.flatMap { SiteTime.later(start, minutes: $0) }
        }
        let running = suspect.phase == .running || suspect.phase == .paused ? "still running" : nil
        return [
            SafetyReportValue("from", "From", text: start.map(Self.time), beginning(suspect)),
            SafetyReportValue(
                "to", "To", text: (stop ?? read).map(Self.time) ?? running,
                traced([suspect.stop?.seq ?? suspect.history.first?.seq ?? suspect.run.last?.seq].compactMap { $0 })),
        ]
    }

    private var duration: SafetyReportValue {
        guard let suspect else { return SafetyReportValue("duration", text: nil, []) }
        let isOver = InfusionPhase.over.contains(suspect.phase)
        let exposure = isOver ? suspect.exposure() : nil
        let minutes = exposure?.elapsedMinutes ?? suspect.history.first?.content.minutes
        let paused = exposure?.pausedMinutes.flatMap { $0 > 0 ? ", of them \($0) min paused" : nil } ?? ""
        return SafetyReportValue("duration", text: minutes.map { "\($0) min\(paused)" }, course(of: suspect))
    }
}
