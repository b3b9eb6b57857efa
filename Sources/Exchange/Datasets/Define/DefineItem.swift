import CanonicalJSON
import Vocabulary

/// A variable in Define-XML.
struct DefineItem {
    private let dataset: DatasetSummary
    private let variable: DatasetVariable

    init(_ dataset: DatasetSummary, _ variable: DatasetVariable) {
        self.dataset = dataset
        self.variable = variable
    }

    func write(_ xml: inout XMLText) {
        let shape = shape
        xml.element(
            "ItemDef",
            [
                "OID": DefineNames.item(dataset.name, variable.name), "Name": variable.name,
                "SASFieldName": variable.name, "DataType": shape.type, "Length": shape.length.map(String.init),
                "SignificantDigits": shape.decimals.map(String.init),
            ]
        ) { xml in
            xml.described(variable.label)
            if let codelist = variable.codelist, !dataset.values(of: variable).isEmpty {
                xml.element("CodeListRef", ["CodeListOID": DefineNames.codelist(codelist.id)])
            }
            switch variable.origin {
            case .collected: xml.element("def:Origin", ["Type": "Collected", "Source": "Investigator"])
            case .assigned: xml.element("def:Origin", ["Type": "Assigned", "Source": "Sponsor"])
            case .derived: xml.element("def:Origin", ["Type": "Derived", "Source": "Sponsor"])
            case .fromProtocol: xml.element("def:Origin", ["Type": "Protocol", "Source": "Sponsor"])
            }
        }
    }

    private var shape: (type: String, length: Int?, decimals: Int?) {
        switch variable.content {
        case .text: return ("text", dataset.length(of: variable), nil)
        case .time: return ("incompleteDatetime", nil, nil)
        case .integer: return ("integer", dataset.length(of: variable), nil)
        case .decimal:
            let numbers = dataset.values(of: variable).compactMap { DecimalString($0) }
            let whole = numbers.map { $0.description.utf8.count }.max() ?? 1
            return ("float", whole, numbers.map(\.scale).max() ?? 0)
        }
    }
}
