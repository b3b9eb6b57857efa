/// The codelists of Define-XML: of each, the terms that the datasets hold.
struct DefineCodelists {
    private var lists: [(list: Codelist, values: Set<String>)] = []

    /// The lists that the datasets use; `terms` are those that a study adds, by the id of their list.
    init(_ datasets: [DatasetSummary], adding terms: [String: [Codelist.Term]]) {
        for dataset in datasets {
            for variable in dataset.variables {
                guard var list = variable.codelist else { continue }
                list.terms = (terms[list.id] ?? []) + list.terms
                let values = Set(dataset.values(of: variable))
                guard !values.isEmpty else { continue }
                if let index = lists.firstIndex(where: { $0.list.id == list.id }) {
                    lists[index].values.formUnion(values)
                } else {
                    lists.append((list, values))
                }
            }
        }
        lists.sort { $0.list.id < $1.list.id }
    }

    func write(_ xml: inout XMLText) {
        for (list, values) in lists {
            xml.element(
                "CodeList",
                [
                    "OID": DefineNames.codelist(list.id), "Name": list.name, "DataType": "text",
                    "def:StandardOID": list.code == nil ? nil : DefineNames.terminology,
                ]
            ) { xml in
                for value in values.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
                    term(value, of: list, &xml)
                }
                if let code = list.code { alias(code, &xml) }
            }
        }
    }

    private func term(_ value: String, of list: Codelist, _ xml: inout XMLText) {
        let term = list.terms.first { $0.value == value }
        let isExtension = list.code != nil && term == nil
        xml.element("CodeListItem", ["CodedValue": value, "def:ExtendedValue": isExtension ? "Yes" : nil]) { xml in
            xml.element("Decode") {
                $0.element("TranslatedText", ["xml:lang": "en"], text: term?.words ?? value)
            }
            if let code = term?.code { alias(code, &xml) }
        }
    }

    private func alias(_ code: String, _ xml: inout XMLText) {
        xml.element("Alias", ["Context": "nci:ExtCodeID", "Name": code])
    }
}
