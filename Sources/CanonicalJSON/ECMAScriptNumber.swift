/// A double as ECMAScript's Number::toString prints it (RFC 8785 section 3.2.2.3).
///
/// Swift prints the same shortest digits that read back as the same double; only the placement of the point and of the
/// exponent differs.
enum ECMAScriptNumber {
    /// The text of a finite double; minus zero is `0`.
    static func text(_ value: Double) -> String {
        precondition(value.isFinite, "JSON has no infinity and no NaN")
        if value == 0 { return "0" }
        let (digits, point) = shortestDigits(value.magnitude)
        return (value < 0 ? "-" : "") + place(digits, point)
    }

    /// The shortest digits d and the position n of the point, so that the value is 0.d x 10^n.
    private static func shortestDigits(_ magnitude: Double) -> (digits: [UInt8], point: Int) {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        var iterator = magnitude.description.utf8.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "."): point = digits.count
            case UInt8(ascii: "e"):
                var rest: [UInt8] = []
                while let digit = iterator.next() { rest.append(digit) }
                exponent = Int(String(decoding: rest, as: UTF8.self)) ?? 0
            default: digits.append(byte)
            }
        }
        var position = (point ?? digits.count) + exponent
        let leadingZeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(leadingZeros)
        position -= leadingZeros
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return (digits, position)
    }

    private static func place(_ digits: [UInt8], _ point: Int) -> String {
        let text = String(decoding: digits, as: UTF8.self)
        let count = digits.count
        if count <= point, point <= 21 { return text + String(repeating: "0", count: point - count) }
        if 0 < point, point <= 21 { return String(text.prefix(point)) + "." + String(text.dropFirst(point)) }
        if -6 < point, point <= 0 { return "0." + String(repeating: "0", count: -point) + text }
        let exponent = point - 1
        let fraction = count > 1 ? "." + String(text.dropFirst()) : ""
        return String(text.prefix(1)) + fraction + "e" + (exponent < 0 ? "-" : "+") + String(abs(exponent))
    }
}
