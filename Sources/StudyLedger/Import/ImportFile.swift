public import Study
import Vocabulary

/// A table that is to be imported, with all it takes to read it.
public struct ImportFile: Sendable {
    /// A file or mapping that cannot be used at all.
    public struct Unusable: Error, Hashable, Sendable {
        /// What is wrong, in plain words; at least one.
        public var problems: [String]
    }

    /// What the rows are about.
    public let kind: ImportKind
    /// The rows.
    public let table: CSVTable
    /// How columns become fields.
    public let mapping: ImportMapping
    /// Source, reasons and actor of every row; its time is filled in by the row.
    let circumstances: EntryContext
    /// The protocol in force.
    let study: StudyProtocol
    /// How times are read.
    let clock: ImportClock
    /// Why a free text may not be kept; `nil` if it may.
    let textProblem: @Sendable (_ name: String, _ text: String) -> String?
    /// The columns by name.
    let places: [String: Int]

    /// A file, once its header and its mapping fit each other.
    public init(
        kind: ImportKind, table: CSVTable, mapping: ImportMapping, circumstances: EntryContext, study: StudyProtocol,
        clock: ImportClock,
        textProblem: @escaping @Sendable (_ name: String, _ text: String) -> String? = { _, _ in nil }
    ) throws(Unusable) {
        self.kind = kind
        self.table = table
        self.mapping = mapping
        self.circumstances = circumstances
        self.study = study
        self.clock = clock
        self.textProblem = textProblem
        places = Dictionary(table.header.enumerated().map { ($1, $0) }) { first, _ in first }
        let problems = headerProblems + sourceProblems
        guard problems.isEmpty else { throw Unusable(problems: problems) }
    }

    /// The zones that a mapping names.
    public static func zones(of mapping: ImportMapping) -> [String] {
        Set(mapping.sources.values.compactMap(\.zone)).sorted()
    }

    private var headerProblems: [String] {
        var problems = mapping.key.filter { places[$0] == nil && mapping.sources[$0] == nil }
            .map { "the key names \($0), which is neither a column nor a field" }
        for (field, source) in mapping.sources.sorted(by: { $0.key < $1.key }) {
            if let column = source.column, places[column] == nil {
                problems.append("\(field): the file has no column \(column); it has \(table.header.listed)")
            }
        }
        for field in kind.fields where field.isNeeded && mapping.sources[field.name] == nil {
            problems.append("the field \(field.name) is missing: \(field.meaning)")
        }
        return problems
    }

    private var sourceProblems: [String] {
        var problems: [String] = []
        let items = Set(study.instruments.flatMap(\.items).map(\.code.text))
        for (name, source) in mapping.sources.sorted(by: { $0.key < $1.key }) {
            let field = kind.field(name)
            if field == nil, kind != .assessments || !items.contains(name) {
                let known = kind.fields.map(\.name).listed
                problems.append("\(name) is no field of \(kind.rawValue); there are \(known)")
            }
            if let zone = source.zone, !clock.knows(zone) { problems.append("\(name): no zone \(zone)") }
            guard let unit = source.unit else { continue }
            let wanted = field?.unit
            if wanted.flatMap({ UnitConversion.factor(from: unit, to: $0) }) == nil {
                problems.append("\(name): \(unit) cannot be turned into \(wanted ?? "anything: it has no unit")")
            }
        }
        return problems
    }

    /// Where a column stands in the file; behind all of them where there is none of that name.
    func place(of column: String?) -> Int { column.flatMap { places[$0] } ?? .max }

    /// The texts that name a row; a column first, else a field.
    func key(of reader: inout RowReader) -> [String] {
        var texts: [String] = []
        for name in mapping.key {
            let text = places[name].map { reader.row.fields[$0].trimmedSpaces } ?? reader.text(name) ?? ""
            if text.isEmpty, !reader.hasProblem(name) { reader.add(name, "key-missing", "the key is empty") }
            texts.append(text)
        }
        return texts
    }
}

extension [String] {
    fileprivate var listed: String { joined(separator: ", ") }
}
