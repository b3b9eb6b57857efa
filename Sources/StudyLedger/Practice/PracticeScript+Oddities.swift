import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// What a real record is full of: slips that are corrected, doubles that are voided, late forms, questions, gaps.
///
/// Drawn from a generator of their own, so that they add to a practice study without changing the rest of it.
extension PracticeScript {
    /// How long ago the condition was diagnosed, from the chart.
    mutating func writeDiagnosis(of code: ParticipantCode, at moment: Instant) {
        let diagnosis = DiagnosisRecorded(
            criteria: "acr-2016", diagnosis: "fibromyalgia", months: oddities.draw(8...180))
        add(
            .record(RecordEvent(participant: code, event: .diagnosisRecorded(diagnosis))), at: moment,
            by: "investigator-1", source: .emr, texts: ["source-ref": "practice chart"])
    }

    /// A rating as it was typed: one in ten is a slip, put right within the hour; one in fifteen is asked about.
    mutating func slip(_ rating: Int, of code: ParticipantCode, at moment: Instant) -> (typed: Int, tag: String) {
        let tag = "post \(code)"
        if oddities.chance(7) {
            add(
                .raiseQuery(RaiseQuery(seq: 0, field: "items")), about: tag, at: moment.adding(minutes: 1_500),
                by: "investigator-1", texts: ["text": "practice: does this agree with the sheet?"])
        }
        guard oddities.chance(10) else { return (rating, tag) }
        let change = CorrectEvent.Change(field: "/data/items/NRS01", new: RecordedValue(.integer(rating)))
        add(
            .correct(CorrectEvent(seq: 0, changes: [change])), about: tag,
            at: moment.adding(minutes: Int64(oddities.draw(6...50))), reasons: [.transcription])
        return ((rating + 4) % 11, tag)
    }

    /// The same vital signs entered twice, the double voided: one infusion in twelve.
    mutating func writeDouble(of code: ParticipantCode, _ signs: VitalSigns, at moment: Instant) {
        guard oddities.chance(8) else { return }
        let tag = "double \(code)"
        add(
            .recordVitals(RecordVitals(participant: code, signs: signs)), at: moment, delay: 4, source: .device,
            tag: tag)
        add(.void(VoidEvent(seq: 0)), about: tag, at: moment.adding(minutes: 7), reasons: [.duplicate])
    }

    /// Something against nausea, in one infusion of ten.
    mutating func writeRescue(of code: ParticipantCode, at moment: Instant) {
        guard oddities.chance(10), let dose = DecimalString("4"), let infusion = InfusionID("I-1") else { return }
        let given = RescueMedicationGiven(
            dose: dose, drug: "ondansetron", indication: "nausea", infusion: infusion, route: "iv", unit: "mg")
        add(.record(RecordEvent(participant: code, event: .rescueMedicationGiven(given))), at: moment)
    }

    /// Whether the form of a visit waits for two days on paper: one in ten.
    mutating func isLate() -> Bool { oddities.chance(10) }

    /// Says of half of those who did not come that the assessment was omitted, once its window has closed.
    mutating func writeOmission(of code: ParticipantCode, day: Int) {
        guard oddities.chance(50) else { return }
        add(
            .omitAssessment(
                OmitAssessment(
                    participant: code, part: prospective, instrument: "relief", timepoint: "follow-up",
                    reason: "missed-visit")), at: moment(day: day, hour: 11))
    }

    /// Adds a step about the event of an earlier one; the act is the recording, so it has no time of its own.
    mutating func add(
        _ command: Command, about tag: String, at moment: Instant, by actor: String = "coordinator-1",
        reasons: [ReasonCode] = [], texts: [String: String] = [:]
    ) {
        steps.append(
            PracticeStep(
                recorded: moment.adding(milliseconds: Int64(steps.count % 997)), actor: actor, command: command,
                occurred: nil, source: .direct, reasons: reasons, texts: texts, about: tag))
    }
}

extension Command {
    /// The same about another event, where it is about one.
    func about(_ seq: Int) -> Command {
        switch self {
        case .correct(var input):
            input.seq = seq
            return .correct(input)
        case .void(var input):
            input.seq = seq
            return .void(input)
        case .raiseQuery(var input):
            input.seq = seq
            return .raiseQuery(input)
        default: return self
        }
    }
}
