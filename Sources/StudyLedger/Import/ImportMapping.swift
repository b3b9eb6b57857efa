import CanonicalJSON
import Vocabulary

/// How the columns of a file become the fields of an import: data, never code.
///
///     key: [id, timepoint]                   # columns, or fields, that name a row for ever; mandatory
///     missing: ["", NA]                      # texts that mean "not recorded"; default: the empty one
///     fields:
///       participant: id                      # a column
///       at: {column: date, format: DD/MM/YYYY, zone: Europe/London}
///       timepoint: {constant: baseline}
///       weight: {column: wt, unit: lb}
///       arm: {column: drug, codes: {"Drug A": drug-a, Placebo: placebo}}
public struct ImportMapping: Sendable {
    /// Where the value of one field comes from.
    struct Source: Sendable {
        /// The column.
        var column: String?
        /// The same value for every row.
        var constant: String?
        /// How dates are written.
        var format: DateFormat?
        /// The zone of times, where it is not the study's.
        var zone: String?
        /// The unit of the column, where it is not the field's.
        var unit: String?
        /// What the texts of the column mean; empty, they stand for themselves.
        var codes: [String: String] = [:]
    }

    /// Columns or fields whose values name a row.
    var key: [String] = []
    /// Texts that mean that there is no value.
    var missing: Set<String> = [""]
    /// The sources by field.
    var sources: [String: Source] = [:]
    /// Whether every column must be a field: so where no mapping was given.
    var isStrict = false

    /// The mapping of a file whose columns are named as the fields, with its key in the column `key`.
    public init(columns: [String]) {
        key = ["key"]
        isStrict = true
        for column in columns where column != "key" { sources[column] = Source(column: column) }
    }

    /// Reads a mapping file; every problem names its line.
    public init(yaml text: String) throws(ProtocolFile.Problems) {
        let tree = try YAMLTree(text)
        var reader = MappingReader(tree)
        reader.checkMembers(of: tree.value, at: "", ["fields", "key", "kind", "missing"])
        key = reader.texts(tree.value["key"], at: "/key")
        if key.isEmpty { reader.add("/key", "name at least one column that tells the rows apart") }
        if let given = tree.value["missing"] { missing = Set(reader.texts(given, at: "/missing")).union([""]) }
        for member in tree.value["fields"]?.members ?? [] {
            sources[member.name] = reader.source(member.value, at: "/fields/\(member.name)")
        }
        if sources.isEmpty { reader.add("/fields", "name at least one field") }
        guard reader.problems.isEmpty else { throw ProtocolFile.Problems(list: reader.problems) }
    }
}

/// Reads the parts of a mapping file and gathers what is wrong.
private struct MappingReader {
    private let tree: YAMLTree
    private(set) var problems: [ProtocolFile.Problem] = []

    init(_ tree: YAMLTree) { self.tree = tree }

    mutating func add(_ path: String, _ message: String) { problems.append(tree.problem(at: path, message)) }

    mutating func checkMembers(of value: JSONValue, at path: String, _ known: [String]) {
        guard let members = value.members else { return add(path, "is not a list of names with values") }
        for member in members where !known.contains(member.name) {
            add("\(path)/\(member.name)", "is not known; known are \(known.joined(separator: ", "))")
        }
    }

    mutating func texts(_ value: JSONValue?, at path: String) -> [String] {
        guard let value else { return [] }
        let words = (value.elements ?? [value]).compactMap(\.plainText)
        if words.count != (value.elements?.count ?? 1) { add(path, "is not a list of texts") }
        return words
    }

    mutating func source(_ value: JSONValue, at path: String) -> ImportMapping.Source {
        if let column = value.plainText { return .init(column: column) }
        checkMembers(of: value, at: path, ["codes", "column", "constant", "format", "unit", "zone"])
        var source = ImportMapping.Source()
        source.column = value["column"]?.plainText
        source.constant = value["constant"]?.plainText
        source.zone = value["zone"]?.plainText
        source.unit = value["unit"]?.plainText
        if (source.column == nil) == (source.constant == nil) { add(path, "needs either a column or a constant") }
        if let pattern = value["format"]?.plainText {
            source.format = DateFormat(pattern)
            if source.format == nil { add(path + "/format", "is not a date pattern like DD/MM/YYYY HH:mm") }
        }
        for code in value["codes"]?.members ?? [] {
            guard let meaning = code.value.plainText else {
                add("\(path)/codes/\(code.name)", "is not a text")
                continue
            }
            source.codes[code.name] = meaning
        }
        return source
    }
}

extension JSONValue {
    /// A text, or a number or truth value as it was written.
    fileprivate var plainText: String? {
        switch self {
        case .string(let text): text
        case .integer(let value): String(value)
        case .boolean(let value): String(value)
        default: nil
        }
    }
}
