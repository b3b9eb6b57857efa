extension CanonicalReader {
    /// A string of at least one character.
    @_lifetime(self: copy self)
    public mutating func string() throws(MalformedJSON) -> String {
        let start = offset + 1
        let scan = try scanString()
        if !scan.hasEscapes {
            return try text(start..<scan.end)
        }
        var unescaped: [UInt8] = []
        unescaped.reserveCapacity(scan.end - start)
        var position = start
        while position < scan.end {
            guard bytes[position] == UInt8(ascii: "\\") else {
                unescaped.append(bytes[position])
                position += 1
                continue
            }
            let escape = StringEscape(bytes, at: position)
            unescaped.append(escape?.byte ?? 0)
            position += escape?.length ?? 1
        }
        guard let text = try? UTF8Span(validating: unescaped.span) else {
            throw MalformedJSON(expected: "valid UTF-8", offset: start)
        }
        return String(copying: text)
    }

    /// The byte range of a string without escapes, quotes left out.
    ///
    /// For codes, dates and digests, whose grammar the caller checks on the bytes themselves.
    @_lifetime(self: copy self)
    public mutating func token() throws(MalformedJSON) -> Range<Int> {
        let start = offset + 1
        let scan = try scanString()
        guard !scan.hasEscapes else { throw MalformedJSON(expected: "a plain code", offset: start) }
        return start..<scan.end
    }

    /// The byte range of a string, escapes still in it, quotes left out.
    @_lifetime(self: copy self)
    mutating func stringRange() throws(MalformedJSON) -> Range<Int> {
        let start = offset + 1
        return start..<(try scanString().end)
    }

    /// The bytes of a range that was read.
    @_lifetime(copy self)
    public func bytes(in range: Range<Int>) -> Span<UInt8> { bytes.extracting(range) }

    /// The text of a range that was read.
    public func text(_ range: Range<Int>) throws(MalformedJSON) -> String {
        guard let text = try? UTF8Span(validating: bytes.extracting(range)) else {
            throw MalformedJSON(expected: "valid UTF-8", offset: range.lowerBound)
        }
        return String(copying: text)
    }

    /// An integer within +-(2^53-1).
    @_lifetime(self: copy self)
    public mutating func integer() throws(MalformedJSON) -> Int {
        let start = offset
        var position = offset
        let negative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
        if negative { position += 1 }
        let firstDigit = position
        var magnitude = 0
        while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit <= 9 {
            guard position - firstDigit < 16 else { throw malformed("an integer within 2^53-1") }
            magnitude = magnitude * 10 + Int(digit)
            position += 1
        }
        let digits = position - firstDigit
        guard digits > 0 else { throw malformed("an integer") }
        let leadingZero = bytes[firstDigit] == UInt8(ascii: "0") && (digits > 1 || negative)
        guard !leadingZero, magnitude <= JSONValue.largestInteger else {
            throw MalformedJSON(expected: "a plain integer within 2^53-1", offset: start)
        }
        if position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
                throw MalformedJSON(expected: "an integer; fractions are written as strings", offset: start)
            default: break
            }
        }
        step(to: position)
        return negative ? -magnitude : magnitude
    }

    /// `true` or `false`.
    @_lifetime(self: copy self)
    public mutating func boolean() throws(MalformedJSON) -> Bool {
        if literal("true") { return true }
        if literal("false") { return false }
        throw malformed("true or false")
    }

    @_lifetime(self: copy self)
    private mutating func literal(_ word: String) -> Bool {
        let wanted = word.utf8Span.span
        guard offset + wanted.count <= bytes.count else { return false }
        for index in wanted.indices where bytes[offset + index] != wanted[index] { return false }
        step(to: offset + wanted.count)
        return true
    }

    /// Steps over a whole string and checks everything but its UTF-8.
    @_lifetime(self: copy self)
    private mutating func scanString() throws(MalformedJSON) -> (end: Int, hasEscapes: Bool) {
        try demand(UInt8(ascii: "\""))
        let start = offset
        var position = start
        var hasEscapes = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                guard position > start else { throw malformed("at least one character") }
                step(to: position + 1)
                return (position, hasEscapes)
            }
            if byte == UInt8(ascii: "\\") {
                guard let escape = StringEscape(bytes, at: position) else {
                    throw MalformedJSON(expected: "the canonical escape", offset: position)
                }
                hasEscapes = true
                position += escape.length
                continue
            }
            guard byte >= 0x20 else { throw MalformedJSON(expected: "an escaped control character", offset: position) }
            position += 1
        }
        throw MalformedJSON(expected: "a closing quotation mark", offset: position)
    }
}
