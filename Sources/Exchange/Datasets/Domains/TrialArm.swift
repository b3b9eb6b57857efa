import Study

/// An arm of the trial: of a study that declares none, the one of the mapping.
struct TrialArm: Hashable, Sendable {
    /// ARMCD: at most 20 characters.
    var code: String
    var name: String

    /// All arms, in the order of the protocol.
    static func arms(of source: DatasetSource) -> [TrialArm] {
        var arms: [TrialArm] = []
        for arm in source.study.parts.flatMap(\.arms).map(TrialArm.init) where !arms.contains(arm) { arms.append(arm) }
        return arms.isEmpty ? [TrialArm(code: source.mapping.armCode, name: source.mapping.arm)] : arms
    }

    /// The arm that a participant was enrolled in.
    static func arm(of subject: StudySubject) -> TrialArm {
        let stated = subject.parts.flatMap(\.enrolments).compactMap(\.content.arm).first
        return stated.map(TrialArm.init) ?? arms(of: subject.source)[0]
    }
}

extension TrialArm {
    private init(_ arm: Code) {
        self.init(code: String(arm.text.uppercased().prefix(20)), name: arm.text)
    }
}
