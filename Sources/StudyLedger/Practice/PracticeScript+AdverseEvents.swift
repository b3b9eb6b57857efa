import CivilTime
import Study
import Vocabulary

extension PracticeScript {
    private static let terms = [
        ("dizziness", 40), ("nausea", 30), ("dissociation", 35), ("somnolence", 20), ("headache", 15),
        ("bp-increased", 8), ("vision-blurred", 8), ("vomiting", 6),
    ]

    /// Mild events of an infusion, some of which an investigator assesses; a serious one now and then.
    mutating func writeAdverseEvents(of code: ParticipantCode, from start: Instant, minutes: Int) {
        var onsets: [(onset: Instant, term: Code)] = []
        for (term, percent) in Self.terms where generator.chance(percent) {
            guard let term = Code(term), study.term(term) != nil else { continue }
            onsets.append((start.adding(minutes: Int64(generator.draw(10...(minutes - 5)))), term))
        }
        onsets.sort { ($0.onset, $0.term.text) < ($1.onset, $1.term.text) }
        for (place, (onset, term)) in onsets.enumerated() {
            let number = place + 1
            let grade = generator.chance(75) ? 1 : generator.chance(90) ? 2 : 3
            let flags: [SeriousnessFlag] = generator.chance(1) ? [.importantMedical] : []
            add(
                .reportAdverseEvent(
                    ReportAdverseEvent(participant: code, part: prospective, term: term, grade: grade, flags: flags)),
                at: onset, delay: 3, texts: ["verbatim": "practice: says it began during the infusion"])
            guard let id = AdverseEventID("AE-\(number)") else { continue }
            if generator.chance(85) {
                add(
                    .changeAdverseEvent(
                        ChangeAdverseEvent(participant: code, adverseEvent: id, change: .resolve(.recovered))),
                    at: onset.adding(minutes: Int64(generator.draw(30...240))))
            }
            if generator.chance(90) {
                add(
                    .assessAdverseEvent(
                        AssessAdverseEvent(
                            participant: code, adverseEvent: id,
                            causality: generator.chance(80) ? .probable : .possible,
                            isExpected: true)),
                    at: onset.adding(minutes: Int64(1_440 + number * 3)), by: "investigator-1")
            }
        }
    }
}
