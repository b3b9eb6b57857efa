import CanonicalJSON
import CivilTime

/// Writes a dataset as Dataset-JSON 1.1, its members in the order that readers of streams want.
struct DatasetJSON {
    let dataset: Dataset
    let heading: DatasetHeading

    init(_ dataset: Dataset, _ heading: DatasetHeading) { (self.dataset, self.heading) = (dataset, heading) }

    /// Gives the text in pieces, row by row.
    func write(_ add: (String) throws -> Void) rethrows {
        try add(head)
        var isFirst = true
        for record in dataset.records {
            try add((isFirst ? "\n" : ",\n") + JSONValue.array(dataset.row(record)).canonicalText)
            isFirst = false
        }
        try add(isFirst ? "]}\n" : "\n]}\n")
    }

    /// All that stands before the first row.
    private var head: String {
        let (definition, system) = (dataset.definition, heading.system)
        let stamp = heading.recorded.description
        let columns = dataset.variables.map { Self.object(Self.column($0, of: dataset)) }
        var text = Self.object([
            ("datasetJSONCreationDateTime", .string(stamp)), ("datasetJSONVersion", "1.1.0"),
            ("fileOID", .string("\(heading.studyID)/\(definition.name.lowercased())")),
            ("dbLastModifiedDateTime", .string(stamp)), ("originator", .string(heading.sponsor)),
            ("sourceSystem", ["name": .string(system.name), "version": .string(system.version)]),
            ("studyOID", .string(heading.studyOID)), ("metaDataVersionOID", .string(heading.metaDataOID)),
            ("metaDataRef", "define.xml"), ("itemGroupOID", .string(DefineNames.group(definition.name))),
            ("records", .integer(dataset.records.count)), ("name", .string(definition.name)),
            ("label", .string(definition.label)),
        ])
        text.removeLast()
        return text + ",\"columns\":[\n" + columns.joined(separator: ",\n") + "\n],\"rows\":["
    }

    private static func column(_ variable: DatasetVariable, of dataset: Dataset) -> [(String, JSONValue)] {
        var members: [(String, JSONValue)] = [
            ("itemOID", .string(DefineNames.item(dataset.name, variable.name))), ("name", .string(variable.name)),
            ("label", .string(variable.label)),
        ]
        switch variable.content {
        case .text:
            members += [("dataType", "string"), ("length", .integer(dataset.length(of: variable)))]
        case .integer: members += [("dataType", "integer")]
        case .decimal: members += [("dataType", "decimal"), ("targetDataType", "decimal")]
        case .time: members += [("dataType", "datetime")]
        }
        if let place = dataset.keySequence(of: variable) { members += [("keySequence", .integer(place))] }
        return members
    }

    /// An object whose members stay in the order in which they are given.
    private static func object(_ members: [(String, JSONValue)]) -> String {
        let written = members.map { "\(JSONValue.string($0.0).canonicalText):\($0.1.canonicalText)" }
        return "{" + written.joined(separator: ",") + "}"
    }
}
