public import CanonicalJSON
public import Study

/// A protocol file as people write it (YAML), and the canonical JSON that is adopted.
///
/// Every problem names the line and column where it stands. Numbers with a fraction must be written as strings
/// ("1.5"), so that what was typed is what is hashed.
public struct ProtocolFile: Sendable {
    /// One thing that is wrong.
    public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        /// From 1; 0 where the file as a whole is meant.
        public var line: Int
        /// From 1.
        public var column: Int
        /// What is wrong, in plain words.
        public var message: String

        /// Place and message: "line 12, column 3: ..." and so on.
        public var description: String { "line \(line), column \(column): \(message)" }
    }

    /// All that is wrong with a file, in its order.
    public struct Problems: Error, Hashable, Sendable {
        /// The problems; at least one.
        public var list: [Problem]
    }

    /// The study it declares.
    public let content: StudyProtocol
    /// The canonical JSON: the attachment that `protocol.adopted` names.
    public let document: [UInt8]

    /// Reads a YAML text.
    public init(yaml text: String) throws(Problems) {
        let tree = try YAMLTree(text)
        let problems = StudyProtocol.problems(in: tree.value)
        guard problems.isEmpty else {
            let list = problems.map { tree.problem(at: $0.path, $0.message) }
            throw Problems(list: list.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        }
        document = tree.value.canonicalBytes
        do throws(MalformedJSON) {
            content = try Self.content(of: document)
        } catch { throw Problems(list: [tree.problem(at: "", "expected \(error.expected)")]) }
    }

    /// Reads an adopted document.
    public static func content(of document: [UInt8]) throws(MalformedJSON) -> StudyProtocol {
        var reader = CanonicalReader(document.span)
        let study = try StudyProtocol(readingFrom: &reader)
        try reader.finish()
        return study
    }
}
