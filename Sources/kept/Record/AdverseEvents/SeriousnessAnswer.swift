import Study

extension SeriousnessFlag {
    /// The word that prompts and flags take.
    var word: String {
        switch self {
        case .death: "death"
        case .lifeThreatening: "life-threatening"
        case .hospitalisation: "hospital"
        case .disability: "disability"
        case .congenitalAnomaly: "birth-defect"
        case .importantMedical: "important"
        }
    }

    /// Reads `hospital,disability`, or `none`.
    static func read(_ text: String) throws(Misread) -> [SeriousnessFlag] {
        let words = text.lowercased().split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
        if words == ["none"] { return [] }
        var flags: [SeriousnessFlag] = []
        for word in words {
            let found = allCases.first { $0.word == word || $0.rawValue.lowercased() == word }
            guard let found else {
                throw Misread("\"\(word)\" is none of \(allCases.map(\.word).joined(separator: ", ")), none")
            }
            if !flags.contains(found) { flags.append(found) }
        }
        return flags
    }
}
