import CanonicalJSON
import CivilTime
import Vocabulary

@testable import Study

/// Commands as a careless clinic would give them: mostly possible, often late, sometimes wrong.
struct RandomCommand {
    var random: SeededGenerator
    private var minute = 0

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int.random(in: choices.indices, using: &random)]
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    /// A time that mostly moves on, sometimes earlier, sometimes only a day.
    mutating func time() -> String {
        minute += Int.random(in: 1...40, using: &random)
        let total = 9 * 60 + (chance(20) ? max(0, minute - Int.random(in: 1...600, using: &random)) : minute)
        let day = 2 + min(25, total / 1440)
        let date = "2026-03-\(day < 10 ? "0" : "")\(day)"
        guard !chance(5) else { return date }
        let (hours, minutes) = (total % 1440 / 60, total % 60)
        return "\(date) \(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }

    /// The instant at which the clock stands, never before what has happened.
    var clock: Instant { Occurred("2026-03-02 09:00").instant.adding(minutes: Int64(minute) + 1500) }

    mutating func next(_ clinic: Clinic) -> Command {
        switch Int.random(in: 0..<40, using: &random) {
        case 0: screen()
        case 1, 2: consent()
        case 3, 4: eligibility()
        case 5: .enrol(EnrolParticipant(participant: Clinic.p))
        case 6, 7: abstract()
        case 8, 9: plan()
        case 10, 11: check()
        case 12, 13, 14: start()
        case 15, 16: step()
        case 17, 18: stop()
        case 19, 20, 21: vitals()
        case 22, 23: assess()
        case 24: adverseEvent()
        case 25: change()
        case 26: correct(clinic)
        case 27: .void(VoidEvent(seq: seq(clinic), withDependents: chance(50)))
        case 28: countersign(clinic)
        case 29: ends()
        default: care(clinic)
        }
    }

    mutating func seq(_ clinic: Clinic) -> Int {
        clinic.participant.events.isEmpty ? 3 : pick(clinic.participant.events).seq
    }

    private mutating func screen() -> Command {
        let part: PartID = pick(["part-1", "part-2", "part-2", "part-9"])
        return .screen(ScreenParticipant(participant: Clinic.p, part: part, ageYears: pick([17, 18, 50]), sex: .F))
    }

    private mutating func consent() -> Command {
        let part: PartID? = pick([nil, "part-1", "part-2"])
        return .consent(
            GiveConsent(participant: Clinic.p, part: part, formVersion: pick([nil, "0.9"]), copyGiven: chance(90)))
    }

    private mutating func eligibility() -> Command {
        let results: CodeMap<CriterionResult> = ["P2-I3": pick([.met, .notMet]), "P2-E1": pick([.notMet, .unknown])]
        let ruling: JudgeEligibility.Ruling? = pick([
            .confirm, .confirm, .override([]), nil, chance(10) ? .decline : nil,
        ])
        return .judgeEligibility(
            JudgeEligibility(participant: Clinic.p, part: "part-2", results: results, ruling: ruling))
    }

    private mutating func abstract() -> Command {
        let day = pick([CalendarDay("2026-03-01"), CalendarDay("2026-03-04")])
        let ordinal = Int.random(in: 1...5, using: &random)
        return .abstract(
            AbstractInfusion(participant: Clinic.p, part: "part-2", ordinal: ordinal, abstractedOn: day))
    }

    private mutating func plan() -> Command {
        .planInfusion(
            PlanInfusion(
                participant: Clinic.p, doseMgPerKg: pick(["1.5", "1.75", "2.5"]), weightKg: pick(["70.0", "50.0"]),
                weighedOn: pick([nil, CalendarDay("2026-02-01")]), durationMin: pick([110, 210]),
                concentrationMgPerMl: pick([nil, "2"])))
    }

    private mutating func check() -> Command {
        let findings = PreInfusionCheckCompleted(
            bloodPressureAcceptable: true, emergencyEquipment: true, escort: chance(80), infusion: .planned(1),
            ivSite: true, preNRSDone: true, pregnancy: .negative)
        return .checkInfusion(CheckInfusion(participant: Clinic.p, findings: findings))
    }

    private mutating func start() -> Command {
        let rate = InfusionRate(unit: pick([.milligramsPerHour, .millilitresPerHour]), value: pick(["35", "20"]))
        return .startInfusion(StartInfusion(participant: Clinic.p, rate: rate))
    }

    private mutating func step() -> Command {
        let rate = InfusionRate(unit: .milligramsPerHour, value: "30")
        let steps: [StepInfusion.Step] = [
            .rate(rate, why: nil), .pause(why: "pump", nil), .resume, .resume, .bolus(mg: "5"),
        ]
        return .stepInfusion(StepInfusion(participant: Clinic.p, step: pick(steps)))
    }

    private mutating func stop() -> Command {
        .stopInfusion(
            StopInfusion(
                participant: Clinic.p, early: pick([nil, "adverse-event", "pump"]), pumpVolumeMl: pick([nil, "60"])))
    }

    private mutating func vitals() -> Command {
        .recordVitals(
            RecordVitals(
                participant: Clinic.p,
                signs: VitalSigns(sbp: pick([120, 185, 305]), spo2: pick([nil, 97, 88]))))
    }

    private mutating func assess() -> Command {
        let timepoint: Code = pick(["pre", "post", "follow-up"])
        let isRelief = timepoint == "follow-up"
        return .assess(
            AssessParticipant(
                participant: Clinic.p, instrument: isRelief ? "relief" : "pain-nrs", timepoint: timepoint,
                items: isRelief ? ["RELIEF01": .integer(30)] : ["NRS01": .integer(pick([0, 7, 11]))]))
    }

    private mutating func adverseEvent() -> Command {
        .reportAdverseEvent(
            ReportAdverseEvent(
                participant: Clinic.p, term: "dizziness", grade: pick([1, 4]), flags: pick([[], [.lifeThreatening]])))
    }

    private mutating func change() -> Command {
        let id = AdverseEventID(number: pick([1, 1, 2])) ?? .first
        let changes: [ChangeAdverseEvent.Change] = [
            .resolve(.recovered), .resolve(.fatal), .reopen, .code(term: "dizziness", soc: nil),
        ]
        return .changeAdverseEvent(
            ChangeAdverseEvent(participant: Clinic.p, adverseEvent: id, change: pick(changes)))
    }

    private mutating func correct(_ clinic: Clinic) -> Command {
        let changes: [(FieldPointer, JSONValue)] = [
            ("/occurred", .string(Occurred(time()).description)), ("/data/sbp", 148), ("/data/weightKg", "72.0"),
            ("/data/escort", true), ("/data/items/NRS01", 5), ("/data/infusion", "I-1"), ("/data/part", "part-1"),
        ]
        let (field, value) = pick(changes)
        let change = CorrectEvent.Change(field: field, new: RecordedValue(value))
        return .correct(CorrectEvent(seq: seq(clinic), changes: [change]))
    }

    private mutating func countersign(_ clinic: Clinic) -> Command {
        let pending = clinic.participant.state.pendingCountersignatures
        let seq = pending.isEmpty ? seq(clinic) : pick(pending).seq
        return .countersign(CountersignEvent(seq: seq, leaf: HexDigest.blank))
    }

    private mutating func ends() -> Command {
        guard chance(25) else { return vitals() }
        let scope: [WithdrawalScope] = pick([[.procedures], [.collection, .use]])
        return pick([
            .withdraw(WithdrawParticipant(participant: Clinic.p, part: "part-2", scope: scope)),
            .complete(CompleteParticipant(participant: Clinic.p, part: "part-2")),
        ])
    }

    mutating func reasons() -> [ReasonCode] {
        pick([[.lateEntry, .override], [.lateEntry, .override], [], [.lateEntry]])
    }
    mutating func isViolation() -> Bool { chance(40) }
    mutating func actor() -> ActorID { pick(["investigator-1", "investigator-1", "investigator-2", "coordinator-1"]) }
}
