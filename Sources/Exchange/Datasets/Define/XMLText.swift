/// XML being written: elements nest by closures, and every text is escaped because there is no other way to write one.
struct XMLText {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var depth = 0

    /// An element with its attributes in this order, those without a value left out, and what is in it.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
        _ content: (inout XMLText) throws -> Void
    ) rethrows {
        start(name, attributes)
        text += ">\n"
        depth += 1
        try content(&self)
        depth -= 1
        indent()
        text += "</\(name)>\n"
    }

    /// An element with nothing in it.
    mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
        start(name, attributes)
        text += "/>\n"
    }

    /// An element with a text in it.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text content: String
    ) {
        start(name, attributes)
        text += ">\(Self.escaped(content))</\(name)>\n"
    }

    /// Gives away what was written so far, where it is long enough to be worth it.
    mutating func pass(
        to path: String, of sink: inout some FileSink & ~Copyable, atLeast length: Int = 1 << 18
    ) throws {
        guard text.utf8.count >= length else { return }
        try sink.add(text, to: path)
        text = ""
    }

    private mutating func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
        indent()
        text += "<\(name)"
        for (key, value) in attributes {
            if let value { text += " \(key)=\"\(Self.escaped(value))\"" }
        }
    }

    private mutating func indent() { text += String(repeating: " ", count: depth) }

    /// Markup and line breaks as references; what XML 1.0 cannot hold becomes U+FFFD.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
