import Vocabulary

/// A dataset in Define-XML.
struct DefineGroup {
    private let dataset: DatasetSummary

    init(_ dataset: DatasetSummary) { self.dataset = dataset }

    func write(_ xml: inout XMLText) {
        let definition = dataset.definition
        xml.element(
            "ItemGroupDef",
            [
                "OID": DefineNames.group(definition.name), "Name": definition.name, "Domain": definition.domain,
                "SASDatasetName": definition.name, "Repeating": definition.isRepeating ? "Yes" : "No",
                "IsReferenceData": definition.kind == .trialDesign ? "Yes" : "No", "Purpose": "Tabulation",
                "def:Structure": definition.structure, "def:StandardOID": DefineNames.guide,
                "def:ArchiveLocationID": DefineNames.leaf(definition.name),
            ]
        ) { xml in
            xml.described(definition.label)
            for (index, variable) in dataset.variables.enumerated() { reference(variable, index + 1, &xml) }
            xml.element("def:Class", ["Name": definition.kind.rawValue])
            xml.element(
                "def:leaf", ["ID": DefineNames.leaf(definition.name), "xlink:href": definition.fileName]
            ) { $0.element("def:title", text: definition.fileName) }
        }
    }

    private func reference(_ variable: DatasetVariable, _ order: Int, _ xml: inout XMLText) {
        var method: String?
        if case .derived(let derivation) = variable.origin { method = DefineNames.method(derivation) }
        xml.element(
            "ItemRef",
            [
                "ItemOID": DefineNames.item(dataset.name, variable.name), "OrderNumber": "\(order)",
                "Mandatory": variable.core == .required ? "Yes" : "No",
                "KeySequence": dataset.keySequence(of: variable).map(String.init), "MethodOID": method,
                "Role": variable.role.rawValue,
            ])
    }
}
