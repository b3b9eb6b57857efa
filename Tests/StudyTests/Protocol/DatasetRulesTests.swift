import CanonicalJSON
import Study
import Testing
import Vocabulary

/// A document with one section `datasets`, the place where a problem must be found, and a part of what it says.
private struct Stated: Sendable, CustomTestStringConvertible {
    var datasets: JSONValue
    var path: String
    var words: String

    init(_ datasets: JSONValue, at path: String, _ words: String) {
        (self.datasets, self.path, self.words) = (datasets, "/datasets" + path, words)
    }

    /// A section with one instrument.
    init(_ instrument: String, _ names: JSONValue, at path: String, _ words: String) {
        self.init(
            ["instruments": .object([.init(instrument, names)])], at: "/instruments/\(instrument)\(path)", words)
    }

    var testDescription: String { datasets.canonicalText }

    /// The problems of the built-in protocol with this section, or of the small trial, which has arms.
    func problems(_ document: JSONValue) -> [ProtocolProblem] {
        StudyProtocol.problems(in: document.with("datasets", datasets))
    }
}

private func question(_ code: String, _ name: String) -> JSONValue { ["code": .string(code), "name": .string(name)] }

@Suite struct `Names for datasets` {
    @Test(arguments: [
        Stated(["treatments": "X"], at: "/treatments", "not known here"),
        Stated("pain-nrs", ["items": ["NRS01": question("TOOLONG99", "A")]], at: "/items/NRS01/code", "1 to 8"),
        Stated("pain-nrs", ["items": ["NRS01": question("1PAIN", "A")]], at: "/items/NRS01/code", "no digit first"),
        Stated("pain-nrs", ["items": ["NRS01": question("pain", "A")]], at: "/items/NRS01/code", "capitals"),
        Stated(
            "pain-nrs", ["items": ["NRS01": question("P", String(repeating: "n", count: 41))]],
            at: "/items/NRS01/name", "1 to 40"),
        Stated("pain-nrs", ["category": .string(String(repeating: "C", count: 41))], at: "/category", "1 to 40"),
        Stated("pain-nrs", ["totals": ["NRS01": question("P", "A")]], at: "/totals", "not known here"),
        Stated(["arm": ["code": "much too long for an arm", "name": "A"]], at: "/arm/code", "1 to 20"),
        Stated(["country": "Canada"], at: "/country", "ISO 3166-1"),
        Stated(
            ["summary": [["parameter": "PHASE-III", "value": "x"]]], at: "/summary/0/parameter", "1 to 8"),
        Stated(["deviations": ["DV06": ["category": "dose"]]], at: "/deviations/DV06/category", "study-intervention"),
    ])
    private func `that SDTM does not take are told where`(stated: Stated) throws {
        let problems = stated.problems(try BuiltInJSON.tree())
        #expect(problems.map(\.path) == [stated.path], "\(problems)")
        #expect(problems.allSatisfy { $0.message.contains(stated.words) }, "\(problems)")
    }

    @Test(arguments: [
        Stated("vas", ["category": "VAS"], at: "", "there is no instrument vas"),
        Stated("pain-nrs", ["items": ["NRS02": question("P", "A")]], at: "/items/NRS02", "has no item NRS02"),
        Stated("pain-nrs", ["scores": ["total": question("P", "A")]], at: "/scores/total", "has no score total"),
        Stated(
            "relief", ["items": ["RELIEF01": question("P", "A").with("recalls", ["now": question("Q", "B")])]],
            at: "/items/RELIEF01/recalls/now", "relief has no recall now"),
        Stated(["arms": ["placebo": question("P", "Placebo")]], at: "/arms/placebo", "no part has an arm placebo"),
        Stated(["deviations": ["DV23": ["term": "X"]]], at: "/deviations/DV23", "by a rule DV23"),
        Stated(
            ["elements": ["treatment": question("FU", "Treated")]], at: "/elements/treatment/code",
            "FU is the code of followUp already"),
        Stated(
            ["elements": ["screening": question("A", "A"), "treatment": question("B", "A")]],
            at: "/elements/treatment/name", "A is the name of screening already"),
        Stated(
            ["summary": [["parameter": "ACTSUB", "value": "50"]]], at: "/summary/0/parameter",
            "ACTSUB follows from the rest"),
        Stated(["summary": [["parameter": "OBJSEC", "value": "x"]]], at: "/summary/0", "name is missing"),
        Stated(
            ["summary": [["name": "Random", "parameter": "RANDOM", "value": "N"]]], at: "/summary/0/name",
            "RANDOM is called Trial is Randomized"),
        Stated(
            ["summary": [["parameter": "RANDOM", "reference": "X", "value": "N"]]], at: "/summary/0/reference",
            "there is no code"),
        Stated(
            ["summary": [["code": "C1", "parameter": "RANDOM", "value": "N", "version": "1"]]],
            at: "/summary/0/version", "there is no reference"),
        Stated(
            ["summary": [["parameter": "LENGTH", "value": "P1Y"], ["parameter": "LENGTH", "value": "P1Y"]]],
            at: "/summary/1", "stands there already"),
    ])
    private func `of what the protocol does not have are told where`(stated: Stated) throws {
        let problems = stated.problems(try BuiltInJSON.tree())
        #expect(problems.map(\.path) == [stated.path], "\(problems)")
        #expect(problems.allSatisfy { $0.message.contains(stated.words) }, "\(problems)")
    }

