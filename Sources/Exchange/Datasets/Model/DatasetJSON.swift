import CanonicalJSON
import CivilTime

/// Writes a dataset as Dataset-JSON 1.1, its members in the order that readers of streams want: head, rows, foot.
struct DatasetJSON {
    private let dataset: DatasetSummary
    private let heading: DatasetHeading
    private let variables: [DatasetVariable]
    private var hasRows = false

    /// A file of the dataset whose records were all taken in.
    init(_ dataset: DatasetSummary, _ heading: DatasetHeading) {
        (self.dataset, self.heading) = (dataset, heading)
        variables = dataset.variables
    }

    /// Where it stands in an export.
    var path: String { "\(ExportPath.datasets)/\(dataset.definition.fileName)" }

    /// The next rows; where a record says nothing, an empty string among strings and `null` elsewhere.
    mutating func rows(_ records: [DatasetRecord]) -> String {
        var text = ""
        for record in records {
            let cells = variables.map { record.values[$0.name] ?? ($0.content == .text ? .string("") : .null) }
            text += (hasRows ? ",\n" : "\n") + JSONValue.array(cells).canonicalText
            hasRows = true
        }
        return text
    }

    /// All that stands behind the last row.
    var foot: String { hasRows ? "\n]}\n" : "]}\n" }

    /// All that stands before the first row.
    var head: String {
        let (definition, system) = (dataset.definition, heading.system)
        let stamp = heading.recorded.description
        let columns = variables.map { Self.object(Self.column($0, of: dataset)) }
        var text = Self.object([
            ("datasetJSONCreationDateTime", .string(stamp)), ("datasetJSONVersion", "1.1.0"),
            ("fileOID", .string("\(heading.studyID)/\(definition.name.lowercased())")),
            ("dbLastModifiedDateTime", .string(stamp)), ("originator", .string(heading.sponsor)),
            ("sourceSystem", ["name": .string(system.name), "version": .string(system.version)]),
            ("studyOID", .string(heading.studyOID)), ("metaDataVersionOID", .string(heading.metaDataOID)),
            ("metaDataRef", "define.xml"), ("itemGroupOID", .string(DefineNames.group(definition.name))),
            ("records", .integer(dataset.count)), ("name", .string(definition.name)),
            ("label", .string(definition.label)),
        ])
        text.removeLast()
        return text + ",\"columns\":[\n" + columns.joined(separator: ",\n") + "\n],\"rows\":["
    }

    private static func column(_ variable: DatasetVariable, of dataset: DatasetSummary) -> [(String, JSONValue)] {
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
