import CanonicalJSON
import CivilTime
import Projections
import Study
import Vocabulary

/// A study of infusions in two parts, in the shape of the built-in one but smaller.
enum InfusionStudy {
    static func protocolDocument() -> StudyProtocol {
        var study = StudyProtocol()
        study.version = "1.0"
        study.title = "Infusions"
        study.zone.id = "America/Toronto"
        study.zone.offsets = [-300, -240]
        study.parts = [
            CrossoverStudy.part("part-1", index: .lastAbstracted), CrossoverStudy.part("part-2", index: .firstInfusion),
        ]
        study.parts[1].procedures = true
        study.parts[1].assessments = [
            expected("pain-nrs", "pre"), expected("pain-nrs", "post"), expected("relief", "follow-up"),
        ]
        study.groups = [
            CrossoverStudy.group("part-1", ["part-1"]),
            CrossoverStudy.group("part-2", ["part-2"], reference: "part-1"),
            CrossoverStudy.group("all", ["part-1", "part-2"]),
        ]
        study.timepoints = [
            CrossoverStudy.timepoint("pre", .start, -60, 0), CrossoverStudy.timepoint("post", .stop, 0, 60),
            CrossoverStudy.timepoint("follow-up", .stop, 10_080, 50_400),
        ]
        study.instruments = [
            CrossoverStudy.instrument(
                "pain-nrs", item: "NRS01", minimum: 0, maximum: 10, kind: .integer, recalls: [.now, .last24hAverage]),
            CrossoverStudy.instrument("relief", item: "RELIEF01", minimum: 0, maximum: 100, kind: .integer),
        ]
        study.instruments[0].label = "Pain NRS"
        study.endpoints = endpoints
        study.socs = [organ("nervous-system", "Nervous system"), organ("gastrointestinal", "Gastrointestinal")]
        study.terms = [
            term("dizziness", "nervous-system"), term("headache", "nervous-system"), term("nausea", "gastrointestinal"),
        ]
        study.analysis.pooledPrefers = "part-2"
        study.analysis.responderSets = [.all, .complete]
        study.safety.gradingScale = "CTCAE-5.0"
        return study
    }

    private static var endpoints: [Endpoint] {
        var pain = Endpoint()
        pain.id = "pain-nrs"
        pain.label = "Pain NRS"
        pain.instrument = "pain-nrs"
        pain.score = "NRS01"
        pain.baseline = "pre"
        pain.timepoint = "post"
        pain.direction = .lowerBetter
        pain.thresholds = [30, 50]
        var relief = Endpoint()
        relief.id = "relief"
        relief.label = "Percent pain relief"
        relief.instrument = "relief"
        relief.score = "RELIEF01"
        relief.timepoint = "follow-up"
        relief.direction = .higherBetter
        return [pain, relief]
    }

    private static func expected(_ instrument: Code, _ timepoint: Code) -> ExpectedAssessment {
        var expected = ExpectedAssessment()
        expected.instrument = instrument
        expected.timepoint = timepoint
        expected.required = true
        return expected
    }

    private static func organ(_ soc: Code, _ label: Title) -> OrganClass {
        var organ = OrganClass()
        (organ.soc, organ.label) = (soc, label)
        return organ
    }

    private static func term(_ term: Code, _ soc: Code) -> AdverseEventTerm {
        var listed = AdverseEventTerm()
        (listed.term, listed.soc) = (term, soc)
        listed.label = Title(stringLiteral: term.text.prefix(1).uppercased() + term.text.dropFirst())
        return listed
    }

    static func log(_ study: StudyProtocol = protocolDocument()) -> StudyLog { StudyLog(study) }
}

extension StudyLog {
    /// Screens, takes consent and enrols.
    mutating func enrol(_ code: ParticipantCode, _ part: PartID, at time: String = "2026-03-01 09:00", arm: Code? = nil)
    {
        add(.participantScreened(ParticipantScreened(ageYears: 47, part: part, sex: .F)), code, at: minute(time))
        add(
            .consentGiven(ConsentGiven(copyGiven: true, formVersion: "1", obtainedBy: "coordinator-1", part: part)),
            code, at: minute(time))
        add(.participantEnrolled(ParticipantEnrolled(arm: arm, part: part)), code, at: minute(time))
    }

