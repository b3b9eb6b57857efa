import CanonicalJSON
import Vocabulary

/// What is refused of an infusion, its plan, its steps and its vital signs.
extension RefusalRow {
    static func unknownInfusion(_ code: ParticipantCode, _ infusion: InfusionID?) -> Self {
        Self(
            .unknownInfusion, "E3",
            infusion.map { "\(code) has no infusion \($0)" } ?? "\(code) has no infusion that this could belong to",
            ["kept show \(code), then repeat with --infusion I-n"])
    }

    static func infusionExists(_ code: ParticipantCode, _ infusion: InfusionID, _ seq: Int) -> Self {
        Self(.infusionExists, "E3", "\(code) \(infusion) exists already, see #\(seq)", editing(seq))
    }

    static func implausible(_ passed: [PassedLimit]) -> Self {
        Self(
            .implausible, "E7",
            passed.map { "\($0.sign.rawValue) \($0.value) is \($0.isAbove ? "above" : "below") \($0.limit)" }
                .joined(separator: ", ") + ", which is hard to believe",
            ["add --reason override"])
    }

    static func planArithmetic(_ total: DecimalString, _ expected: DecimalString, _ tolerance: Int) -> Self {
        Self(
            .planArithmetic, "E3", "\(total) mg is not dose times weight: \(expected) mg, within \(tolerance) %",
            ["repeat with --mg \(expected), or correct dose or weight"])
    }

    static func concentrationMissing(_ infusion: InfusionID) -> Self {
        Self(
            .concentrationMissing, "E3", "A rate in mL/h needs the concentration in the plan of \(infusion)",
            ["repeat with --rate in mg/h"])
    }

    static func otherRunning(_ code: ParticipantCode, _ infusion: InfusionID, _ other: InfusionID) -> Self {
        Self(
            .otherRunning, "H6", "\(code) \(other) was running when \(infusion) would have started",
            ["kept infusion stop \(code) --infusion \(other), then repeat"])
    }

    static func planMissing(_ code: ParticipantCode, _ infusion: InfusionID) -> Self {
        Self(
            .planMissing, "H6", override: began, "\(code) \(infusion) has no dose plan",
            ["kept infusion plan \(code), then repeat"])
    }

    static func checkMissing(_ code: ParticipantCode, _ infusion: InfusionID, _ hours: Int) -> Self {
        Self(
            .checkMissing, "H6", override: began,
            "\(code) \(infusion) has no pre-infusion check within \(hours) h before the start",
            ["kept infusion check \(code), then repeat"])
    }

    static func notEnrolled(_ code: ParticipantCode, _ part: PartID?) -> Self {
        Self(
            .notEnrolled, "H6", override: began,
            "\(code) was not enrolled\(part.map { " in \($0.spoken)" } ?? "") at the start",
            ["kept enrol \(code)\(flag(part)), then repeat"])
    }

    static func beforeStart(_ code: ParticipantCode, _ infusion: InfusionID, _ step: String) -> Self {
        Self(.beforeStart, "H8", "\(code) \(infusion): \(step) before start", placing(code))
    }

    static func wrongState(
        _ code: ParticipantCode, _ infusion: InfusionID, _ step: String, _ phase: InfusionPhase
    ) -> Self {
        Self(.wrongState, "H7", "\(code) \(infusion): no \(step) while \(phase.rawValue)", placing(code))
    }

    private static let began = Override.offered("the infusion really began")

    private static func placing(_ code: ParticipantCode) -> [String] {
        ["kept timeline \(code), then repeat with --at"]
    }
}
