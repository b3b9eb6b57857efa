import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension CrateMetadata {
    /// What stands around the files: who exported, with what, of which study.
    var context: [JSONValue] { [export, exporter, Self.licence, software] + about }

    private var export: JSONValue {
        [
            "@id": "#export", "@type": "CreateAction", "name": "Export", "agent": Self.link("#exporter"),
            "endTime": .string("\(info.recorded)"), "instrument": Self.link("#program"), "result": Self.link("./"),
        ]
    }

    private var exporter: JSONValue {
        [
            "@id": "#exporter", "@type": "Person", "identifier": .string(info.exporter),
            "name": .string(info.printedName),
        ]
    }

    /// The specification wants a licence; a clinic's data has none, and this says so.
    private static let licence: JSONValue = [
        "@id": "#licence", "@type": "CreativeWork", "name": "No licence",
        "description":
            "This export gives nobody a right to use or to pass on its data beyond what was agreed with them",
    ]

    /// The specification wants an address, too; the program is described where the export says how to check it.
    private var software: JSONValue {
        let words = info.program.split(separator: " ", maxSplits: 1).map { JSONValue.string(String($0)) }
        return [
            "@id": "#program", "@type": "SoftwareApplication", "name": words.first ?? .string(info.program),
            "url": Self.link(ExportPath.readme), "version": words.dropFirst().first ?? "unknown",
        ]
    }

    /// The study and who answers for it, as far as the protocol says.
    private var about: [JSONValue] {
        guard let study else { return [] }
        var members: [JSONValue.Member] = [
            .init("@id", "#study"), .init("@type", "MedicalStudy"), .init("name", .string(study.title.text)),
            .init("identifier", .string(study.registration.text)), .init("version", .string(study.version.text)),
        ]
        guard let sponsor = study.sponsor else { return [.object(members)] }
        members.append(.init("sponsor", Self.link("#sponsor")))
        return [["@id": "#sponsor", "@type": "Organization", "name": .string(sponsor.text)], .object(members)]
    }
}
