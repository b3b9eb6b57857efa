import CivilTime
import Study
import Vocabulary

extension RowReader {
    /// An adverse event, and how it was judged where the row says so.
    mutating func adverseEvent(_ code: ParticipantCode) -> [ImportRow.Step] {
        let onset = occurred("onset", isNeeded: true)
        let coding = coding()
        let verbatim = text("verbatim") ?? coding.unlisted
        if coding.term == nil, verbatim == nil, problems.isEmpty {
            add("term", "missing", "neither a term nor the words of the participant")
        }
        let wanted = ReportAdverseEvent(
            participant: code, part: part(), infusion: infusion(), term: coding.term, soc: coding.soc,
            awareOn: occurred("aware"), end: occurred("end"), grade: integer("grade", in: 1...5), flags: flags(),
            action: word("action", ActionTaken.self), outcome: word("outcome", Outcome.self))
        let sealed = verbatim.map { ["verbatim": $0] } ?? [:]
        var steps = [step(.reportAdverseEvent(wanted), context(onset, sealed: sealed))]
        let causality = word("causality", Causality.self)
        let isExpected = truth("expected")
        guard causality != nil || isExpected != nil else { return steps }
        let assessed = occurred("assessed", isNeeded: true)
        steps.append(
            ImportRow.Step(
                command: { known in
                    let id = known?.adverseEvents.keys.max() ?? .first
                    return .assessAdverseEvent(
                        AssessAdverseEvent(
                            participant: code, adverseEvent: id, causality: causality, isExpected: isExpected))
                }, context: context(assessed)))
        return steps
    }

    /// Term and class as the protocol's lists have them, by code or label; a class that is not the term's own is kept.
    ///
    /// A term that is not on the list is the participant's words until somebody codes it.
    private mutating func coding() -> (term: Code?, soc: Code?, unlisted: String?) {
        let (socs, terms) = (file.study.socs, file.study.terms)
        let soc: Code? = value("soc") { text throws(BadCell) in
            let match = socs.first { Self.names(text, $0.soc, $0.label) }
            guard let match else {
                let known = socs.map(\.label.text).joined(separator: ", ")
                throw BadCell("not-in-protocol", "the protocol has no class \"\(text)\"; it has \(known)")
            }
            return match.soc
        }
        guard let text = text("term") else { return (nil, soc, nil) }
        let matches = terms.filter { Self.names(text, $0.term, $0.label) }
        guard let term = matches.first(where: { $0.soc == soc }) ?? matches.first else { return (nil, nil, text) }
        return (term.term, term.soc == soc ? nil : soc, nil)
    }

    /// Whether a text is a code, its label, or the label written as a code.
    private static func names(_ text: String, _ code: Code, _ label: Title) -> Bool {
        let folded = text.lowercased()
        return folded == code.text.lowercased() || folded == label.text.lowercased()
    }

    private mutating func flags() -> [SeriousnessFlag] {
        let flags: [SeriousnessFlag]? = value("serious") { text throws(BadCell) in
            if ["no", "none", "false", "0"].contains(text.lowercased()) { return [] }
            var flags: [SeriousnessFlag] = []
            for word in text.split(whereSeparator: { " ,;|".contains($0) }) {
                guard let flag = SeriousnessFlag(word: String(word)) else {
                    let known = SeriousnessFlag.allCases.map(\.word).joined(separator: ", ")
                    throw BadCell("not-a-code", "\"\(word)\" is not one of \(known), none")
                }
                flags.append(flag)
            }
            return flags
        }
        return SeriousnessFlag.allCases.filter { flags?.contains($0) == true }
    }

    /// A departure from the protocol that a person reports.
    mutating func deviation(_ code: ParticipantCode) -> [ImportRow.Step] {
        let at = occurred("at", isNeeded: true)
        let wanted = ReportDeviation(
            participant: code, part: part(), infusion: infusion(),
            category: word("category", isNeeded: true, DeviationCategory.self) ?? .other,
            deviationClass: word("class", isNeeded: true, DeviationClass.self) ?? .minor)
        let sealed = text("text").map { ["text": $0] } ?? [:]
        return [step(.reportDeviation(wanted), context(at, sealed: sealed))]
    }
}
