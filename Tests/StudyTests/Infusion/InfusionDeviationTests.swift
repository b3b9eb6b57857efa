import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `Deviations of an infusion` {
    static let p = Clinic.p

    /// An infusion of one rate from 09:40, with vital signs all the way.
    static func infused(
        weight: DecimalString, dose: DecimalString, rate: DecimalString, minutes: Int, early: Code? = nil
    ) throws -> Clinic {
        var clinic = try Clinic.enrolled()
        try clinic.plan(weight: weight, dose: dose, minutes: minutes)
        try clinic.rate(at: "pre", 7, "2026-03-05 09:20")
        try clinic.check()
        try clinic.start(rate)
        let end = 580 + minutes
        let clock = "\(end / 60):\(end % 60 < 10 ? "0" : "")\(end % 60)"
        try clinic.watch(from: "09:55", to: clock)
        try clinic.stop(at: "2026-03-05 \(clock)", early: early)
        return clinic
    }

    @Test(
        arguments: [
            ("70.0", "1.75", "35", 210, []),  // 122.5 mg, 1.75 mg/kg
            ("50.0", "1.5", "25", 180, ["DV08 guideline"]),  // 75.0 mg
            ("53.3", "1.5", "26.65", 180, ["DV08 guideline"]),  // 79.95 mg
            ("53.4", "1.5", "26.7", 180, []),  // 80.1 mg
            ("80.0", "2.0", "40.08", 240, []),  // 160.32 mg, 2.004 mg/kg rounds to 2.00
            ("80.0", "2.0", "40.1", 240, ["DV06 important"]),  // 160.4 mg, 2.005 mg/kg rounds to 2.01
            ("80.0", "1.5", "39.88", 180, []),  // 119.64 mg, 1.4955 mg/kg rounds to 1.50
            ("80.0", "1.5", "39.86", 180, ["DV06 important"]),  // 119.58 mg, 1.49475 mg/kg rounds to 1.49
        ] as [(DecimalString, DecimalString, DecimalString, Int, [String])])
    func `DV06 and DV08: the delivered dose is exact, rounded once and then compared`(
        weight: DecimalString, dose: DecimalString, rate: DecimalString, minutes: Int, expected: [String]
    ) throws {
        let clinic = try Self.infused(weight: weight, dose: dose, rate: rate, minutes: minutes)
        #expect(clinic.deviations == expected)
        #expect(clinic.replayed() == [])
    }

    @Test func `DV06: without a plan the dose is a question`() throws {
        var clinic = try Clinic.enrolled()
        try clinic.start(asViolation: true)
        try clinic.watch(from: "09:55", to: "13:10")
        try clinic.stop(at: "2026-03-05 13:10")
        #expect(clinic.deviations == ["DV06 query", "DV15 important", "H6 important"])
        #expect(clinic.replayed() == [])
    }

    @Test(arguments: [
        (179, ["DV07 minor"]), (180, []), (240, []), (241, ["DV07 minor"]), (120, ["DV07 minor"]),
        (119, ["DV07 important", "DV09 guideline"]),
    ])
    func `DV07 and DV09: duration against the protocol and the guideline`(minutes: Int, expected: [String]) throws {
        var clinic = try Clinic.enrolled()
        let total = ExactAmount(minutes) * ExactAmount("35") / ExactAmount(60)
        let weight = try #require((total / ExactAmount("1.75")).rounded(toPlaces: 1))
        try clinic.plan(weight: weight, minutes: minutes)
        try clinic.rate(at: "pre", 7, "2026-03-05 09:20")
        try clinic.check()
        try clinic.start()
        let end = 580 + minutes
        let clock = "\(end / 60):\(end % 60 < 10 ? "0" : "")\(end % 60)"
        try clinic.watch(from: "09:55", to: clock)
        try clinic.stop(at: "2026-03-05 \(clock)")
        #expect(clinic.deviations.filter { !$0.hasPrefix("DV08") } == expected)
    }

    @Test(
        arguments: [("adverse-event", []), ("participant-request", []), ("pump-failure", ["DV06", "DV07", "DV10"])]
            as [(Code, [String])])
    func `DV06, DV07, DV10: a stop for the participant's sake is no departure from the dose`(
        why: Code, expected: [String]
    ) throws {
        var clinic = try Clinic.ready()
        try clinic.start()
        try clinic.watch(from: "09:55", to: "11:40")
        try clinic.stop(at: "2026-03-05 11:40", early: why)
        let found = clinic.deviations.map { String($0.prefix(4)) }.filter { $0 != "DV08" && $0 != "DV09" }
        #expect(found == expected)
        #expect(clinic.replayed() == [])
    }

    @Test func `DV10: pump and rates that disagree raise a question`() throws {
        var clinic = try Clinic.enrolled()
        try clinic.plan(concentration: "2")
        try clinic.rate(at: "pre", 7, "2026-03-05 09:20")
        try clinic.check()
        try clinic.start("17.5", unit: .millilitresPerHour)
        try clinic.watch(from: "09:55", to: "13:10")
        try clinic.stop(at: "2026-03-05 13:10", volume: "58.1")
        #expect(clinic.deviations == ["DV10 minor"])
        #expect(clinic.participant.state.openQueries.map(\.field) == ["pumpVolumeMl"])
        #expect(clinic.replayed() == [])
        try clinic.correct(clinic.seq(of: .infusionStopped), "/data/pumpVolumeMl", "61.25")
        #expect(clinic.deviations == [])
        #expect(clinic.replayed() == [])
    }

    @Test(arguments: [("2026-02-26", []), ("2026-02-25", ["DV11 minor"])] as [(String, [String])])
    func `DV11: a weight of seven days is in order, of eight days not`(day: String, expected: [String]) throws {
        var clinic = try Clinic.enrolled()
        try clinic.plan(weighedOn: day)
        #expect(clinic.deviations == expected)
    }

    @Test(arguments: [("77.0", []), ("77.1", ["DV11 minor"])] as [(DecimalString, [String])])
    func `DV11: a weight that changed by more than a tenth`(weight: DecimalString, expected: [String]) throws {
        var clinic = try Clinic.consented()
        try clinic.rule()
        try clinic.record(.enrol(EnrolParticipant(participant: Self.p)), at: "2026-03-02 09:30")
        try clinic.abstract(weight: "70.0")
        try clinic.plan(weight: weight)
        #expect(clinic.deviations == expected)
    }

    @Test(arguments: [("08:40", []), ("08:39", ["DV12 minor"])])
    func `DV12: pain before the infusion is rated within an hour`(time: String, expected: [String]) throws {
        var clinic = try Clinic.enrolled()
        try clinic.plan(at: "2026-03-05 08:30")
        try clinic.rate(at: "pre", 7, "2026-03-05 \(time)")
        try clinic.check()
        try clinic.start()
        #expect(clinic.deviations == expected)
        #expect(clinic.replayed() == [])
    }

    @Test func `DV12: a rating that was omitted is missing, until it is found`() throws {
        var clinic = try Clinic.infused()
        let omission = OmitAssessment(
            participant: Self.p, instrument: "pain-nrs", timepoint: "post", reason: "forgotten")
        try clinic.record(.omitAssessment(omission), at: "2026-03-05 15:00")
        #expect(clinic.deviations == ["DV12 important"])
        let rating = AssessParticipant(
            participant: Self.p, instrument: "pain-nrs", timepoint: "post", items: Clinic.items)
        try clinic.record(
            .assess(rating), at: "2026-03-05 13:40", now: "2026-03-07 09:00", reasons: [.lateEntry])
        #expect(clinic.deviations == [])
        #expect(clinic.replayed() == [])
    }

    @Test(arguments: [
        ("2026-03-12 14:09", ["DV13 minor"]), ("2026-03-12 14:10", []), ("2026-04-09 14:10", []),
        ("2026-04-09 14:11", ["DV13 minor"]),
    ])
    func `DV13: follow-up from 7 to 35 days, daylight saving time or not`(time: String, expected: [String]) throws {
        var clinic = try Clinic.infused()
        try clinic.rate(at: "post", 3, "2026-03-05 13:40")
        try clinic.relief(at: time)
        #expect(clinic.deviations == expected)
    }

    @Test func `DV13: what is missing at completion`() throws {
        var clinic = try Clinic.infused()
        try clinic.rate(at: "post", 3, "2026-03-05 13:40")
        try clinic.record(.complete(CompleteParticipant(participant: Self.p)), at: "2026-04-20 09:00")
        #expect(clinic.deviations == ["DV13 important"])
        #expect(clinic.replayed() == [])
    }

    @Test(arguments: [("09:55", []), ("09:56", ["DV14 minor"])])
    func `DV14: more than 15 minutes without vital signs`(time: String, expected: [String]) throws {
        var clinic = try Clinic.ready()
        try clinic.start()
        try clinic.vitals(VitalSigns(sbp: 120), at: "2026-03-05 \(time)")
        #expect(clinic.deviations == expected)
    }

    @Test func `DV14: paused minutes do not count, and vital signs found later cure a gap`() throws {
        var clinic = try Clinic.ready()
        try clinic.start()
        try clinic.step(.pause(why: "pump", nil), at: "09:45")
        try clinic.step(.resume, at: "10:00")
        try clinic.vitals(VitalSigns(sbp: 120), at: "2026-03-05 10:10")
        #expect(clinic.deviations == [])
        try clinic.vitals(VitalSigns(sbp: 120), at: "2026-03-05 10:40")
        #expect(clinic.deviations == ["DV14 minor"])
        let found = RecordVitals(participant: Self.p, signs: VitalSigns(sbp: 118))
        try clinic.record(.recordVitals(found), at: "2026-03-05 10:25", now: "2026-03-05 10:45")
        #expect(clinic.deviations == [])
        #expect(clinic.replayed() == [])
    }

    @Test(
        arguments: [(true, 180, []), (false, 130, ["DV15 important"]), (true, 181, ["DV15 important"])]
            as [(Bool, Int, [String])])
    func `DV15: a start in spite of a failed check`(escort: Bool, sbp: Int, expected: [String]) throws {
        var clinic = try Clinic.enrolled()
        try clinic.plan()
        try clinic.rate(at: "pre", 7, "2026-03-05 09:20")
        try clinic.check(escort: escort, sbp: sbp)
        try clinic.start()
        #expect(clinic.deviations == expected)
        #expect(clinic.replayed() == [])
    }

    @Test func `DV22: the next infusion before the follow-up of the one before`() throws {
        var clinic = try Clinic.infused()
        try clinic.rate(at: "post", 3, "2026-03-05 13:40")
        try clinic.plan(at: "2026-03-30 08:50")
        let rating = AssessParticipant(
            participant: Self.p, instrument: "pain-nrs", timepoint: "pre", infusion: .planned(2), items: Clinic.items)
        try clinic.record(.assess(rating), at: "2026-03-30 09:00")
        let findings = PreInfusionCheckCompleted(
            bloodPressureAcceptable: true, emergencyEquipment: true, escort: true, infusion: .planned(2), ivSite: true,
            preNRSDone: true, pregnancy: .negative)
        try clinic.record(
            .checkInfusion(CheckInfusion(participant: Self.p, findings: findings)), at: "2026-03-30 09:10")
        try clinic.start(at: "2026-03-30 09:20")
        #expect(clinic.deviations == ["DV22 minor"])
        let relief = AssessParticipant(
            participant: Self.p, instrument: "relief", timepoint: "follow-up", infusion: .planned(1),
            items: ["RELIEF01": .integer(40)])
        try clinic.record(.assess(relief), at: "2026-03-19 10:00", now: "2026-03-30 10:00", reasons: [.lateEntry])
        #expect(clinic.deviations == [])
        #expect(clinic.replayed() == [])
    }
}
