import StudyLedger

/// What `--template` prints: the header row of a file whose columns are the fields, then a mapping for any other file.
struct ImportTemplate {
    let kind: ImportKind

    /// The mapping as YAML, with the header row in a comment on top.
    var text: String {
        var lines = ["# header: " + (["key"] + kind.fields.map(\.name)).joined(separator: ",")]
        lines += [
            "# mapping.yaml for: kept import FILE.csv --kind \(kind.rawValue) --map mapping.yaml",
            "# Behind each field stands its column, or {column: NAME} with format: DD/MM/YYYY HH:mm,",
            "# zone: Europe/London, unit: lb or codes: {\"Drug A\": drug-a}; or {constant: VALUE}.",
            "# Leave out fields the file does not have.",
            "key: [key]              # the column or columns that tell the rows apart, for ever; a field will do too",
            "missing: [\"\", NA]       # what stands where nothing was recorded",
            "fields:",
        ]
        let width = (kind.fields.map(\.name.count).max() ?? 0) * 2 + 2
        for field in kind.fields {
            let entry = "\(field.name): \(field.name)"
            let padding = String(repeating: " ", count: max(1, width - entry.count))
            let unit = field.unit.map { ", in \($0)" } ?? ""
            let needed = field.isNeeded ? "needed; " : ""
            lines.append("  \(entry)\(padding)# \(needed)\(field.meaning)\(unit); \(field.example)")
        }
        if kind == .assessments {
            lines.append("  # NRS01: pain   # an item code of the protocol, where an instrument has several items")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
