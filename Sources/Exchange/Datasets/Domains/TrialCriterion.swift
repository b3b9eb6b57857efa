import Study
import Vocabulary

/// An eligibility criterion of a part, with a code that SDTM allows.
struct TrialCriterion: Hashable, Sendable {
    var id: Code
    var part: PartID
    var kind: CriterionKind
    /// IETESTCD: at most 8 capitals and digits, unlike every other.
    var code: String
    var name: String
    var version: String

    /// All criteria, in the order of the protocol.
    static func criteria(of study: StudyProtocol) -> [TrialCriterion] {
        var used: Set<String> = []
        let labels = study.parts.flatMap(\.criteria).map(\.label)
        return study.parts.flatMap { part in
            part.criteria.map { criterion in
                let stem = InstrumentMapping.capitals(criterion.id.text)
                var code = String(stem.prefix(8))
                var number = 1
                while !used.insert(code).inserted {
                    number += 1
                    code = stem.prefix(8 - "\(number)".count) + "\(number)"
                }
                // Two parts may ask the same: a text belongs to one code.
                let isShared = labels.count { $0 == criterion.label } > 1
                let name = isShared ? "\(criterion.label) (\(part.id))" : criterion.label.text
                return TrialCriterion(
                    id: criterion.id, part: part.id, kind: criterion.kind, code: code, name: name,
                    version: part.criteriaVersion.text)
            }
        }
    }
}
