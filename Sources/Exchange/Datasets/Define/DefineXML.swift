import CivilTime

/// Writes Define-XML 2.1 for the datasets of an export.
struct DefineXML {
    let datasets: [DatasetSummary]
    let heading: DatasetHeading
    /// Terms of the study's own, by the id of their codelist.
    let terms: [String: [Codelist.Term]]

    /// The document.
    var text: String {
        var xml = XMLText()
        xml.element(
            "ODM",
            [
                "xmlns": "http://www.cdisc.org/ns/odm/v1.3", "xmlns:def": "http://www.cdisc.org/ns/def/v2.1",
                "xmlns:xlink": "http://www.w3.org/1999/xlink", "ODMVersion": "1.3.2", "FileType": "Snapshot",
                "FileOID": "DEF.\(heading.studyID)", "CreationDateTime": heading.recorded.description,
                "Originator": heading.sponsor, "SourceSystem": heading.system.name,
                "SourceSystemVersion": heading.system.version, "def:Context": "Other",
            ]
        ) { xml in
            xml.element("Study", ["OID": heading.studyOID]) { xml in
                xml.element("GlobalVariables") { xml in
                    xml.element("StudyName", text: heading.studyID)
                    xml.element("StudyDescription", text: heading.title)
                    xml.element("ProtocolName", text: heading.studyID)
                }
                metaData(&xml)
            }
        }
        return xml.text
    }

    private func metaData(_ xml: inout XMLText) {
        xml.element(
            "MetaDataVersion",
            [
                "OID": heading.metaDataOID, "Name": "Study \(heading.studyID), data definitions",
                "Description": "Times are those of clocks on the wall in \(heading.zone).",
                "def:DefineVersion": "2.1.0",
            ]
        ) { xml in
            xml.element("def:Standards") { xml in
                xml.element(
                    "def:Standard",
                    [
                        "OID": DefineNames.guide, "Name": "SDTMIG", "Type": "IG", "Version": "3.4",
                        "Status": "Final",
                    ])
                xml.element(
                    "def:Standard",
                    [
                        "OID": DefineNames.terminology, "Name": "CDISC/NCI", "Type": "CT", "PublishingSet": "SDTM",
                        "Version": Codelist.version, "Status": "Final",
                    ])
            }
            for dataset in datasets { DefineGroup(dataset).write(&xml) }
            for dataset in datasets {
                for variable in dataset.variables { DefineItem(dataset, variable).write(&xml) }
            }
            DefineCodelists(datasets, adding: terms).write(&xml)
            for derivation in Derivation.allCases where isUsed(derivation) {
                xml.element(
                    "MethodDef",
                    [
                        "OID": DefineNames.method(derivation), "Name": "Derivation: \(derivation.rawValue)",
                        "Type": "Computation",
                    ]
                ) { $0.described(derivation.words) }
            }
        }
    }

    private func isUsed(_ derivation: Derivation) -> Bool {
        datasets.contains { $0.variables.contains { $0.origin == .derived(derivation) } }
    }
}

extension XMLText {
    /// A description in English.
    mutating func described(_ words: String) {
        element("Description") { $0.element("TranslatedText", ["xml:lang": "en"], text: words) }
    }
}
