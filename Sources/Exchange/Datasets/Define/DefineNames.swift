/// The object identifiers by which datasets and Define-XML find each other.
enum DefineNames {
    static func group(_ dataset: String) -> String { "IG.\(dataset)" }
    static func item(_ dataset: String, _ variable: String) -> String { "IT.\(dataset).\(variable)" }
    static func leaf(_ dataset: String) -> String { "LF.\(dataset)" }
    static func codelist(_ id: String) -> String { "CL.\(id)" }
    static func method(_ derivation: Derivation) -> String { "MT.\(derivation.rawValue.uppercased())" }
    static let guide = "STD.IG"
    static let terminology = "STD.CT"
}
