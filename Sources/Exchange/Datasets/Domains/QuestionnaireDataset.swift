import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// QS: the answers to questionnaires item by item, and the scores that follow from them.
enum QuestionnaireDataset: SubjectDataset {
    static let definition = DatasetDefinition(
        name: "QS", label: "Questionnaires", kind: .findings,
        structure: "One record per questionnaire per question per time point per visit per subject",
        keys: ["STUDYID", "USUBJID", "QSSEQ"],
        variables: [
            .studyID, .domain, .subject, .sequence("QS"),
            .text("QSSPID", "Sponsor-Defined Identifier", .identifier, .permissible, .assigned),
            .text("QSTESTCD", "Question Short Name", .topic, .required, .assigned, .question),
            .text("QSTEST", "Question Name", .synonym, .required, .assigned),
            .text("QSCAT", "Category of Question", .grouping, .required, .assigned, .questionnaire),
            .text("QSORRES", "Finding in Original Units", .result, .expected),
            .text("QSSTRESC", "Character Result/Finding in Std Format", .result, .expected, .derived(.score)),
            .decimal("QSSTRESN", "Numeric Finding in Standard Units", .result, .permissible, .derived(.score)),
            .text("QSSTAT", "Completion Status", .record, .permissible, .collected, .notDone),
            .text("QSREASND", "Reason Not Performed", .record),
            .text("QSMETHOD", "Method of Test or Examination", .record, .permissible, .assigned, .questionMethod),
            .text(
                "QSLOBXFL", "Last Observation Before Exposure Flag", .record, .expected,
                .derived(.lastBeforeExposure), .yesOnly),
            .text("QSDRVFL", "Derived Flag", .record, .permissible, .assigned, .yesOnly),
            .visitNumber, .visit, .epoch,
            .time("QSDTC", "Date/Time of Finding"), .day("QSDY", "Study Day of Finding"),
            .text("QSTPT", "Planned Time Point Name", .timing, .permissible, .fromProtocol),
            .integer("QSTPTNUM", "Planned Time Point Number", .timing, .permissible, .fromProtocol),
            .text("QSEVLINT", "Evaluation Interval", .timing),
        ])

    static func records(of subject: StudySubject) -> [DatasetRecord] {
        let times = subject.visitTimes
        let visits = Set(times.keys).union(subject.missedVisits(besides: times).map(\.0))
        let candidates = QuestionnaireAnswer.answers(of: subject).flatMap { Self.candidates($0, visits, subject) }
        return LastBeforeExposure.marked(candidates, "QSLOBXFL", subject)
    }

    private static func candidates(
        _ answer: QuestionnaireAnswer, _ visits: Set<SubjectVisit>, _ subject: StudySubject
    ) -> [LastBeforeExposure.Candidate] {
        guard let instrument = subject.source.study.instrument(answer.instrument),
            let mapping = subject.source.mapping.instrument(answer.instrument)
        else { return [] }
        let items = instrument.items.map(\.code)
        let asked = answer.omitted == nil ? items + instrument.scores.map(\.id) : items
        return asked.compactMap { item -> LastBeforeExposure.Candidate? in
            guard let question = mapping.question(item, answer.recall) else { return nil }
            var record = record(answer, question, mapping, subject)
            // Of a visit at which all was left out, nobody knows whether it took place.
            let visit = subject.visit(answer.infusion, answer.timepoint)
            SubjectVisit.set(visit.flatMap { visits.contains($0) ? $0 : nil }, in: &record)
            let result = instrument.value(of: item, in: answer.items).value
            if let result {
                let number = result.ratio.exactDecimal ?? result.ratio.decimal(places: 3)
                record["QSORRES"] = question.isScore ? nil : answer.items[item]?.description
                (record["QSSTRESC"], record["QSSTRESN"]) = (number?.description, number?.description)
                if question.isScore { record["QSDRVFL"] = "Y" }
            } else if question.isScore {
                return nil
            } else {
                record["QSSTAT"] = "NOT DONE"
                record["QSREASND"] = answer.omitted.map(CodedWords.capitals) ?? "NOT ANSWERED"
            }
            return .init(
                record: record, at: answer.at, test: "\(mapping.category) \(question.code)", hasResult: result != nil,
                isBefore: isBefore(answer, subject))
        }
    }

    private static func record(
        _ answer: QuestionnaireAnswer, _ question: InstrumentMapping.Question, _ mapping: InstrumentMapping,
        _ subject: StudySubject
    ) -> DatasetRecord {
        let isDone = answer.omitted == nil
        var record = subject.record(
            "QS", source: "\(answer.seq)",
            [
                "QSSPID": "\(answer.seq)", "QSTESTCD": question.code, "QSTEST": question.name,
                "QSCAT": mapping.category, "QSMETHOD": isDone ? mapping.method : nil,
                "QSEVLINT": answer.recall.flatMap(interval),
            ])
        record.set("QS", at: answer.at.occurred, of: subject)
        if let index = subject.source.study.timepoints.firstIndex(where: { $0.id == answer.timepoint }) {
            record["QSTPT"] = subject.source.study.timepoints[index].label.text.uppercased()
            record.set("QSTPTNUM", index + 1)
        }
        return record
    }

    /// Whether a rating from a record came before the first exposure, as its time point says.
    private static func isBefore(_ answer: QuestionnaireAnswer, _ subject: StudySubject) -> Bool? {
        guard answer.isAbstracted, answer.infusion == subject.infusions.first else { return nil }
        return subject.source.study.timepoint(answer.timepoint).map { $0.anchor == .start && $0.windowTo <= 0 }
    }

    private static func interval(_ recall: Recall) -> String? {
        switch recall {
        case .last24hAverage, .worst24h: "-PT24H"
        case .last7dAverage: "-P7D"
        case .now, .unknown: nil
        }
    }
}
