import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// The audit trail of the participants as ODM 1.3.2, Transactional: every value and every change of it, with who wrote
/// it, when, why, and the leaf hash of the event that says so (docs/datasets.md).
///
/// One event is one form, told apart by the number of the event; a correction updates values of the form of the event
/// that it corrects, a void removes that form. It is as long as the ledger, and made in two readings of the events: one
/// for what it refers to, one for the transactions.
struct AuditTrail {
    private let heading: DatasetHeading
    private let site: String
    private let outline: AuditOutline

    init(_ outline: AuditOutline, heading: DatasetHeading, site: String) {
        (self.outline, self.heading, self.site) = (outline, heading, site)
    }
}

/// An event with what it does to the form of an earlier one.
struct AuditTransaction {
    var event: RecordedEvent
    /// The number and the type of the event whose form it is.
    var form: (seq: Int, type: String)
    /// Insert, Update or Remove.
    var kind: String
    /// The values that it sets, those it takes away without a value.
    var items: [(name: String, value: String?)]

    /// - Parameter type: The type of the event that it names as its cause, if it names one.
    init(_ event: RecordedEvent, causeType type: String?) {
        self.event = event
        guard let cause = event.cause, let type else {
            self = AuditTransaction(inserting: event)
            return
        }
        switch event.event {
        case .eventCorrected(let payload):
            (form, kind) = ((cause, type), "Update")
            items = payload.changes.map { change in
                (
                    name: change.pointer.isOccurred ? "occurred" : change.pointer.path.joined(separator: "."),
                    value: change.new.map { Self.text($0.json) }
                )
            }
        case .eventVoided: (form, kind, items) = ((cause, type), "Remove", [])
        default: self = AuditTransaction(inserting: event)
        }
    }

    private init(inserting event: RecordedEvent) {
        self.event = event
        (form, kind) = ((event.seq, event.event.type), "Insert")
        items = event.occurred.map { [("occurred", $0.description)] } ?? []
        if let data = try? JSONParser.parse(event.data) { Self.collect(data, "", &items) }
    }

    private static func collect(_ json: JSONValue, _ path: String, _ items: inout [(name: String, value: String?)]) {
        for member in json.members ?? [] {
            let name = path.isEmpty ? member.name : "\(path).\(member.name)"
            if member.value.members != nil {
                collect(member.value, name, &items)
            } else {
                items.append((name, text(member.value)))
            }
        }
    }

    private static func text(_ json: JSONValue) -> String { json.text ?? json.canonicalText }
}

extension AuditTrail {
    /// Writes the document from the first `size` events.
    func write(
        _ events: borrowing some RecordedStudy & ~Copyable, asOf size: Int, into sink: inout some FileSink & ~Copyable,
        progress: (Int) -> Void
    ) throws {
        try sink.begin(ExportPath.audit)
        var xml = XMLText()
        try xml.element(
            "ODM",
            [
                "xmlns": "http://www.cdisc.org/ns/odm/v1.3", "ODMVersion": "1.3.2", "FileType": "Transactional",
                "FileOID": "AUDIT.\(heading.studyID)", "CreationDateTime": heading.recorded.description,
                "Granularity": "All", "Originator": heading.sponsor, "SourceSystem": heading.system.name,
                "SourceSystemVersion": heading.system.version,
            ]
        ) { xml in
            AuditDefinitions(outline, heading: heading, site: site).write(&xml)
            try xml.element(
                "ClinicalData", ["StudyOID": heading.studyOID, "MetaDataVersionOID": AuditNames.metaData]
            ) { xml in
                var known: Set<ParticipantCode> = []
                try events.forEachEvent(asOf: size) { event in
                    if event.seq % 1_000 == 999 { progress(event.seq + 1) }
                    guard let subject = event.subject else { return }
                    let transaction = outline.transaction(of: event)
                    let isNew = known.insert(subject).inserted
                    xml.element(
                        "SubjectData",
                        [
                            "SubjectKey": "\(heading.studyID)-\(subject)",
                            "TransactionType": isNew ? "Insert" : "Context",
                        ]
                    ) { form(transaction, &$0) }
                    try xml.pass(to: ExportPath.audit, of: &sink)
                }
            }
        }
        try xml.pass(to: ExportPath.audit, of: &sink, atLeast: 1)
        try sink.end(ExportPath.audit)
    }

    private func form(_ transaction: AuditTransaction, _ xml: inout XMLText) {
        let type = transaction.form.type
        xml.element("SiteRef", ["LocationOID": AuditNames.site(site)])
        xml.element(
            "StudyEventData",
            ["StudyEventOID": AuditNames.studyEvent, "StudyEventRepeatKey": "\(transaction.form.seq)"]
        ) { xml in
            xml.element("FormData", ["FormOID": AuditNames.form(type), "TransactionType": transaction.kind]) { xml in
                record(of: transaction.event, &xml)
                signature(of: transaction.event, &xml)
                guard !transaction.items.isEmpty else { return }
                xml.element(
                    "ItemGroupData",
                    ["ItemGroupOID": AuditNames.group(type), "TransactionType": transaction.kind]
                ) { xml in
                    for item in transaction.items {
                        xml.element(
                            "ItemData",
                            [
                                "ItemOID": AuditNames.item(type, item.name),
                                "TransactionType": item.value == nil ? "Remove" : transaction.kind,
                                "Value": item.value ?? "",
                            ])
                    }
                }
            }
        }
    }

    private func record(of event: RecordedEvent, _ xml: inout XMLText) {
        xml.element("AuditRecord", ["EditPoint": "DataManagement"]) { xml in
            whoAndWhere(event, &xml)
            xml.element("DateTimeStamp", text: event.recorded.description)
            if !event.reasons.isEmpty {
                xml.element("ReasonForChange", text: event.reasons.map(\.rawValue).joined(separator: " "))
            }
            if let leaf = event.leaf { xml.element("SourceID", text: "urn:sha256:\(leaf)") }
        }
    }

    private func signature(of event: RecordedEvent, _ xml: inout XMLText) {
        guard case .participantSignedOff(let payload) = event.event else { return }
        xml.element("Signature", ["ID": "SIG.\(event.seq)"]) { xml in
            whoAndWhere(event, &xml)
            xml.element("SignatureRef", ["SignatureOID": AuditNames.signature(payload.meaning)])
            xml.element("DateTimeStamp", text: event.recorded.description)
        }
    }

    private func whoAndWhere(_ event: RecordedEvent, _ xml: inout XMLText) {
        xml.element("UserRef", ["UserOID": AuditNames.user(event.actor)])
        xml.element("LocationRef", ["LocationOID": AuditNames.site(site)])
    }
}
