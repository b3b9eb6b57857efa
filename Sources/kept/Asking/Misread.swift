/// A text that cannot be read as the value that is wanted; in plain words, with what to write.
struct Misread: Error, Hashable {
    /// What is wrong.
    var fact: String

    init(_ fact: String) { self.fact = fact }
}

/// Readers of the plain values that flags and prompts take.
enum Reading {
    /// An integer in a range.
    static func integer(_ range: ClosedRange<Int>, unit: String = "") -> (String) throws(Misread) -> Int {
        { text throws(Misread) in
            guard let value = Int(text), range.contains(value), !text.hasPrefix("+") else {
                let suffix = unit.isEmpty ? "" : " " + unit
                throw Misread(
                    "\"\(text)\" is not a whole number from \(range.lowerBound) to \(range.upperBound)\(suffix)")
            }
            return value
        }
    }

    /// One of a closed list of words; upper and lower case are the same.
    static func choice<Choice: RawRepresentable & CaseIterable>(
        _: Choice.Type
    ) -> (String) throws(Misread) -> Choice where Choice.RawValue == String {
        { text throws(Misread) in
            let found = Choice.allCases.first { $0.rawValue.lowercased() == text.lowercased() }
            guard let found else {
                throw Misread("\"\(text)\" is none of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            return found
        }
    }

    /// yes or no.
    static func yesOrNo(_ text: String) throws(Misread) -> Bool {
        switch text.lowercased() {
        case "yes", "y": return true
        case "no", "n": return false
        default: throw Misread("\"\(text)\" is neither yes nor no")
        }
    }

    /// The number of an event, `214` or `#214`.
    static func sequence(_ text: String) throws(Misread) -> Int {
        guard let value = Int(text.hasPrefix("#") ? String(text.dropFirst()) : text), value >= 0 else {
            throw Misread("\"\(text)\" is not the number of an event; write 214")
        }
        return value
    }
}
