import CanonicalJSON
import Projections
import Reports
import Testing

@Suite struct `A safety report` {
    private func set(showing groups: Set<String>? = nil) -> TableSet {
        TableSet([SafetyTable.self], of: ReportFixture.view, showing: groups)
    }

    private var json: JSONValue { .object(ReportFixture.basis.members + set().members) }

    @Test func `in JSON has the shape that the command line promises`() throws {
        #expect(json["asOf"]?["events"] == 243)
        #expect(json["asOf"]?["root"]?.text?.count == 64)
        #expect(json["timeUnknown"] == nil)
        let treated = try #require(json["groups"]?.elements?.first)
        #expect(treated["group"] == "treated")
        #expect(treated["participants"] == 3)
        let rows = try #require(treated["rows"]?.elements)
        #expect(rows.map { $0["level"] } == ["any", "soc", "term", "soc", "term"])
        let names = ["events", "fisherP", "level", "participants", "percent", "reference", "soc", "term"]
        #expect(rows.allSatisfy { ($0.members ?? []).map(\.name).sorted() == names })
        #expect(rows[0]["soc"] == .null && rows[0]["term"] == .null)
        #expect(rows[0]["participants"] == 2)
        #expect(rows[0]["percent"] == "66.7")
        #expect(rows[0]["reference"] == "control")
        #expect(rows[1]["soc"] == "gastrointestinal" && rows[1]["term"] == .null)
        #expect(rows[2]["term"] == "nausea")
        #expect(rows[4]["soc"] == "not coded" && rows[4]["term"] == "not coded")
        let overview = try #require(treated["overview"]?.elements)
        #expect(
            overview.map { $0["id"]?.text }
                == ["any", "related", "serious", "grade-3", "interruption", "withdrawal", "fatal"])
        let control = try #require(json["groups"]?.elements?.last)
        #expect(control["rows"]?.elements?.count == 1)
        #expect(control["rows"]?.elements?.first?["fisherP"] == .null)
    }

    @Test func `in JSON counts unknown times when it looks up to a moment`() {
        var basis = ReportFixture.basis
        basis.upTo = instant("2026-03-01 00:00")
        basis.timeUnknown = 2
        #expect(JSONValue.object(basis.members + set().members)["timeUnknown"] == 2)
    }

    @Test func `shows only the groups that are asked for`() {
        let json = JSONValue.object(set(showing: ["control"]).members)
        #expect(json["groups"]?.elements?.map { $0["group"] } == ["control"])
    }

    @Test func `in text shows n, per cent and events, and ends in the footer`() {
        let text = set().text(
            style: .plain, showsAddresses: false, footer: Footer(ReportFixture.basis, dates: DateWords()))
        let lines = text.split(separator: "\n").map(String.init)
        #expect(
            lines.contains { $0.hasPrefix("not coded") && $0.contains("1 (33.3) [1]") && $0.hasSuffix("0 (0.0) [0]") })
        #expect(lines.contains { $0.hasPrefix("  nausea") })
        #expect(
            lines.suffix(2) == [
                "Data as known at Thursday 5 March 2026, 19:05 UTC: 243 events (to #242), root 0855-fa6a",
                "kept 0.1.0, protocol 1.0",
            ])
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test func `in CSV has one record for each group and row`() {
        let lines = set().csv.text.split(separator: "\r\n")
        #expect(lines[0] == "group,groupParticipants,level,soc,term,participants,percent,events,fisherP,reference")
        #expect(lines.contains("treated,3,overview.any,,,2,66.7,2,,"))
        #expect(lines.contains { $0.hasPrefix("treated,3,term,gastrointestinal,nausea,1,33.3,1,") })
    }

    @Test func `is the same bytes for the same events`() {
        let bytes = { json.canonicalBytes }
        #expect(bytes() == bytes())
    }
}
