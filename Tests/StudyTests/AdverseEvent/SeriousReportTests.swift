import CanonicalJSON
import CivilTime
import Testing

@testable import Study

@Suite struct `Reports of a serious adverse event` {
    @Test func `DV18: to the sponsor within 24 hours of awareness`() throws {
        for (time, isLate) in [("2026-03-06 13:55", false), ("2026-03-06 14:01", true)] {
            var clinic = try Clinic.dizzy()
            try clinic.declareSerious(at: "2026-03-05 14:00")
            let before = clinic.deviations
            try clinic.report(.initial, to: .sponsor, at: time)
            #expect(clinic.deviations == (before + (isLate ? ["DV18 important"] : [])).sorted(), "\(time)")
            #expect(clinic.replayed() == [])
        }
    }

    @Test func `DV18: to the regulator within 15 days, within 7 once it is fatal, a follow-up 8 days later`() throws {
        var clinic = try Clinic.dizzy()
        try clinic.declareSerious(at: "2026-03-05 14:00")
        let before = clinic.deviations
        try clinic.report(.initial, to: .regulator, at: "2026-03-20 23:50")
        #expect(clinic.deviations == before)
        try clinic.changeAE(.resolve(.fatal), at: "2026-03-21 10:00")
        let view = try #require(clinic.participant.state.adverseEvents[.first]?.view)
        let rules = try RuleStudy.document().safety
        #expect(view.clocks(under: rules).map(\.due.description) == ["2026-03-06", "2026-03-20", "2026-03-28"])
        try clinic.report(.initial, to: .regulator, at: "2026-03-29 00:10")
        #expect(clinic.deviations == (before + ["DV18 important"]).sorted())
        try clinic.report(.followUp, to: .regulator, at: "2026-04-07 09:00")
        #expect(clinic.deviations == (before + ["DV18 important", "DV18 important"]).sorted())
        #expect(clinic.replayed() == [])
    }
}
