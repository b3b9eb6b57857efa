public import CanonicalJSON
public import Vocabulary

/// Values by code, kept in the order in which they are written: ascending by code.
public struct CodeMap<Value: FieldValue>: Hashable, Sendable {
    /// A code and its value.
    public struct Entry: Hashable, Sendable {
        /// The code.
        public var code: Code
        /// The value.
        public var value: Value
    }

    /// The entries, ascending by code, none twice.
    public private(set) var entries: [Entry] = []

    /// An empty map.
    public init() {}

    /// A map of pairs in any order; of two with one code the later counts.
    public init(_ pairs: some Sequence<(Code, Value)>) {
        for (code, value) in pairs { self[code] = value }
    }

    /// The codes, ascending.
    public var codes: [Code] { entries.map(\.code) }
    /// Whether there is no entry.
    public var isEmpty: Bool { entries.isEmpty }
    /// How many entries there are.
    public var count: Int { entries.count }

    /// The value of a code; setting `nil` removes it.
    public subscript(code: Code) -> Value? {
        get {
            let index = insertionIndex(code)
            return index < entries.count && entries[index].code == code ? entries[index].value : nil
        }
        set {
            let index = insertionIndex(code)
            let isThere = index < entries.count && entries[index].code == code
            switch (isThere, newValue) {
            case (true, .some(let value)): entries[index].value = value
            case (true, nil): entries.remove(at: index)
            case (false, .some(let value)): entries.insert(Entry(code: code, value: value), at: index)
            case (false, nil): break
            }
        }
    }

    private func insertionIndex(_ code: Code) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].code < code { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Codes a map that is absent when empty.
    static func code<Coder: FieldCoder & ~Escapable>(
        _ name: String, _ map: inout CodeMap, with coder: inout Coder
    ) throws(MalformedJSON) {
        var present = map.isEmpty ? nil : map
        try coder.optional(name, &present)
        map = present ?? CodeMap()
    }
}

extension CodeMap: ExpressibleByDictionaryLiteral {
    /// A map that is written in the program.
    public init(dictionaryLiteral elements: (Code, Value)...) { self.init(elements) }
}

extension CodeMap: FieldValue {
    /// An empty map.
    public static var blank: CodeMap { CodeMap() }
    /// An object whose names are codes.
    public static var shape: FieldShape { .map(Value.shape) }

    /// Reads an object of at least one member.
    public init(readingFrom reader: inout CanonicalReader) throws(MalformedJSON) {
        let start = reader.offset
        try reader.beginObject()
        var previous: String?
        while let name = try reader.nextMember(after: previous) {
            guard let code = Code(name) else { throw MalformedJSON(expected: CodeGrammar.name, offset: reader.offset) }
            entries.append(Entry(code: code, value: try Value(readingFrom: &reader)))
            previous = name
        }
        guard !entries.isEmpty else { throw MalformedJSON(expected: "at least one member", offset: start) }
    }

    /// Writes an object.
    public func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        for entry in entries {
            writer.member(entry.code.text)
            entry.value.write(to: &writer)
        }
        writer.endObject()
    }
}
