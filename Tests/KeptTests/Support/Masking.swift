/// What a transcript leaves open: the numbers of events, and receipts.
enum Masking {
    /// `#214 7f3a-91c2` becomes `#N RECEIPT`, `#220` becomes `#N`.
    static func mask(_ text: String) -> String {
        var masked = ""
        var rest = text[...]
        while let character = rest.first {
            rest.removeFirst()
            masked.append(character)
            guard character == "#" else { continue }
            let digits = rest.prefix { $0.isNumber }
            guard !digits.isEmpty else { continue }
            rest = rest.dropFirst(digits.count)
            masked += "N"
            let receipt = rest.prefix(10)
            if isReceipt(receipt) {
                masked += " RECEIPT"
                rest = rest.dropFirst(10)
            }
        }
        return masked
    }

    /// Whether it is a space and a receipt: " 7f3a-91c2".
    private static func isReceipt(_ text: Substring) -> Bool {
        guard text.count == 10, text.first == " " else { return false }
        let halves = text.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
        return halves.count == 2 && halves.allSatisfy { $0.count == 4 && $0.allSatisfy(\.isHexDigit) }
    }
}
