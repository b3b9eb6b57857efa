import CanonicalJSON
import CivilTime
import Projections
import Study
import Testing
import Vocabulary

@Suite struct `The words for an event` {
    private let words = EventWords(InfusionStudy.protocolDocument())

    @Test func `carry units and the protocol's names`() throws {
        let percent = HistoricalInfusionAbstracted(
            abstractedOn: day("2026-03-02"),
            duration: ReliefDuration(unit: .weeks, value: try #require(DecimalString("3"))),
            infusion: .historical(4), mg: DecimalString("122.5"), minutes: 210, ordinal: 4, part: "part-1", postNRS: 3,
            preNRS: 7, recall: .now, reliefPercent: 60, status: .ended)
        #expect(
            words.text(.historicalInfusionAbstracted(percent))
                == "infusion H-4 abstracted (number 4), 122.5 mg, 210 min, pain before 7, after 3, recall now, "
                + "relief 60 %, for 3 wk, ended")
        let rating = AssessmentRecorded(
            infusion: .planned(1), instrument: "pain-nrs", items: ["NRS01": .integer(7)], part: "part-2", recall: .now,
            timepoint: "pre", version: "1")
        #expect(words.text(.assessmentRecorded(rating)) == "Pain NRS pre: 7, recall now, I-1")
    }

    @Test func `say what an adverse event is, and that it is not serious`() throws {
        let report = AdverseEventReported(
            ae: .first, awareOn: minute("2026-03-05 13:25"), grade: 1, gradingScale: "CTCAE-5.0",
            infusion: .planned(1), ongoing: true, part: "part-2", term: "dizziness")
        #expect(words.text(.adverseEventReported(report)) == "AE-1 dizziness, after I-1, grade 1, not serious, ongoing")
        var serious = report
        serious.flags = [.hospitalisation]
        serious.term = nil
        #expect(
            words.text(.adverseEventReported(serious))
                == "AE-1 not coded, after I-1, grade 1, serious: hospitalisation, ongoing")
    }

    @Test func `show both values of a correction`() throws {
        let change = FieldChange(
            new: RecordedValue(148), old: RecordedValue(184), pointer: "/data/sbp")
        #expect(words.text(.eventCorrected(EventCorrected(changes: [change]))) == "correction: sbp 184 -> 148")
    }

    @Test func `use scores where the instrument has any`() throws {
        var study = InfusionStudy.protocolDocument()
        var total = ScoreRule()
        total.id = "total"
        total.items = ["NRS01"]
        total.op = .sum
        study.instruments[0].scores = [total]
        let rating = AssessmentRecorded(
            instrument: "pain-nrs", items: [:], part: "part-2", timepoint: "pre", unanswered: ["NRS01"], version: "1")
        #expect(
            EventWords(study).text(.assessmentRecorded(rating)) == "Pain NRS pre: total missing, 1 unanswered")
    }

    @Test(arguments: EventKind.allCases)
    func `exist for every kind`(kind: EventKind) throws {
        let blank = try? StudyEvent(type: kind.rawValue, version: 1, data: data(kind))
        let event = try #require(blank ?? Self.spelt.first { $0.kind == kind })
        #expect(words.text(event) != kind.rawValue)
    }

    private func data(_ kind: EventKind) -> [UInt8] {
        func bytes(_ type: (some EventPayload).Type) -> [UInt8] { (try? type.init().canonicalData()) ?? [] }
        return bytes(kind.payload)
    }

    /// Kinds of which a payload of blanks says too little to be read.
    private static let spelt: [StudyEvent] = [
        .studyOpened(StudyOpened(parts: ["part-1"], registration: "NCT1", targetParticipants: 1, title: "A study")),
        .eligibilityOverridden(EligibilityOverridden(criteria: ["P1-I1"], criteriaVersion: "1", part: "part-1")),
        .consentWithdrawn(ConsentWithdrawn(part: "part-1", scope: [.use])),
        .historicalInfusionAbstracted(
            HistoricalInfusionAbstracted(
                abstractedOn: day("2026-03-02"), infusion: .historical(1), ordinal: 1, part: "part-1")),
        .assessmentRecorded(
            AssessmentRecorded(
                instrument: "pain-nrs", items: ["NRS01": .integer(7)], part: "part-1", timepoint: "pre", version: "1")),
        .participantLost(ParticipantLost(attempts: [day("2026-03-02")], part: "part-1")),
        .safetyScreeningCompleted(SafetyScreeningCompleted(part: "part-2", passed: ["liver"])),
        .recordAbstracted(RecordAbstracted(fields: ["comorbidities"], part: "part-1")),
        .recoveryAssessed(RecoveryAssessed(infusion: .planned(1), met: ["oriented"])),
        .vitalsRecorded(VitalsRecorded(signs: VitalSigns(hr: 70))),
        .eventCorrected(
            EventCorrected(
                changes: [FieldChange(new: RecordedValue(1), old: RecordedValue(2), pointer: "/data/sbp")])),
    ]
}
