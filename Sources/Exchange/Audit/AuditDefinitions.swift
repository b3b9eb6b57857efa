import CivilTime
import Study
import Vocabulary

/// The object identifiers of the audit trail.
enum AuditNames {
    static let metaData = "MDV.LEDGER"
    static let studyEvent = "SE.EVENT"
    static func form(_ type: String) -> String { "F.\(type)" }
    static func group(_ type: String) -> String { "IG.\(type)" }
    static func item(_ type: String, _ name: String) -> String { "I.\(type).\(name)" }
    static func user(_ actor: ActorID) -> String { "USR.\(actor)" }
    static func site(_ site: String) -> String { "LOC.\(site)" }
    static func signature(_ meaning: SignatureMeaning) -> String { "SD.\(meaning.rawValue)" }
}

/// What the audit trail refers to: a form for each type of event, an item for each member, people, site, signatures.
struct AuditDefinitions {
    private let heading: DatasetHeading
    private let site: String
    private let actors: [ActorID]
    private let meanings: [SignatureMeaning]
    /// The longest value of each item, by type and name.
    private let lengths: [String: [String: Int]]

    init(_ outline: AuditOutline, heading: DatasetHeading, site: String) {
        (self.heading, self.site) = (heading, site)
        actors = outline.actors.sorted()
        meanings = SignatureMeaning.allCases.filter(outline.meanings.contains)
        lengths = outline.lengths
    }

    func write(_ xml: inout XMLText) {
        xml.element("Study", ["OID": heading.studyOID]) { xml in
            xml.element("GlobalVariables") { xml in
                xml.element("StudyName", text: heading.studyID)
                xml.element("StudyDescription", text: heading.title)
                xml.element("ProtocolName", text: heading.studyID)
            }
            xml.element("MetaDataVersion", ["OID": AuditNames.metaData, "Name": "Events of the ledger"]) { xml in
                forms(&xml)
            }
        }
        people(&xml)
    }

    private func forms(_ xml: inout XMLText) {
        let types = lengths.keys.sorted()
        xml.element("Protocol") {
            $0.element("StudyEventRef", ["StudyEventOID": AuditNames.studyEvent, "Mandatory": "No"])
        }
        xml.element(
            "StudyEventDef",
            ["OID": AuditNames.studyEvent, "Name": "Event", "Repeating": "Yes", "Type": "Common"]
        ) { xml in
            for type in types { xml.element("FormRef", ["FormOID": AuditNames.form(type), "Mandatory": "No"]) }
        }
        for type in types {
            xml.element("FormDef", ["OID": AuditNames.form(type), "Name": type, "Repeating": "No"]) {
                $0.element("ItemGroupRef", ["ItemGroupOID": AuditNames.group(type), "Mandatory": "No"])
            }
        }
        for type in types {
            xml.element("ItemGroupDef", ["OID": AuditNames.group(type), "Name": type, "Repeating": "No"]) { xml in
                for name in names(type) {
                    xml.element("ItemRef", ["ItemOID": AuditNames.item(type, name), "Mandatory": "No"])
                }
            }
        }
        for type in types {
            for name in names(type) {
                xml.element(
                    "ItemDef",
                    [
                        "OID": AuditNames.item(type, name), "Name": name, "DataType": "text",
                        "Length": "\(lengths[type]?[name] ?? 1)",
                    ])
            }
        }
    }

    private func names(_ type: String) -> [String] { (lengths[type] ?? [:]).keys.sorted() }

    private func people(_ xml: inout XMLText) {
        xml.element("AdminData", ["StudyOID": heading.studyOID]) { xml in
            for actor in actors {
                xml.element("User", ["OID": AuditNames.user(actor), "UserType": "Other"]) { xml in
                    xml.element("LoginName", text: actor.text)
                    xml.element("FullName", text: actor.text)
                }
            }
            xml.element(
                "Location", ["OID": AuditNames.site(site), "Name": "Site \(site)", "LocationType": "Site"]
            ) {
                $0.element(
                    "MetaDataVersionRef",
                    [
                        "StudyOID": heading.studyOID, "MetaDataVersionOID": AuditNames.metaData,
                        "EffectiveDate": heading.recorded.dayInUTC.description,
                    ])
            }
            for meaning in meanings {
                xml.element(
                    "SignatureDef", ["OID": AuditNames.signature(meaning), "Methodology": "Digital"]
                ) { xml in
                    xml.element("Meaning", text: meaning.rawValue)
                    xml.element(
                        "LegalReason", text: "Signed by the key of the user over the event that the record names.")
                }
            }
        }
    }
}
