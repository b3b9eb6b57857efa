import FoundationEssentials
import Ledger
import Projections
import Study
import StudyLedger
import Testing
import Vocabulary

/// Files like those that come from elsewhere: arms, classes and terms in words, several groups, a reference group.
@Suite struct `An import of groups` {
    private func mapping(_ name: String) throws -> String {
        let path = try ImportedStudy.root() + "/Tests/Protocols/groups.\(name).map.yaml"
        return String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
    }

    /// Thirty people, ten in each arm; all ten under the high dose have the same adverse event, nobody else has one.
    private func study() throws -> ImportedStudy {
        var study = try ImportedStudy(protocol: "groups")
        let arms = ["Placebo", "Low dose", "High dose"]
        let people = (1...30).map { "S-\($0),\(arms[$0 % 3]),2025-01-06" }
        try study.load(.participants, ["id,drug,start"] + people, map: mapping("participants"))
        return study
    }

    @Test func `takes classes and terms by their words and compares with the reference group`() throws {
        var study = try study()
        let high = (1...30).filter { $0 % 3 == 2 }
        let events = high.map { "S-\($0),1,NERVOUS SYSTEM disorders,Application site PRURITUS,2025-01-20,MODERATE" }
        try study.load(
            .adverseEvents, ["id,nr,soc,event,onset,severity"] + events, map: mapping("adverse-events"))
        let groups = try study.safety().groups
        #expect(groups.map(\.participants) == [10, 10, 10])
        let rows = try #require(groups.first { $0.group.text == "high" }).rows
        let term = try #require(rows.first { $0.level.termName == "application-site-pruritus" })
        #expect(term.level.socName == "nervous-system" && term.count.participants == 10)
        #expect(term.reference?.text == "placebo")
        // Ten of ten against none of ten: 2 / C(20, 10).
        let p = try #require(term.fisherP)
        #expect(abs(p - 2 / 184_756) < 1e-15)
    }

    @Test func `takes two scores of one row by two mappings, and what is missing as not done`() throws {
        var study = try study()
        let scores = (1...30).map { "S-\($0),10.5,\($0 == 3 ? "NA" : $0 % 3 == 2 ? "5.25" : "10.5")" }
        try study.load(.assessments, ["id,before,after"] + scores, map: mapping("scores.before"))
        try study.load(.assessments, ["id,before,after"] + scores, map: mapping("scores.after"))
        let results = try study.efficacy().endpoints
        #expect(results.map(\.group.text) == ["placebo", "low", "high"])
        #expect(results.map(\.count) == [9, 10, 10] && results.map(\.missing) == [1, 0, 0])
        #expect(results.last?.change?.summary.mean == -5.25)
        #expect(study.verify().findings.map(\.code) == [.noOutsideCheckpoint])
    }
}
