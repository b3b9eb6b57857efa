/// What a field of a payload is called by people, its unit, and the flag that gives it.
struct FieldWords {
    let name: String
    let unit: String
    let flag: String

    private init(_ name: String, _ unit: String, _ flag: String) {
        self.name = name
        self.unit = unit.isEmpty ? "" : " " + unit
        self.flag = flag
    }

    private static let known: [String: FieldWords] = [
        "ageYears": .init("age", "years", "--age"),
        "concentrationMgPerMl": .init("concentration", "mg/mL", "--concentration"),
        "doseMgPerKg": .init("dose", "mg/kg", "--dose"), "durationMin": .init("duration", "min", "--minutes"),
        "enrolmentNumber": .init("enrolment number", "", "--number"),
        "fastingHours": .init("fasting time", "h", "--fasting"), "grade": .init("grade", "", "--grade"),
        "hr": .init("heart rate", "/min", "--hr"), "mg": .init("dose", "mg", "--mg"),
        "minutes": .init("duration", "min", "--minutes"), "ordinal": .init("number of the infusion", "", "--ordinal"),
        "oxygenLitresPerMin": .init("oxygen", "L/min", "--o2"), "postNRS": .init("pain after", "", "--post"),
        "preNRS": .init("pain before", "", "--pre"), "pumpVolumeMl": .init("pump volume", "mL", "--pump-volume"),
        "reliefPercent": .init("relief", "%", "--relief"), "rr": .init("respiratory rate", "/min", "--rr"),
        "spo2": .init("oxygen saturation", "%", "--spo2"), "tempC": .init("temperature", "degC", "--temp"),
        "totalMg": .init("total", "mg", "--mg"), "value": .init("rate", "", "--rate"),
        "wastedMg": .init("wasted dose", "mg", "--wasted"), "weightKg": .init("weight", "kg", "--weight"),
    ]

    /// A value outside its limits, read from what a payload complains of: "weightKg as a decimal from 30.0 to 250.0,
    /// not 12".
    struct Bounds {
        /// What it is.
        let words: FieldWords
        /// The smallest and the largest value.
        let limits: String
        /// What was given, if that is known.
        let value: String?

        init?(_ problem: String) {
            let name = String(problem.prefix { $0 != " " })
            guard let words = FieldWords.known[name], let from = problem.firstRange(of: " from ") else { return nil }
            self.words = words
            let rest = problem[from.upperBound...]
            let not = rest.firstRange(of: ", not ")
            limits = String(rest[..<(not?.lowerBound ?? rest.endIndex)])
            value = not.map { String(rest[$0.upperBound...]) }
        }

        /// "The weight is 12 kg; it goes from 30.0 to 250.0 kg".
        var message: String {
            let given = value.map { "The \(words.name) is \($0)\(words.unit); it" } ?? "The \(words.name)"
            return "\(given) goes from \(limits)\(words.unit)"
        }

        /// "repeat with --weight from 30.0 to 250.0".
        var fix: String { "repeat with \(words.flag) from \(limits)" }
    }
}
