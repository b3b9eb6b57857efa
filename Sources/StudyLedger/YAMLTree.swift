import CanonicalJSON
import Yams

/// A YAML document as JSON, with the place where each value stands, by its path ("/parts/0/id").
struct YAMLTree {
    private(set) var value: JSONValue = .null
    private var marks: [String: Mark] = [:]
    private var count = 0

    /// More than any protocol needs; an alias in an alias in an alias comes to more than a machine can hold.
    private static let mostValues = 100_000

    init(_ text: String) throws(ProtocolFile.Problems) {
        let root: Node?
        do { root = try Yams.compose(yaml: text) } catch { throw Self.syntax(error) }
        guard let root else { throw Self.whole("the file is empty") }
        var problems: [ProtocolFile.Problem] = []
        value = convert(root, at: "", depth: 0, &problems)
        guard problems.isEmpty else { throw ProtocolFile.Problems(list: problems) }
    }

    /// A problem at the value of a path, or at its nearest parent that is there.
    func problem(at path: String, _ message: String) -> ProtocolFile.Problem {
        var place = path
        while marks[place] == nil, let slash = place.lastIndex(of: "/") { place = String(place[..<slash]) }
        let mark = marks[place]
        let name = path.isEmpty ? "" : "\(path.dropFirst()): "
        return ProtocolFile.Problem(line: mark?.line ?? 0, column: mark?.column ?? 0, message: name + message)
    }

    private mutating func convert(
        _ node: Node, at path: String, depth: Int, _ problems: inout [ProtocolFile.Problem]
    ) -> JSONValue {
        count += 1
        guard count <= Self.mostValues else {
            if count == Self.mostValues + 1 {
                problems.append(problem(at: path, "more than \(Self.mostValues) values"))
            }
            return .null
        }
        marks[path] = node.mark
        guard depth <= CanonicalReader.maximumDepth else {
            problems.append(problem(at: path, "more than \(CanonicalReader.maximumDepth) levels"))
            return .null
        }
        switch node {
        case .mapping(let mapping):
            var members: [JSONValue.Member] = []
            var names = Set<String>()
            for (key, value) in mapping {
                let name = key.scalar?.string ?? ""
                if name.isEmpty || !names.insert(name).inserted {
                    marks[path + "/" + name] = key.mark
                    problems.append(problem(at: path + "/" + name, name.isEmpty ? "a name is missing" : "stands twice"))
                    continue
                }
                members.append(.init(name, convert(value, at: path + "/" + name, depth: depth + 1, &problems)))
            }
            return .object(members)
        case .sequence(let sequence):
            return .array(
                sequence.enumerated().map { convert($1, at: "\(path)/\($0)", depth: depth + 1, &problems) })
        case .scalar(let scalar): return convert(scalar, at: path, &problems)
        case .alias:
            problems.append(problem(at: path, "anchors and aliases are not read: write the value out"))
            return .null
        }
    }

    private func convert(
        _ scalar: Node.Scalar, at path: String, _ problems: inout [ProtocolFile.Problem]
    ) -> JSONValue {
        guard scalar.style == .plain || scalar.style == .any else { return .string(scalar.string) }
        let text = scalar.string
        if text == "true" { return true }
        if text == "false" { return false }
        if text.isEmpty || text == "~" || text == "null" {
            problems.append(problem(at: path, "is empty: leave the line out instead"))
            return .null
        }
        if let value = Int(text), String(value) == text, value.magnitude <= UInt(JSONValue.largestInteger) {
            return .integer(value)
        }
        if Double(text) != nil {
            problems.append(
                problem(at: path, "write \"\(text)\" in quotation marks, so that it stays as it is written"))
            return .null
        }
        return .string(text)
    }

    private static func syntax(_ error: any Error) -> ProtocolFile.Problems {
        guard let error = error as? YamlError else { return whole("not readable as YAML") }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return .init(list: [.init(line: mark.line, column: mark.column, message: "not YAML: \(problem)")])
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.joined(separator: ", ")
            let mark = context.mark
            return .init(list: [.init(line: mark.line, column: mark.column, message: "\(names) stands twice")])
        default: return whole("not readable as YAML")
        }
    }

    private static func whole(_ message: String) -> ProtocolFile.Problems {
        .init(list: [.init(line: 0, column: 0, message: message)])
    }
}
