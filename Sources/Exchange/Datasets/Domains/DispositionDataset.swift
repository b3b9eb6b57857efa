import CivilTime
import Study
import Vocabulary

/// DS: milestones, and how taking part ended.
enum DispositionDataset: SubjectDataset {
    static let definition = DatasetDefinition(
        name: "DS", label: "Disposition", kind: .events,
        structure: "One record per disposition status or protocol milestone per subject",
        keys: ["STUDYID", "USUBJID", "DSSEQ"],
        variables: [
            .studyID, .domain, .subject, .sequence("DS"),
            .text("DSSPID", "Sponsor-Defined Identifier", .identifier, .permissible, .assigned),
            .text("DSTERM", "Reported Term for the Disposition Event", .topic, .required),
            .text("DSDECOD", "Standardized Disposition Term", .synonym, .required, .assigned, .disposition),
            .text("DSCAT", "Category for Disposition Event", .grouping, .expected, .assigned, .dispositionCategory),
            .text(
                "DSSCAT", "Subcategory for Disposition Event", .grouping, .permissible, .assigned, .dispositionScope),
            .epoch,
            .time("DSSTDTC", "Start Date/Time of Disposition Event"),
            .day("DSSTDY", "Study Day of Start of Disposition Event"),
        ])

    private struct Step {
        var at: Moment
        var seq: Int
        var term: String
        var category: String
        var scope: String?
    }

    static func records(of subject: StudySubject) -> [DatasetRecord] {
        let steps = subject.parts.flatMap { milestones(of: $0) + otherWithdrawals(of: $0) } + ends(of: subject)
        return steps.sorted { ($0.at.earliest, $0.seq) < ($1.at.earliest, $1.seq) }.map { step in
            var record = subject.record(
                "DS", source: "\(step.seq)",
                [
                    "DSSPID": "\(step.seq)", "DSTERM": step.term, "DSDECOD": step.term, "DSCAT": step.category,
                    "DSSCAT": step.scope,
                ])
            record.set("DS", start: step.at.occurred, end: nil, of: subject)
            return record
        }
    }

    private static let milestone = "PROTOCOL MILESTONE"
    private static let other = "OTHER EVENT"

    private static func milestones(of part: PartState) -> [Step] {
        let consents = part.consents.map {
            Step(at: $0.at, seq: $0.seq, term: "INFORMED CONSENT OBTAINED", category: milestone)
        }
        let rulings = part.effectiveRulings.compactMap { ruling -> Step? in
            if case .declined = ruling.content { return nil }
            return Step(at: ruling.at, seq: ruling.seq, term: "ELIGIBILITY CRITERIA MET", category: milestone)
        }
        let enrolments = part.enrolments.map {
            Step(at: $0.at, seq: $0.seq, term: "ENTERED INTO TRIAL", category: milestone)
        }
        return consents + rulings + enrolments
    }

    /// One disposition of the participation: that with which it ended.
    ///
    /// Whoever goes on, or had ended before, has had an end of a part, which is an event of another kind.
    private static func ends(of subject: StudySubject) -> [Step] {
        subject.participation.ends.map { end in
            guard end == subject.participation.last else {
                let part = end.part?.text.uppercased()
                return Step(at: end.at, seq: end.seq, term: end.term, category: other, scope: part)
            }
            return Step(
                at: end.at, seq: end.seq, term: end.term, category: "DISPOSITION EVENT", scope: "STUDY PARTICIPATION")
        }
    }

    /// Consent taken back that ended nothing: it went on in part, or all was over.
    private static func otherWithdrawals(of part: PartState) -> [Step] {
        let said = part.ends.contains { if case .withdrawn = $0.content { true } else { false } }
        return part.consentWithdrawals.compactMap { withdrawal in
            if withdrawal.content.scope.contains(.collection), said || part.ends.isEmpty { return nil }
            return Step(
                at: withdrawal.at, seq: withdrawal.seq,
                term: "WITHDRAWAL OF CONSENT FROM PROTOCOL-SPECIFIED ACTIVITY", category: other)
        }
    }
}
