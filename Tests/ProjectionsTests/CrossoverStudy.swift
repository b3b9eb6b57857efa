import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// A study of people rather than infusions: one score of three decimals, before and after.
enum CrossoverStudy {
    static func protocolDocument(direction: Direction = .higherBetter) -> StudyProtocol {
        var study = StudyProtocol()
        study.version = "1.0"
        study.title = "Before and after"
        study.zone.id = "America/Toronto"
        study.zone.offsets = [-300, -240]
        study.parts = [part("main")]
        study.groups = [group("everybody", ["main"])]
        study.timepoints = [timepoint("before", .enrolment, 0, 60), timepoint("after", .enrolment, 1440, 2880)]
        study.instruments = [instrument("score", item: "SCORE01", minimum: -100, maximum: 100)]
        study.endpoints = [endpoint(direction)]
        study.analysis.responderSets = [.all, .complete]
        study.safety.gradingScale = "CTCAE-5.0"
        return study
    }

    private static func endpoint(_ direction: Direction) -> Endpoint {
        var endpoint = Endpoint()
        endpoint.id = "score"
        endpoint.label = "Score"
        endpoint.instrument = "score"
        endpoint.score = "SCORE01"
        endpoint.baseline = "before"
        endpoint.timepoint = "after"
        endpoint.direction = direction
        endpoint.thresholds = [30]
        return endpoint
    }

    static func part(_ id: PartID, index: IndexRule = .participant) -> StudyPart {
        var part = StudyPart()
        part.id = id
        part.label = Title(stringLiteral: id.text)
        part.index = index
        part.criteriaVersion = "1"
        return part
    }

    static func group(_ id: Code, _ parts: [PartID], reference: Code? = nil, arms: [Code] = []) -> StudyGroup {
        var group = StudyGroup()
        group.id = id
        group.label = Title(stringLiteral: id.text)
        group.parts = parts
        group.reference = reference
        group.arms = arms
        return group
    }

    static func timepoint(_ id: Code, _ anchor: TimepointAnchor, _ from: Int, _ to: Int) -> Timepoint {
        var timepoint = Timepoint()
        timepoint.id = id
        timepoint.label = Title(stringLiteral: id.text)
        timepoint.anchor = anchor
        timepoint.windowFrom = from
        timepoint.windowTo = to
        return timepoint
    }

    static func instrument(
        _ id: Code, item: Code, minimum: Int, maximum: Int, kind: ItemKind = .decimal, recalls: [Recall] = []
    ) -> Instrument {
        var instrument = Instrument()
        instrument.id = id
        instrument.label = Title(stringLiteral: id.text)
        instrument.version = "1"
        instrument.recalls = recalls
        var only = InstrumentItem()
        only.code = item
        only.kind = kind
        only.minimum = .integer(minimum)
        only.maximum = .integer(maximum)
        instrument.items = [only]
        return instrument
    }

    /// Enrols people and records their scores; `nil` leaves a score out.
    static func log(
        before: [String?], after: [String?], study: StudyProtocol = protocolDocument(), prefix: String = "P"
    ) -> StudyLog {
        var log = StudyLog(study)
        for (index, scores) in zip(before, after).enumerated() {
            let code = ParticipantCode(stringLiteral: "\(prefix)\(index + 1)")
            log.add(.participantEnrolled(ParticipantEnrolled(part: "main")), code, at: minute("2026-01-05 09:00"))
            record(scores.0, "before", code, at: "2026-01-05 09:10", in: &log)
            record(scores.1, "after", code, at: "2026-01-06 09:10", in: &log)
        }
        return log
    }

    private static func record(
        _ score: String?, _ timepoint: Code, _ code: ParticipantCode, at time: String, in log: inout StudyLog
    ) {
        guard let score, let decimal = DecimalString(score) else { return }
        log.add(
            .assessmentRecorded(
                AssessmentRecorded(
                    instrument: "score", items: ["SCORE01": .decimal(decimal)], part: "main", timepoint: timepoint,
                    version: "1")), code, at: minute(time))
    }
}
