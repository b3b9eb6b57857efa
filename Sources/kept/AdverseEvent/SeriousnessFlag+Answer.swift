import Study

extension SeriousnessFlag {
    /// Reads `hospital,disability`, or `none`.
    static func read(_ text: String) throws(Misread) -> [SeriousnessFlag] {
        let words = text.lowercased().split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
        if words == ["none"] { return [] }
        var flags: [SeriousnessFlag] = []
        for word in words {
            guard let found = SeriousnessFlag(word: word) else {
                throw Misread("\"\(word)\" is none of \(allCases.map(\.word).joined(separator: ", ")), none")
            }
            if !flags.contains(found) { flags.append(found) }
        }
        return flags
    }
}
