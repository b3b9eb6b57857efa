import CanonicalJSON
import Projections
import Reports
import Testing

@Suite struct `An efficacy report` {
    private var set: TableSet { TableSet([EfficacyTable.self], of: ReportFixture.view) }

    private var json: JSONValue { .object(ReportFixture.basis.members + set.members) }

    private func names(_ value: JSONValue?) -> [String] { (value?.members ?? []).map(\.name).sorted() }

    @Test func `in JSON has exactly the members that the command line promises`() throws {
        #expect(names(json) == ["asOf", "endpoints", "tables"])
        let treated = try #require(json["endpoints"]?.elements?.first)
        let seven = ["mean", "sd", "median", "q1", "q3", "min", "max"]
        let baseline = ["Mean", "SD", "Median", "Q1", "Q3", "Min", "Max"].map { "baseline\($0)" }
        let rest = [
            "endpoint", "group", "baseline", "timepoint", "n", "missing", "change", "wilcoxon", "hodgesLehmann",
            "responders",
        ]
        #expect(names(treated) == (seven + baseline + rest).sorted())
        #expect(names(treated["change"]) == (seven + ["ciLow", "ciHigh", "t", "df", "p", "dz", "dav"]).sorted())
        #expect(names(treated["wilcoxon"]) == ["exact", "p", "vMinus", "vPlus", "z", "zerosDropped"])
        #expect(names(treated["hodgesLehmann"]) == ["estimate", "high", "low"])
        #expect(
            names(treated["responders"]?.elements?.first) == [
                "clopperPearson", "n", "of", "percent", "set", "threshold", "undefined", "wilson",
            ])
    }

    @Test func `in JSON has the values, and null where there is none`() throws {
        let treated = try #require(json["endpoints"]?.elements?.first)
        #expect(treated["n"] == 2 && treated["missing"] == 1)
        #expect(treated["baselineMean"]?.double == 7)
        #expect(treated["mean"]?.double == 5)
        #expect(treated["change"]?["mean"]?.double == -2)
        #expect(treated["change"]?["df"] == 1)
        #expect(treated["wilcoxon"]?["zerosDropped"] == 1)
        #expect(treated["wilcoxon"]?["vMinus"]?.double == 1)
        let responders = try #require(treated["responders"]?.elements)
        #expect(responders.map { $0["set"] } == ["all", "complete"])
        #expect(responders.map { $0["percent"] } == ["33.3", "50.0"])
        let control = try #require(json["endpoints"]?.elements?.last)
        #expect(control["n"] == 0 && control["missing"] == 1)
        #expect(control["mean"] == .null && control["change"]?["t"] == .null && control["hodgesLehmann"] == .null)
    }

    @Test func `in text warns, cites the choices, and ends in the footer`() {
        let text = set.text(
            style: .plain, showsAddresses: false, footer: Footer(ReportFixture.basis, dates: DateWords()))
        #expect(text.contains("Pain: Before to After"))
        #expect(text.contains("Warning: an uncontrolled comparison"))
        #expect(text.contains("Main part: the participant as a whole"))
        #expect(text.contains("1/3 (33.3)"))
        #expect(text.hasSuffix("kept 0.1.0, protocol 1.0\n"))
    }

    @Test func `in text gives each cell the address that trace knows`() {
        for projection in StudyView.projections {
            let known = Set(projection.cells(of: ReportFixture.view, row: nil).map(\.address.description))
            let tables = TableSet([projection], of: ReportFixture.view).tables
            let shown = tables.flatMap(\.rows).flatMap(\.cells).flatMap(\.addresses)
            #expect(shown.allSatisfy(known.contains), "\(projection)")
            #expect(!shown.isEmpty || tables.allSatisfy(\.rows.isEmpty), "\(projection)")
        }
    }

    @Test func `in CSV has one record for each value`() {
        let csv = TableSet([EfficacyTable.self], of: ReportFixture.view, showing: ["treated"]).csv
        let lines = csv.text.split(separator: "\r\n")
        #expect(lines[0] == "endpoint,group,statistic,value")
        #expect(lines.contains("pain,treated,change.mean,-2"))
        #expect(lines.contains("pain,treated,responders.30.all.percent,33.3"))
        #expect(!lines.contains { $0.contains("control") })
    }
}