    @Test(arguments: [
        Stated(
            "gad-7", ["items": ["GAD02": question("GAD0103", "GAD01-Second")]], at: "/items/GAD02/code",
            "GAD0103 is the code of GAD03 of gad-7 already"),
        Stated(
            "gad-7", ["items": ["GAD02": question("GAD0102", "GAD01-Item 3")]], at: "/items/GAD02/name",
            "GAD01-Item 3 is the name of GAD0103 already"),
        Stated(
            "gad-7", ["category": "PHQ-9", "items": ["GAD02": question("PHQ0104", "X")]], at: "/items/GAD02/code",
            "PHQ0104 is the code of PHQ04 of phq-9 already"),
        Stated(
            "pain-nrs",
            ["items": ["NRS01": question("P", "A").with("recalls", ["now": question("P", "B")])]],
            at: "/items/NRS01/recalls/now/name", "P is called A already"),
        Stated(
            "pgic", ["category": "PI", "items": ["PGIC01": question("PI0106", "X")]], at: "/items/PGIC01/code",
            "PI0106 is the code of NRS01 of pain-nrs already"),
    ])
    private func `that stand for two things in one category are told where`(stated: Stated) throws {
        let problems = stated.problems(try BuiltInJSON.tree())
        #expect(problems.map(\.path) == [stated.path], "\(problems)")
        #expect(problems.allSatisfy { $0.message.contains(stated.words) }, "\(problems)")
    }

    @Test func `may be the same in two categories, and for one item asked in two ways`() throws {
        let same: JSONValue = [
            "instruments": [
                "gad-7": ["items": ["GAD02": question("PHQ0104", "X")]],
                "pain-nrs": ["items": ["NRS01": question("P", "A").with("recalls", ["now": question("P", "A")])]],
            ]
        ]
        #expect(StudyProtocol.problems(in: try BuiltInJSON.tree().with("datasets", same)) == [])
    }

    @Test func `of one arm are for a study without arms, and of arms for one that has them, unlike each other`() throws
    {
        let tentative = try JSONParser.parse(Array(TrialJSON.text.utf8))
        let one = Stated(["arm": question("A", "Active")], at: "/arm", "name each of them under arms")
        #expect(one.problems(tentative).map(\.path) == [one.path])
        let unstated = Stated(
            ["arms": ["active": question("CONTROL", "Active")]], at: "/arms/active/code",
            "CONTROL is the code of arm control already")
        let both = Stated(
            ["arms": ["active": question("A", "Same"), "control": question("B", "Same")]], at: "/arms/control/name",
            "Same is the name of arm active already")
        for stated in [unstated, both] {
            let problems = stated.problems(tentative)
            #expect(problems.map(\.path) == [stated.path], "\(problems)")
            #expect(problems.allSatisfy { $0.message == stated.words }, "\(problems)")
        }
    }

    @Test func `are not needed, read back as they were, and keep their place among other problems`() throws {
        #expect(StudyProtocol.problems(in: try BuiltInJSON.tree().with("datasets", nil)) == [])
        let study = try BuiltInJSON.decoded()
        #expect(study.datasets?.treatment == "KETAMINE" && study.datasets?.summary.count == 12)
        let stated: JSONValue = ["arms": ["x": question("X", "X")], "deviations": ["DV00": ["term": "X"]]]
        let tree = try BuiltInJSON.tree().with("criticalFields", ["no.such/thing"]).with("datasets", stated)
            .with("zone", ["id": "Etc/UTC", "offsets": [1440]])
        #expect(
            StudyProtocol.problems(in: tree).map(\.path) == [
                "/criticalFields/0", "/datasets/arms/x", "/datasets/deviations/DV00", "/zone/offsets",
            ])
    }

    @Test func `leave the standard's in place for what they do not state`() throws {
        let study = try BuiltInJSON.decoded()
        let gad = try #require(study.instrument("gad-7"))
        var stated = InstrumentNames()
        var names = QuestionNames()
        (names.code, names.name) = ("GADX", "Second")
        stated.items["GAD02"] = names
        stated.method = "INTERVIEW"
        let mapping = InstrumentMapping(of: gad, stated: stated)
        #expect(mapping.category == "GAD-7" && mapping.method == "INTERVIEW")
        #expect(mapping.question("GAD01", nil)?.code == "GAD0101")
        #expect(mapping.question("GAD02", nil)?.code == "GADX")
        #expect(mapping.question("total", nil)?.code == "GAD0109" && mapping.questions.count == 8)
    }

    @Test func `of an item that a standard instrument does not have are made, so that no answer is lost`() throws {
        var gad = try #require(try BuiltInJSON.decoded().instrument("gad-7"))
        var item = InstrumentItem.blank
        item.code = "GAD08"
        gad.items.append(item)
        let mapping = InstrumentMapping(of: gad)
        #expect(mapping.question("GAD08", nil)?.code == "GAD7008")
        #expect(mapping.question("GAD07", nil)?.code == "GAD0107" && mapping.questions.count == 9)
    }

    @Test func `of the rules are those of every rule that detects anything`() {
        #expect(DetectedRules.names.count == 25 && Set(DetectedRules.names).count == 25)
        #expect(DetectedRules.names.contains("DV22") && DetectedRules.names.contains("H12"))
    }
}
