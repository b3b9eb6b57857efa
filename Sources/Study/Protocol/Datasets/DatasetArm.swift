public import Vocabulary

/// An arm as datasets have it.
public struct DatasetArm: Hashable, Sendable {
    /// The arm in the protocol; absent for the one arm of a part that declares none.
    public var arm: Code?
    /// ARMCD: at most 20 characters.
    public var code: String
    /// ARM.
    public var name: String
}

extension StudyProtocol {
    /// The arms as datasets have them, in the order of the protocol, none twice; a part that declares none has one.
    public var datasetArms: [DatasetArm] {
        var arms: [DatasetArm] = []
        let declared = parts.flatMap { part -> [Code?] in part.arms.isEmpty ? [nil] : part.arms }
        for arm in declared where !arms.contains(where: { $0.arm == arm }) { arms.append(datasetArm(arm)) }
        return arms.isEmpty ? [datasetArm(nil)] : arms
    }

    /// An arm: as the protocol states it, else by its id.
    public func datasetArm(_ arm: Code?) -> DatasetArm {
        guard let arm else {
            let stated = datasets?.arm
            return DatasetArm(arm: nil, code: stated?.code.text ?? "TRT", name: stated?.name.text ?? "Study treatment")
        }
        let stated = datasets?.arms[arm]
        return DatasetArm(
            arm: arm, code: stated?.code.text ?? String(arm.text.uppercased().prefix(20)),
            name: stated?.name.text ?? arm.text)
    }
}
