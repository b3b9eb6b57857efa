import Vocabulary

/// DV05: fewer infusions before than the part asks for.
///
/// Important.
///
/// ``StudyPart/minimumPriorInfusions`` says how many. In a part without procedures the abstracted infusions of the part
/// are counted at completion; cause: the completion. In a part with procedures all abstracted infusions and earlier
/// study infusions are counted at each start; cause: the start. An infusion counts if it was not certainly after.
enum DV05PriorInfusionsMissing {
    static let rule: Code = "DV05"

    static func judge(_ judged: PartCase, _ judgement: inout Judgement) {
        guard !judged.studyPart.procedures, let minimum = judged.studyPart.minimumPriorInfusions,
            let end = judged.part.ends.first(where: { $0.content == .completed })
        else { return }
        let count = judged.state.infusions.values.count { infusion in
            infusion.history.contains { $0.content.part == judged.part.id }
        }
        guard count < minimum else { return }
        judgement.deviations.insert(judged.deviation(rule, .important, cause: end.seq))
    }

    static func judge(_ judged: InfusionCase, _ judgement: inout Judgement) {
        guard let start = judged.start, judged.studyPart?.procedures == true,
            let minimum = judged.studyPart?.minimumPriorInfusions
        else { return }
        let count = judged.state.infusions.values.count { other in
            guard other.id != judged.infusion.id else { return false }
            if let history = other.history.first { return !history.at.certainlyAfter(start.at) }
            return other.start.map { $0.precedes(start) } ?? false
        }
        guard count < minimum else { return }
        judgement.deviations.insert(judged.deviation(rule, .important, cause: start.seq))
    }
}
