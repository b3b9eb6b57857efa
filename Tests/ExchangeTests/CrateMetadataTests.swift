import CanonicalJSON
import FoundationEssentials
import Ledger
import LedgerTesting
import StudyLedger
import Testing
import Transparency

@testable import Exchange

@Suite struct `The list of an export for programs` {
    /// The entities by their names, in order.
    private func graph(_ directory: TemporaryDirectory) throws -> [(id: String, entity: JSONValue)] {
        let bytes = directory.exported("ro-crate-metadata.json")
        let json = try JSONParser.parse(bytes)
        #expect(Array("\(json.canonicalText)\n".utf8) == bytes, "canonical, and a line feed")
        return try #require(json["@graph"]?.elements).map { (try #require($0["@id"]?.text), $0) }
    }

    private func entity(_ id: String, _ graph: [(id: String, entity: JSONValue)]) throws -> JSONValue {
        try #require(graph.first { $0.id == id }?.entity, "\(id)")
    }

    @Test func `names every file with its length, and the forms as one folder`() throws {
        let directory = try ExportedStudy.made().directory
        let graph = try graph(directory)
        let listed = directory.exportedLines("manifest-sha256.txt").map { String($0.dropFirst(66)) }
        let forms = listed.filter { $0.hasPrefix("data/reports/cioms/") }
        let plain = Set(listed).subtracting(forms).union(["README.txt"])
        let files = graph.filter { $0.entity["@type"]?.text == "File" }
        #expect(Set(files.map(\.id)) == plain && files.count == plain.count)
        for file in files {
            #expect(file.entity["contentSize"]?.text == "\(directory.exported(file.id).count)", "\(file.id)")
        }
        let parts = try entity("./", graph)["hasPart"]?.elements?.compactMap { $0["@id"]?.text } ?? []
        #expect(parts == graph.dropFirst(2).prefix(parts.count).map(\.id))
        #expect(parts == parts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(Set(parts) == plain.union(["data/reports/cioms/"]))
        #expect(!forms.isEmpty)
        #expect(try entity("data/reports/cioms/", graph)["description"]?.text == "\(forms.count) files")
    }

    @Test func `says who exported which study, when, with what`() throws {
        let directory = try ExportedStudy.made().directory
        let graph = try graph(directory)
        let lines = directory.exportedLines("bag-info.txt").map { line in
            (line.prefix { $0 != ":" }, line.drop { $0 != ":" }.dropFirst(2))
        }
        let info = Dictionary(uniqueKeysWithValues: lines.map { (String($0), String($1)) })
        let export = try entity("#export", graph)
        #expect(export["endTime"]?.text == info["Ledger-Recorded"])
        let person = try entity(try #require(export["agent"]?["@id"]?.text), graph)
        #expect(person["identifier"]?.text == info["Exported-By"])
        #expect(person["name"]?.text == info["Printed-Name"])
        let program = try entity(try #require(export["instrument"]?["@id"]?.text), graph)
        #expect([program["name"]?.text, program["version"]?.text] == ["kept", "9.9"])
        let root = try entity("./", graph)
        #expect(root["datePublished"]?.text == info["Bagging-Date"])
        let origin = try #require(info["Ledger-Origin"])
        #expect(root["name"]?.text?.contains(origin) == true)
        #expect(root["description"]?.text?.contains(try #require(info["Ledger-Root"])) == true)
        let study = try entity(try #require(root["about"]?["@id"]?.text), graph)
        #expect(study["identifier"]?.text == "NCT06916403")
        #expect(study["version"]?.text == info["Protocol-Version"])
        let sponsor = try entity(try #require(study["sponsor"]?["@id"]?.text), graph)
        #expect(sponsor["name"]?.text?.isEmpty == false)
    }

    @Test func `has no link that leads nowhere, and no name twice`() throws {
        let graph = try graph(try ExportedStudy.made().directory)
        #expect(Set(graph.map(\.id)).count == graph.count)
        let links = graph.flatMap { Self.links($0.entity) }.filter { !$0.hasPrefix("https://") }
        #expect(links.count > graph.count)
        #expect(Set(links).subtracting(graph.map(\.id)).isEmpty)
    }

    private static func links(_ entity: JSONValue) -> [String] {
        (entity.members ?? []).flatMap { member in
            ([member.value] + (member.value.elements ?? [])).compactMap { $0["@id"]?.text }
        }
    }

    @Test func `is without a study where the protocol cannot be read, and without forms where there are none`() throws {
        let info = BagInfo(
            program: "other", origin: "o", size: 1, root: .emptyTree,
            recorded: try ExportedStudy.made().end, protocolVersion: "1", exporter: "a", printedName: "A",
            signatures: [], withheld: 1, octets: 0, files: 0)
        let text = CrateMetadata(info, lengths: ["data/b.pem": 3, "verify.py": 5], study: nil).text
        #expect(!text.contains("#study") && !text.contains("#sponsor") && !text.contains("cioms"))
        #expect(text.contains("\"hasPart\":[{\"@id\":\"data/b.pem\"}]"))
        #expect(text.contains("1 free text withheld") && text.contains("\"version\":\"unknown\""))
    }
}
