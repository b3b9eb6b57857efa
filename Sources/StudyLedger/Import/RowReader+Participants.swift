import CivilTime
import Study
import Vocabulary

extension RowReader {
    /// Screening, then what the row has of consent, eligibility and enrolment.
    mutating func participant(_ code: ParticipantCode) -> [ImportRow.Step] {
        let screened = occurred("screened", isNeeded: true)
        let part = part() ?? file.study.parts.first?.id ?? PartID.blank
        if file.study.parts.count > 1, file.mapping.sources["part"] == nil {
            add("part", "missing", "part is missing: the protocol has several")
        }
        let age = integer("age", isNeeded: true, in: 0...120) ?? 0
        let sex = word("sex", isNeeded: true, Sex.self) ?? .unknown
        var steps = [
            step(
                .screen(ScreenParticipant(participant: code, part: part, ageYears: age, sex: sex)), context(screened))
        ]
        if text("consented") != nil { steps.append(consent(code, at: "consented", part: part)) }
        if let ruling = eligibility(code, part, screened) { steps.append(ruling) }
        if text("enrolled") != nil {
            let enrolled = occurred("enrolled")
            let number = integer("enrolment-number", in: 1...999_999)
            let wanted = EnrolParticipant(participant: code, part: part, arm: arm(of: part), enrolmentNumber: number)
            steps.append(step(.enrol(wanted), context(enrolled)))
        } else if text("arm") != nil {
            add("enrolled", "missing", "an arm without the date of enrolment")
        }
        return steps
    }

    /// Consent, or its renewal.
    mutating func consent(_ code: ParticipantCode, at field: String, part named: PartID? = nil) -> ImportRow.Step {
        let given = occurred(field, isNeeded: true)
        let part = named ?? part()
        let consent = GiveConsent(
            participant: code, part: part, formVersion: checked("form", Code.self),
            obtainedBy: checked("obtained-by", ActorID.self), copyGiven: truth("copy-given") ?? true,
            capacity: truth("capacity"))
        return step(.consent(consent), context(given))
    }

    private mutating func eligibility(
        _ code: ParticipantCode, _ part: PartID, _ screened: Occurred?
    ) -> ImportRow.Step? {
        let isConfirmed: Bool? = value("eligibility") { text throws(BadCell) in
            switch text.lowercased() {
            case "confirmed", "eligible", "yes", "true", "1": true
            case "declined", "ineligible", "no", "false", "0": false
            default: throw BadCell("not-a-code", "\"\(text)\" is neither confirmed nor declined")
            }
        }
        guard let isConfirmed else { return nil }
        let judged = occurred("judged") ?? occurred("consented") ?? screened
        let criteria = file.study.part(part)?.criteria ?? []
        let results = CodeMap(criteria.map { ($0.id, $0.kind == .inclusion ? CriterionResult.met : .notMet) })
        let wanted = JudgeEligibility(
            participant: code, part: part, results: isConfirmed ? results : [:],
            ruling: isConfirmed ? .confirm : .decline)
        return step(.judgeEligibility(wanted), context(judged))
    }

    private mutating func arm(of part: PartID) -> Code? {
        let arms = file.study.part(part)?.arms ?? []
        return value("arm") { text throws(BadCell) in
            guard let arm = arms.first(where: { $0.text.lowercased() == text.lowercased() }) else {
                let known = arms.isEmpty ? "no arms" : arms.map(\.text).joined(separator: ", ")
                throw BadCell("not-in-protocol", "the protocol has no arm \"\(text)\"; it has \(known)")
            }
            return arm
        }
    }
}
