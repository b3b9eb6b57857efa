import CanonicalJSON
import FoundationEssentials
import LedgerTesting
import Testing

@testable import Exchange

@Suite struct `The safety reports of an export` {
    @Test func `are a page and a JSON for each serious adverse event, and for no other`() throws {
        let study = try ExportedStudy.made()
        let dataset = try ReadDataset(study.directory.exported("data/datasets/ae.json"))
        let serious = dataset.records.filter { $0["AESER"]?.text == "Y" }.compactMap { record -> String? in
            guard let person = record["USUBJID"]?.text?.split(separator: "-").last else { return nil }
            return record["AESPID"]?.text.map { "\(person)-\($0)" }
        }
        #expect(!serious.isEmpty && serious.count < dataset.records.count)
        let names = try FileManager.default.contentsOfDirectory(
            atPath: study.directory.file("export/data/reports/cioms"))
        #expect(Set(names) == Set(serious.flatMap { ["\($0).html", "\($0).json"] }))
    }

    @Test(arguments: [
        ("P001-AE-1.html", true), ("P001-AE-99999.json", true), ("X-AE-AE-1.json", true), ("-AE-1.html", false),
        ("P001-AE-0.html", false), ("P001-AE-01.html", false), ("P001-AE-1.txt", false), ("p001-AE-1.html", false),
        ("P001-AE-1.html.json", false), ("P001/AE-1.html", false), ("P001-AE-1", false), ("", false),
    ])
    func `have names of their own`(_ name: String, _ isAllowed: Bool) {
        #expect(ExportPath.isPayload("data/reports/cioms/\(name)") == isAllowed)
    }
}
