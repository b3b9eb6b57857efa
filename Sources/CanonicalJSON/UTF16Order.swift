/// The order of member names: by UTF-16 code units, unsigned, the shorter first on a tie (RFC 8785 section 3.2.3).
///
/// Swift's own `String` comparison is by canonical equivalence, so it must never decide what a duplicate is.
enum UTF16Order {
    static func precedes(_ first: String, _ second: String) -> Bool {
        first.utf16.lexicographicallyPrecedes(second.utf16)
    }
}
