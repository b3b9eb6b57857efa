import Study

/// An arm of the trial: of a study that declares none, the one of the mapping.
struct TrialArm: Hashable, Sendable {
    /// ARMCD: at most 20 characters.
    var code: String
    var name: String

    /// All arms, in the order of the protocol; a part that declares none has that of the mapping.
    static func arms(of source: DatasetSource) -> [TrialArm] {
        var arms: [TrialArm] = []
        let declared = source.study.parts.flatMap { part in
            part.arms.isEmpty ? [only(source)] : part.arms.map(TrialArm.init)
        }
        for arm in declared where !arms.contains(arm) { arms.append(arm) }
        return arms.isEmpty ? [only(source)] : arms
    }

    /// The arm that a participant was enrolled in.
    static func arm(of subject: StudySubject) -> TrialArm {
        let stated = subject.parts.flatMap(\.enrolments).compactMap(\.content.arm).first
        return stated.map(TrialArm.init) ?? only(subject.source)
    }

    private static func only(_ source: DatasetSource) -> TrialArm {
        TrialArm(code: source.mapping.armCode, name: source.mapping.arm)
    }
}

extension TrialArm {
    private init(_ arm: Code) {
        self.init(code: String(arm.text.uppercased().prefix(20)), name: arm.text)
    }
}
