public import CanonicalJSON
import CivilTime
public import Study

/// A vital sign that tables and pictures show.
public enum MeasuredSign: String, CaseIterable, FieldValue {
    /// Systolic blood pressure.
    case sbp
    /// Diastolic blood pressure.
    case dbp
    /// Heart rate.
    case hr
    /// Respiratory rate.
    case rr
    /// Oxygen saturation.
    case spo2

    /// Its name.
    public var label: String {
        switch self {
        case .sbp: "Systolic BP"
        case .dbp: "Diastolic BP"
        case .hr: "Heart rate"
        case .rr: "Respiratory rate"
        case .spo2: "SpO2"
        }
    }

    /// Its unit.
    public var unit: String {
        switch self {
        case .sbp, .dbp: "mmHg"
        case .hr, .rr: "/min"
        case .spo2: "%"
        }
    }

    /// The sign whose limits hold.
    var limited: LimitedSign {
        switch self {
        case .sbp: .sbp
        case .dbp: .dbp
        case .hr: .hr
        case .rr: .rr
        case .spo2: .spo2
        }
    }

    /// Its value among others; absent where it was not taken.
    public func value(in signs: VitalSigns) -> Int? {
        switch self {
        case .sbp: signs.sbp
        case .dbp: signs.dbp
        case .hr: signs.hr
        case .rr: signs.rr
        case .spo2: signs.spo2
        }
    }
}

/// The vital signs of one infusion that started.
struct VitalSeries {
    /// The signs of one moment.
    private struct Reading {
        let seq: Int
        let at: Moment
        let signs: VitalSigns
    }

    private let before: [Reading]
    private let after: [Reading]
    private let corrected: (Int) -> [Int]
    /// The events that made it.
    let sources: [Int]

    /// Nothing if none were taken after the start.
    init?(_ infusion: InfusionState, _ history: ParticipantHistory) {
        guard let start = infusion.start else { return nil }
        let checks = infusion.checks.compactMap { check in
            check.content.vitals.map { Reading(seq: check.seq, at: check.at, signs: $0) }
        }
        let all = infusion.vitals.map { Reading(seq: $0.seq, at: $0.at, signs: $0.content) }
        // A baseline is certain; what cannot be decided counts as taken during the infusion, as caution wants it.
        before = (checks + all).filter { ($0.at.minutes(since: start.at) ?? 1) <= 0 }
            .sorted { ($0.at.earliest, $0.seq) < ($1.at.earliest, $1.seq) }
        after = all.filter { !$0.at.certainlyBefore(start.at) && ($0.at.minutes(since: start.at) ?? 1) > 0 }
        guard !after.isEmpty else { return nil }
        corrected = history.withCorrections
        sources =
            history.sources(of: infusion) + (before + after).flatMap { history.withCorrections($0.seq) }
    }

    /// Whether a sign was taken after the start.
    func has(_ sign: MeasuredSign) -> Bool { after.contains { sign.value(in: $0.signs) != nil } }

    /// The values after the start.
    func during(_ sign: MeasuredSign) -> [TracedValue] {
        after.compactMap { fact in
            sign.value(in: fact.signs).map { TracedValue(ExactRatio($0), corrected(fact.seq)) }
        }
    }

    /// What each value after the start differs by from the last one at or before it.
    ///
    /// Of values whose minute is known.
    func changes(_ sign: MeasuredSign) -> [Int] {
        guard
            let baseline = before.last(where: { sign.value(in: $0.signs) != nil }).flatMap({ sign.value(in: $0.signs) })
        else { return [] }
        return after.filter { $0.at.minute != nil }.compactMap { sign.value(in: $0.signs).map { $0 - baseline } }
    }
}
