import Vocabulary

// Codes of CDISC terminology 2023-12-15. Items have neutral names: the wording of instruments is not ours to print.
extension InstrumentMapping {
    /// Instruments in common use, by the ids that the built-in protocol gives them; a protocol states others itself.
    public static let standard = [pain, relief, phq9, gad7, fiqr, painInventory, change, dissociation]

    private static let pain = InstrumentMapping(
        instrument: "pain-nrs", category: "PI", method: "NUMERICAL RATING SCALE 11-POINT",
        questions: [
            Question(item: "NRS01", code: "PI0101", name: "PI01-Pain Intensity", concept: "C105261"),
            Question(
                item: "NRS01", code: "PI0102", name: "PI01-Average Pain Intensity", concept: "C105262",
                recalls: [.last24hAverage, .last7dAverage]),
            Question(
                item: "NRS01", code: "PI0106", name: "PI01-Worst Pain Intensity", concept: "C105266",
                recalls: [.worst24h]),
        ])

    private static let relief = InstrumentMapping(
        instrument: "relief", category: "PR",
        questions: [Question(item: "RELIEF01", code: "PR0101", name: "PR01-Pain Relief", concept: "C105267")])

    private static let phq9 = InstrumentMapping(
        instrument: "phq-9", category: "PHQ-9",
        questions: items("PHQ", 1...9, "PHQ01", first: 103_705) + [
            score("total", "PHQ0111", "PHQ01-Total Score", "C113887")
        ])

    private static let gad7 = InstrumentMapping(
        instrument: "gad-7", category: "GAD-7",
        questions: items("GAD", 1...7, "GAD01", first: 103_565) + [
            score("total", "GAD0109", "GAD01-Total Score", "C113886")
        ])

    private static let fiqr = InstrumentMapping(
        instrument: "fiqr", category: "FIQR",
        questions: items("FIQR", 1...21, "FIQR01", first: 103_544) + [
            score("function", "FIQR0122", "FIQR01-Activities Sub-Total", "C118107"),
            score("impact", "FIQR0123", "FIQR01-Overall Impact Sub-Total", "C118108"),
            score("symptoms", "FIQR0124", "FIQR01-Symptoms Sub-Total", "C118109"),
            score("total", "FIQR0125", "FIQR01-FIQR Total", "C118110"),
        ])

    /// The terminology has no term for the two composite scores: they stay out.
    private static let painInventory = InstrumentMapping(
        instrument: "bpi-sf", category: "BPI SHORT FORM",
        questions: zip(["03", "04", "05", "06"], 100_359...).map(inventoryItem)
            + zip(["09A", "09B", "09C", "09D", "09E", "09F", "09G"], 100_365...).map(inventoryItem))

    private static let change = InstrumentMapping(
        instrument: "pgic", category: "PGI",
        questions: [Question(item: "PGIC01", code: "PGI0102", name: "PGI01-Change")])

    /// Not in the terminology: codes of the sponsor.
    private static let dissociation = InstrumentMapping(
        instrument: "cadss", category: "CADSS",
        questions: (1...23).map { number in
            Question(
                item: itemCode("CADSS", number), code: "CADSS1" + twoDigits(number), name: "CADSS1-Item \(number)")
        } + [score("total", "CADSSTOT", "CADSS1-Total Score", nil)])

    private static func items(_ stem: String, _ range: ClosedRange<Int>, _ code: String, first: Int) -> [Question] {
        range.map { number in
            Question(
                item: itemCode(stem, number), code: code + twoDigits(number), name: "\(code)-Item \(number)",
                concept: "C\(first + number - 1)")
        }
    }

    private static func inventoryItem(_ item: String, _ concept: Int) -> Question {
        let name = "BPI2-Item \(item.hasPrefix("0") ? String(item.dropFirst()) : item)"
        let code = Code("BPI" + item) ?? "BPI"
        return Question(item: code, code: "BPI2" + item, name: name, concept: "C\(concept)")
    }

    private static func score(_ id: Code, _ code: String, _ name: String, _ concept: String?) -> Question {
        Question(item: id, code: code, name: name, concept: concept, isScore: true)
    }

    private static func itemCode(_ stem: String, _ number: Int) -> Code { Code(stem + twoDigits(number)) ?? "item" }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
