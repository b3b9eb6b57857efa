import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `Deviations after an infusion` {
    static let p = Clinic.p

    @Test(
        arguments: [
            (true, [], true, []),
            (false, [], true, ["DV16 important"]),
            (true, ["no-nausea"], true, ["DV16 important"]),
            (true, [], false, ["DV16 important"]),
        ] as [(Bool, [Code], Bool, [String])])
    func `DV16: nobody goes home without escort or before the criteria are met`(
        escort: Bool, notMet: [Code], isJudged: Bool, expected: [String]
    ) throws {
        var clinic = try Clinic.infused()
        try clinic.rate(at: "post", 4, "2026-03-05 13:20")
        let before = clinic.deviations
        if isJudged { try clinic.recover(notMet: notMet) }
        try clinic.discharge(escort: escort)
        #expect(clinic.deviations == (before + expected).sorted())
        #expect(clinic.replayed() == [])
    }

    @Test(
        arguments: [
            ("200", "70", "7.5", nil, []),  // 122.5 infused, 7.5 wasted
            ("200", "69.9", "7.5", nil, ["DV21 important"]),
            ("200", "70", "7.5", "77.5", []),
            ("200", "70", "7.5", "77.6", ["DV21 important"]),
        ] as [(DecimalString, DecimalString, DecimalString, DecimalString?, [String])])
    func `DV21: what was dispensed is infused, wasted or returned`(
        dispensed: DecimalString, returned: DecimalString, wasted: DecimalString, destroyed: DecimalString?,
        expected: [String]
    ) throws {
        var clinic = try InfusionDeviations.running()
        try clinic.drug(.dispensed(dispensed), at: "2026-03-05 09:30")
        let stop = StopInfusion(participant: Self.p, wastedMg: wasted, wasteWitness: "coordinator-1")
        try clinic.record(.stopInfusion(stop), at: "2026-03-05 13:10")
        #expect(clinic.deviations.isEmpty)
        try clinic.drug(.returned(returned), at: "2026-03-05 13:20")
        if let destroyed { try clinic.drug(.destroyed(destroyed), at: "2026-03-05 13:30") }
        #expect(clinic.deviations == expected)
        #expect(clinic.replayed() == [])
    }
}

/// An infusion of 35 mg/h with vital signs all the way, still running at 13:10.
private enum InfusionDeviations {
    static func running() throws -> Clinic {
        var clinic = try Clinic.enrolled()
        try clinic.plan()
        try clinic.rate(at: "pre", 7, "2026-03-05 09:20")
        try clinic.check()
        try clinic.start()
        try clinic.watch(from: "09:55", to: "13:10")
        return clinic
    }
}

extension Clinic {
    fileprivate mutating func drug(_ movement: DrugMovement, at time: String) throws(Refusal) {
        let (infusion, lot, witness): (InfusionID, Code, ActorID) = (.planned(1), "K-2201", "coordinator-1")
        switch movement {
        case .dispensed(let mg):
            try write(.drugDispensed(DrugDispensed(infusion: infusion, lot: lot, mg: mg, witness: witness)), at: time)
        case .returned(let mg):
            try write(.drugReturned(DrugReturned(infusion: infusion, lot: lot, mg: mg, witness: witness)), at: time)
        case .destroyed(let mg):
            try write(.drugDestroyed(DrugDestroyed(infusion: infusion, lot: lot, mg: mg, witness: witness)), at: time)
        }
    }
}
