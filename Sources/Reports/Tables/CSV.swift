/// Rows of text as RFC 4180 writes them.
///
/// Fields are separated by commas, every record ends with CR LF, also the last. A field with a comma, a double quote, a
/// CR or an LF is enclosed in double quotes, and a double quote in it is doubled. The first record names the fields.
///
///     group,level,participants\r\n
///     part-2,"any, serious",3\r\n
public struct CSV: Hashable, Sendable {
    /// The names of the fields.
    public var header: [String]
    /// The records; each has as many fields as the header.
    public var records: [[String]]

    /// Creates a file of records.
    public init(header: [String], records: [[String]] = []) {
        self.header = header
        self.records = records
    }

    /// The text of the file.
    public var text: String {
        ([header] + records).map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func field(_ text: String) -> String {
        let special: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0D, 0x0A]
        guard text.utf8.contains(where: special.contains) else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
