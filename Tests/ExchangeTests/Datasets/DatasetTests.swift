import CanonicalJSON
import FoundationEssentials
import LedgerTesting
import Testing

@testable import Exchange

@Suite struct `The datasets of an export` {
    private let files: [ReadDataset]
    private let define: String

    init() throws {
        let directory = try ExportedStudy.made().directory
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.file("export/data/datasets")).sorted()
        files = try names.filter { $0.hasSuffix(".json") }.map {
            try ReadDataset(directory.exported("data/datasets/\($0)"))
        }
        define = String(decoding: directory.exported("data/datasets/define.xml"), as: UTF8.self)
    }

    @Test func `are those that a study with infusions has`() {
        let wanted = ["AE", "DM", "DS", "EC", "EX", "QS", "SE", "SUPPDM", "SV", "TA", "TE", "TI", "TS", "TV", "VS"]
        #expect(Set(wanted).subtracting(files.map(\.name)).isEmpty)
    }

    @Test func `number the records of each participant from 1`() {
        for file in files where file.columns.contains("\(file.name)SEQ") && file.name != "TS" {
            let people = Dictionary(grouping: file.records) { $0["USUBJID"]?.text ?? "" }
            for records in people.values {
                let numbers = records.compactMap { $0["\(file.name)SEQ"]?.integer }
                #expect(numbers == Array(1...records.count), "\(file.name)")
            }
        }
    }

    @Test func `have keys that no two records share`() {
        for file in files {
            let keys = file.records.map { record in file.keys.map { record[$0]?.canonicalText ?? "" } }
            #expect(!file.keys.isEmpty && Set(keys).count == keys.count, "\(file.name)")
        }
    }

    @Test func `have columns with short names and labels, and rows as wide as they are`() {
        for file in files {
            #expect(file.columns.count == Set(file.columns).count)
            for (name, label) in zip(file.columns, file.labels) {
                #expect(name.utf8.count <= 8 && name == name.uppercased() && label.count <= 40, "\(file.name).\(name)")
            }
            #expect(file.count == file.rows.count && file.rows.allSatisfy { $0.count == file.columns.count })
        }
    }

    @Test func `hold only what their codelists permit`() {
        var checked = 0
        for definition in SubjectRecords.all.map(\.definition) {
            guard let file = files.first(where: { $0.name == definition.name }) else { continue }
            for variable in definition.variables {
                guard let list = variable.codelist else { continue }
                for record in file.records {
                    guard let value = record[variable.name]?.text, !value.isEmpty else { continue }
                    checked += 1
                    #expect(list.permits(value), "\(file.name).\(variable.name) \(value)")
                }
            }
        }
        #expect(checked > 100)
    }

    @Test func `are described by define xml, variable by variable`() {
        for file in files {
            #expect(define.contains("xlink:href=\"\(file.name.lowercased()).json\""))
            for column in file.columns {
                let item = "<ItemDef OID=\"IT.\(file.name).\(column)\""
                #expect(define.components(of: item) == 1, "\(item)")
            }
        }
    }

    @Test func `name only participants of DM, and only visits of SV and TV`() throws {
        let people = Set(try dataset("DM").records.compactMap { $0["USUBJID"]?.text })
        let visits = Set(try dataset("SV").records.map { [$0["USUBJID"]?.text, $0["VISITNUM"]?.canonicalText] })
        let plan = Set(try dataset("TV").records.compactMap { $0["VISITNUM"]?.integer })
        for file in files {
            for record in file.records {
                if let person = record["USUBJID"]?.text { #expect(people.contains(person), "\(file.name)") }
                guard let visit = record["VISITNUM"]?.integer, file.name != "TV" else { continue }
                #expect(plan.contains(visit))
                #expect(visits.contains([record["USUBJID"]?.text, "\(visit)"]), "\(file.name) \(visit)")
            }
        }
    }

    @Test func `have a record for each adverse event that was reported`() throws {
        let directory = try ExportedStudy.made().directory
        let reported = directory.exportedLines("data/events.jsonl").count { line in
            line.contains("\"type\":\"adverseEvent.reported\"")
        }
        #expect(try dataset("AE").records.count == reported)
    }

    private func dataset(_ name: String) throws -> ReadDataset { try #require(files.first { $0.name == name }) }
}

extension String {
    /// How often a text stands in it.
    fileprivate func components(of text: String) -> Int {
        var (count, rest) = (0, self[...])
        while let found = rest.firstRange(of: text) {
            count += 1
            rest = rest[found.upperBound...]
        }
        return count
    }
}