    /// Plans, starts and (unless `stop` is nil) stops an infusion of 122.5 mg over 210 minutes; answers the start's
    /// number.
    @discardableResult
    mutating func infuse(
        _ code: ParticipantCode, _ infusion: InfusionID = .planned(1), start: String, stop: String? = nil
    ) -> Int {
        guard let dose = DecimalString("1.75"), let total = DecimalString("122.5"), let weight = DecimalString("70.0"),
            let rate = DecimalString("35")
        else { preconditionFailure("decimals") }
        add(
            .dosePlanOrdered(
                DosePlanOrdered(
                    doseMgPerKg: dose, durationMin: 210, infusion: infusion, part: "part-2", totalMg: total,
                    weighedOn: day(String(start.prefix(10))), weightKg: weight)), code, at: minute(start))
        let seq = add(
            .infusionStarted(
                InfusionStarted(infusion: infusion, rate: InfusionRate(unit: .milligramsPerHour, value: rate))),
            code, at: minute(start))
        if let stop {
            add(.infusionStopped(InfusionStopped(infusion: infusion, status: .completed)), code, at: minute(stop))
        }
        return seq
    }

    /// Records a pain rating of an infusion.
    @discardableResult
    mutating func ratePain(
        _ code: ParticipantCode, _ value: Int, _ timepoint: Code, at time: String, recall: Recall = .now,
        infusion: InfusionID = .planned(1)
    ) -> Int {
        add(
            .assessmentRecorded(
                AssessmentRecorded(
                    infusion: infusion, instrument: "pain-nrs", items: ["NRS01": .integer(value)], part: "part-2",
                    recall: recall, timepoint: timepoint, version: "1")), code, at: minute(time))
    }

    /// Records relief at the follow-up of an infusion.
    @discardableResult
    mutating func rateRelief(_ code: ParticipantCode, _ percent: Int, at time: String) -> Int {
        add(
            .assessmentRecorded(
                AssessmentRecorded(
                    infusion: .planned(1), instrument: "relief", items: ["RELIEF01": .integer(percent)],
                    part: "part-2", timepoint: "follow-up", version: "1")), code, at: minute(time))
    }

    /// Abstracts an infusion of ordinary care.
    @discardableResult
    mutating func abstract(
        _ code: ParticipantCode, _ ordinal: Int, at time: Occurred?, pre: Int? = nil, post: Int? = nil,
        relief: Int? = nil, followUp: String? = nil, part: PartID = "part-1"
    ) -> Int {
        add(
            .historicalInfusionAbstracted(
                HistoricalInfusionAbstracted(
                    abstractedOn: day("2026-03-02"), followUpOn: followUp.map { date($0).date },
                    infusion: .historical(ordinal), ordinal: ordinal, part: part, postNRS: post, preNRS: pre,
                    recall: .now, reliefPercent: relief)), code, at: time)
    }

    /// Reports an adverse event.
    @discardableResult
    mutating func report(
        _ code: ParticipantCode, _ number: Int, _ term: Code?, onset: Occurred?, part: PartID = "part-2",
        flags: [SeriousnessFlag] = [], grade: Int? = 1, action: ActionTaken? = nil, outcome: Outcome? = nil
    ) -> Int {
        guard let ae = AdverseEventID(number: number) else { preconditionFailure("AE-\(number)") }
        return add(
            .adverseEventReported(
                AdverseEventReported(
                    action: action, ae: ae, awareOn: onset ?? minute("2026-03-05 12:00"), flags: flags, grade: grade,
                    gradingScale: "CTCAE-5.0", outcome: outcome, part: part, term: term)),
            code, at: onset, reasons: onset == nil ? [.timeUnknown] : [])
    }

    /// Corrects one member of an event.
    @discardableResult
    mutating func correct(
        _ seq: Int, _ pointer: FieldPointer, _ old: JSONValue, to new: JSONValue, _ code: ParticipantCode,
        recorded: String = "2026-06-02 12:00"
    ) -> Int {
        let change = FieldChange(new: RecordedValue(new), old: RecordedValue(old), pointer: pointer)
        return add(
            .eventCorrected(EventCorrected(changes: [change])), code, recorded: recorded, reasons: [.transcription],
            cause: seq)
    }

    /// Declares an event void.
    @discardableResult
    mutating func void(_ seq: Int, _ code: ParticipantCode) -> Int {
        add(.eventVoided(EventVoided()), code, reasons: [.enteredInError], cause: seq)
    }
}

extension EfficacyTable {
    /// What an endpoint gives in a group.
    func result(_ endpoint: Code, _ group: Code) -> EndpointResult? {
        endpoints.first { $0.endpoint == endpoint && $0.group == group }
    }
}
