import CanonicalJSON
import CivilTime
import Projections
import Study

/// One set of vital signs of a participant, or a weight.
struct VitalMeasurement: Sendable {
    /// One sign: its value, or that it could not be measured.
    struct Result: Hashable, Sendable {
        var code: String
        var name: String
        var unit: String
        var value: String?
    }

    var seq: Int
    var at: Moment
    var infusion: InfusionID?
    var results: [Result]
    var sedation: SedationScore?

    /// All of a participant, in order of time.
    static func measurements(of subject: StudySubject) -> [VitalMeasurement] {
        var found = subject.state.vitals.map { VitalMeasurement($0.seq, $0.at, nil, $0.content) }
        for infusion in subject.state.infusions.values.sorted(by: { $0.id < $1.id }) {
            found += infusion.vitals.map { VitalMeasurement($0.seq, $0.at, infusion.id, $0.content) }
            found += infusion.checks.compactMap { check in
                check.content.vitals.map { VitalMeasurement(check.seq, check.at, infusion.id, $0) }
            }
            found += infusion.plans.prefix(1).map { plan in
                let day = Moment(
                    .day(plan.content.weighedOn), recorded: plan.at.latest, offsets: subject.source.view.offsets)
                let weight = Result(code: "WEIGHT", name: "Weight", unit: "kg", value: "\(plan.content.weightKg)")
                return VitalMeasurement(seq: plan.seq, at: day, infusion: nil, results: [weight])
            }
        }
        return found.sorted { ($0.at.earliest, $0.seq) < ($1.at.earliest, $1.seq) }
    }

    private init(seq: Int, at: Moment, infusion: InfusionID?, results: [Result]) {
        (self.seq, self.at, self.infusion, self.results) = (seq, at, infusion, results)
    }

    private init(_ seq: Int, _ at: Moment, _ infusion: InfusionID?, _ signs: VitalSigns) {
        self.init(seq: seq, at: at, infusion: infusion, results: Self.results(signs))
        sedation = signs.sedation
    }

    /// Oxygen that is given is a treatment, not a sign: it stays out.
    private static func results(_ signs: VitalSigns) -> [Result] {
        let all: [(VitalSign, String, String, String, String?)] = [
            (.sbp, "SYSBP", "Systolic Blood Pressure", "mmHg", signs.sbp.map(String.init)),
            (.dbp, "DIABP", "Diastolic Blood Pressure", "mmHg", signs.dbp.map(String.init)),
            (.hr, "HR", "Heart Rate", "beats/min", signs.hr.map(String.init)),
            (.rr, "RESP", "Respiratory Rate", "breaths/min", signs.rr.map(String.init)),
            (.spo2, "OXYSAT", "Oxygen Saturation", "%", signs.spo2.map(String.init)),
            (.tempC, "TEMP", "Temperature", "C", signs.tempC?.description),
        ]
        return all.filter { $0.4 != nil || signs.notMeasurable.contains($0.0) }.map {
            Result(code: $0.1, name: $0.2, unit: $0.3, value: $0.4)
        }
    }
}
