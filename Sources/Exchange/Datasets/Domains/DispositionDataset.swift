import CivilTime
import Study

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
        var steps = subject.parts.flatMap { milestones(of: $0) + ends(of: $0) + withdrawals(of: $0) }
        steps += subject.state.deaths.prefix(1).map {
            Step(at: $0.at, seq: $0.seq, term: "DEATH", category: ended, scope: participation)
        }
        steps.sort { ($0.at.earliest, $0.seq) < ($1.at.earliest, $1.seq) }
        return steps.map { step in
            var record = subject.record(
                "DS", source: "\(step.seq)",
                [
                    "DSSPID": "\(step.seq)", "DSTERM": step.term, "DSDECOD": step.term, "DSCAT": step.category,
                    "DSSCAT": step.scope, "DSSTDTC": SiteTime.text(step.at.occurred),
                ], integers: ["DSSTDY": subject.studyDay(step.at.occurred)])
            record["EPOCH"] = subject.epoch(at: step.at.occurred)
            return record
        }
    }

    private static let milestone = "PROTOCOL MILESTONE"
    private static let ended = "DISPOSITION EVENT"
    private static let participation = "STUDY PARTICIPATION"

    private static func milestones(of part: PartState) -> [Step] {
        let consents = part.consents.map {
            Step(at: $0.at, seq: $0.seq, term: "INFORMED CONSENT OBTAINED", category: milestone)
        }
        let rulings = part.effectiveRulings.map { ruling -> Step in
            if case .declined = ruling.content {
                return Step(
                    at: ruling.at, seq: ruling.seq, term: "SCREEN FAILURE", category: ended, scope: participation)
            }
            return Step(at: ruling.at, seq: ruling.seq, term: "ELIGIBILITY CRITERIA MET", category: milestone)
        }
        let enrolments = part.enrolments.map {
            Step(at: $0.at, seq: $0.seq, term: "ENTERED INTO TRIAL", category: milestone)
        }
        return consents + rulings + enrolments
    }

    private static func ends(of part: PartState) -> [Step] {
        part.ends.map { end in
            let term =
                switch end.content {
                case .completed: "COMPLETED"
                case .lost: "LOST TO FOLLOW-UP"
                case .withdrawn(let payload): reason(payload)
                }
            return Step(at: end.at, seq: end.seq, term: term, category: ended, scope: participation)
        }
    }

    /// Consent taken back: an end of its own where nothing else says that taking part ended.
    private static func withdrawals(of part: PartState) -> [Step] {
        part.consentWithdrawals.compactMap { withdrawal in
            guard withdrawal.content.scope.contains(.collection) else {
                return Step(
                    at: withdrawal.at, seq: withdrawal.seq,
                    term: "WITHDRAWAL OF CONSENT FROM PROTOCOL-SPECIFIED ACTIVITY", category: "OTHER EVENT")
            }
            guard part.ends.isEmpty else { return nil }
            return Step(
                at: withdrawal.at, seq: withdrawal.seq, term: "WITHDRAWAL BY SUBJECT", category: ended,
                scope: participation)
        }
    }

    private static func reason(_ payload: ParticipantWithdrawn) -> String {
        let reasons = [
            "adverse-event": "ADVERSE EVENT", "lack-of-efficacy": "LACK OF EFFICACY", "pregnancy": "PREGNANCY",
            "protocol-deviation": "PROTOCOL DEVIATION", "death": "DEATH",
            "sponsor": "STUDY TERMINATED BY SPONSOR",
        ]
        if payload.ae != nil { return "ADVERSE EVENT" }
        if let known = payload.why.flatMap({ reasons[$0.text] }) { return known }
        return payload.by == .participant ? "WITHDRAWAL BY SUBJECT" : "PHYSICIAN DECISION"
    }
}
