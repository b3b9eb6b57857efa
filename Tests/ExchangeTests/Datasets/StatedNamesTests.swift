import CanonicalJSON
import CivilTime
import FoundationEssentials
import Ledger
import LedgerTesting
import Projections
import Study
import StudyLedger
import Testing
import Vocabulary

@testable import Exchange

@Suite struct `The names in datasets` {
    private let state: StudyState
    private let study: StudyProtocol

    init() throws {
        let made = try ExportedStudy.made()
        // A copy: one process opens a ledger once at a time, and other tests have that one open.
        let copy = try TemporaryDirectory()
        try FileManager.default.copyItem(atPath: made.directory.file("ledger"), toPath: copy.file("ledger"))
        let book = try StudyLedger.open(
            at: copy.file("ledger"), marks: HighWaterMarks(stateDirectory: copy.file("seen")), readOnly: true)
        var state = StudyState(documents: try book.documents())
        try book.forEachRecorded { state.apply($0) }
        self.state = state
        study = try #require(state.study.current?.document)
    }

    @Test func `are those that the protocol states`() throws {
        var study = study
        study.datasets = try Self.lidocaine().datasets
        study.datasets?.instruments = ["gad-7": try Self.anxiety()]
        study.datasets?.arms = CodeMap()
        study.datasets?.bolusRoute = "BOLUS"
        study.datasets?.country = "AUS"
        let made = try Made(state, study)
        #expect(made.values("EX", "EXTRT") == ["LIDOCAINE"] && made.values("EC", "ECTRT") == ["LIDOCAINE"])
        #expect(made.values("EX", "EXDOSFRM") == ["SOLUTION"])
        #expect(made.values("EX", "EXROUTE").subtracting(["BOLUS"]) == ["INTRAVENOUS"])
        #expect(made.values("TE", "ETCD") == ["SCREEN", "LIDO", "FU"])
        #expect(made.values("TE", "TESTRL").contains("Written consent"))
        #expect(made.values("SE", "EPOCH").isSuperset(of: ["BLINDED TREATMENT"]))
        #expect(made.values("DM", "COUNTRY") == ["AUS"])
        #expect(made.values("QS", "QSTESTCD").isSuperset(of: ["WORRY", "GAD0101", "PHQ0101"]))
        #expect(!made.values("QS", "QSTESTCD").contains("GAD0102") && !made.values("QS", "QSCAT").contains("GAD-7"))
        #expect(made.summary("STYPE") == ["INTERVENTIONAL"] && made.summary("RANDOM") == [""])
        #expect(made.summary("OBSMODEL") == [] && made.summary("OBSTIMP") == [] && made.summary("TRT") == ["LIDOCAINE"])
    }

    @Test func `of codes that the protocol states are told in define xml, with their concepts`() throws {
        var study = study
        study.datasets?.instruments = ["gad-7": try Self.anxiety()]
        let define = try Made(state, study).define
        let term = try #require(define.firstRange(of: "<CodeListItem CodedValue=\"WORRY\">"))
        let rest = define[term.upperBound...].prefix(200)
        #expect(rest.contains(">Not Able to Stop</TranslatedText>") && rest.contains("Name=\"C999001\""))
        #expect(define.contains("<CodeListItem CodedValue=\"ANXIETY\">"))
    }

    @Test func `say nothing of the treatment where the protocol states nothing`() throws {
        var study = study
        study.datasets = nil
        study.registration = "X-1"
        let made = try Made(state, study)
        #expect(made.values("EX", "EXTRT") == ["STUDY TREATMENT"] && made.values("EX", "EXDOSFRM") == [""])
        #expect(made.values("TA", "ARMCD") == ["TRT"] && made.values("TA", "ARM") == ["Study treatment"])
        #expect(made.summary("TRT") == [""] && made.summary("STYPE") == [""] && made.summary("TBLIND") == [""])
        #expect(made.summary("OBSTIMP") == ["PROSPECTIVE", "RETROSPECTIVE"])
        let own = try Made(state, self.study)
        for name in ["QS", "VS", "AE", "DV", "DS", "SV"] {
            #expect(made.records(name).count == own.records(name).count, "\(name)")
        }
        #expect(own.values("EX", "EXTRT") == ["KETAMINE"] && own.values("TA", "ARM") == ["Ketamine infusion"])
    }

    @Test func `of deviations are those that the protocol states, rule by rule`() throws {
        var names = DeviationNames()
        names.term = "TOO MUCH OR TOO LITTLE"
        var study = study
        study.datasets?.deviations = ["DV06": names]
        names.category = .safety
        names.term = nil
        study.datasets?.deviations["DV07"] = names
        let mapping = DatasetMapping(of: study, site: nil)
        #expect(mapping.deviation("DV06") == (.studyIntervention, "TOO MUCH OR TOO LITTLE"))
        #expect(mapping.deviation("DV07") == (.safety, "DURATION OF INFUSION OUTSIDE LIMITS"))
        #expect(mapping.deviation("DV08") == (.studyIntervention, "DOSE BELOW GUIDELINE"))
    }

    private static func lidocaine() throws -> StudyProtocol {
        let root = try #require(#filePath.firstRange(of: "/Tests/")).lowerBound
        let path = "\(#filePath[..<root])/Tests/Protocols/lidocaine.yaml"
        let yaml = try #require(FileManager.default.contents(atPath: path))
        return try ProtocolFile(yaml: String(decoding: yaml, as: UTF8.self)).content
    }

    private static func anxiety() throws -> InstrumentNames {
        var worry = QuestionNames()
        (worry.code, worry.name, worry.concept) = ("WORRY", "Not Able to Stop", "C999001")
        var names = InstrumentNames()
        (names.category, names.concept) = ("ANXIETY", "C999000")
        names.items["GAD02"] = worry
        return names
    }
}

/// The datasets of the practice study under a protocol of the test's choice.
private struct Made {
    private let files: [String: ReadDataset]
    let define: String

    init(_ state: StudyState, _ study: StudyProtocol) throws {
        let view = StudyView(state, study: study)
        let heading = DatasetHeading(
            studyID: study.registration.text, title: study.title.text, sponsor: "S", protocolVersion: "1",
            program: ExportedStudy.program, recorded: try #require(view.cut), zone: study.zone.id.text)
        var datasets = StudyDatasets(view, heading: heading)
        datasets.take(view)
        var collected = CollectedFiles()
        var open = try datasets.begin(&collected)
        try open.write(view, into: &collected)
        try datasets.end(open, &collected)
        define = try #require(collected.texts["data/datasets/define.xml"])
        let read = try collected.texts.filter { $0.key.hasSuffix(".json") }.map {
            try ReadDataset(Array($0.value.utf8))
        }
        files = Dictionary(uniqueKeysWithValues: read.map { ($0.name, $0) })
    }

    func records(_ dataset: String) -> [[String: JSONValue]] { files[dataset]?.records ?? [] }

    /// The texts that stand in a column.
    func values(_ dataset: String, _ column: String) -> Set<String> {
        Set(records(dataset).compactMap { $0[column]?.text })
    }

    /// The values of a parameter of TS, in their order.
    func summary(_ parameter: String) -> [String] {
        records("TS").filter { $0["TSPARMCD"]?.text == parameter }.compactMap { $0["TSVAL"]?.text }
    }
}
