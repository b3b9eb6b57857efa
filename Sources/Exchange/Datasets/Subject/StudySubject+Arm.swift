import Study

extension StudySubject {
    /// The arm that the participant was enrolled in; of a part that declares none, the one that all are in.
    var arm: DatasetArm {
        let stated = parts.flatMap(\.enrolments).compactMap(\.content.arm).first
        return stated.map(source.study.datasetArm) ?? source.study.datasetArm(nil)
    }
}
