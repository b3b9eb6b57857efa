import CivilTime
public import Study

/// A vital sign that tables and pictures show.
public enum MeasuredSign: String, CaseIterable, Hashable, Sendable {
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
    private let before: [Fact<VitalSigns>]
    private let after: [Fact<VitalSigns>]
    private let corrected: (Int) -> [Int]
    /// The events that made it.
    let sources: [Int]

    /// Nothing if none were taken after the start.
    init?(_ infusion: InfusionState, _ history: ParticipantHistory) {
        guard let start = infusion.start else { return nil }
        let checks = infusion.checks.compactMap { check in
            check.content.vitals.map { (check.seq, check.at, $0) }
        }
        let all = infusion.vitals
        before = all.filter { !$0.at.certainlyAfter(start.at) }
        after = all.filter { $0.at.certainlyAfter(start.at) }
        guard !after.isEmpty else { return nil }
        corrected = history.withCorrections
        atCheck = checks.last?.2
        sources =
            history.sources(of: infusion) + checks.suffix(1).flatMap { history.withCorrections($0.0) }
            + all.flatMap { history.withCorrections($0.seq) }
    }

    private let atCheck: VitalSigns?

    /// Whether a sign was taken after the start.
    func has(_ sign: MeasuredSign) -> Bool { after.contains { sign.value(in: $0.content) != nil } }

    /// The values after the start.
    func during(_ sign: MeasuredSign) -> [TracedValue] {
        after.compactMap { fact in
            sign.value(in: fact.content).map { TracedValue(ExactRatio($0), corrected(fact.seq)) }
        }
    }

    /// What each value after the start differs by from the last one before, at the check if none was taken since.
    func changes(_ sign: MeasuredSign) -> [Int] {
        let last = before.last { sign.value(in: $0.content) != nil }.flatMap { sign.value(in: $0.content) }
        guard let baseline = last ?? atCheck.flatMap({ sign.value(in: $0) }) else { return [] }
        return after.compactMap { sign.value(in: $0.content).map { $0 - baseline } }
    }
}
