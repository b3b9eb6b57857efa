import Study

/// How the items and scores of one instrument stand in QS.
struct InstrumentMapping: Hashable, Sendable {
    /// A question: an item, or a score.
    struct Question: Hashable, Sendable {
        /// The item or score of the instrument.
        var item: Code
        /// QSTESTCD: at most 8 capitals and digits.
        var code: String
        /// QSTEST: at most 40 characters.
        var name: String
        /// The concept code of the term, where CDISC has one.
        var concept: String?
        /// The recalls for which it stands; empty, all.
        var recalls: [Recall] = []
        /// Whether it is a score that follows from the items.
        var isScore = false
    }

    var instrument: Code
    /// QSCAT.
    var category: String
    /// QSMETHOD, where the terminology has one.
    var method: String?
    var questions: [Question]

    /// The question of an item or score, asked about a span of time.
    func question(_ item: Code, _ recall: Recall?) -> Question? {
        let ofItem = questions.filter { $0.item == item }
        let asked = recall.flatMap { recall in ofItem.first { $0.recalls.contains(recall) } }
        return asked ?? ofItem.first { $0.recalls.isEmpty }
    }
}

extension InstrumentMapping {
    /// The mapping of an instrument: that of the built-in table, else one of the sponsor's own codes.
    static func mapping(of instrument: Instrument) -> InstrumentMapping {
        builtIn.first { $0.instrument == instrument.id } ?? InstrumentMapping(sponsorCodesOf: instrument)
    }

    /// Codes made of the instrument's own: its letters and digits, shortened until a number fits behind them.
    init(sponsorCodesOf instrument: Instrument) {
        let category = instrument.id.text.uppercased()
        let stem = String(Self.capitals(instrument.id.text).prefix(5))
        let items = instrument.items.map { (code: $0.code, isScore: false, label: $0.label) }
        let asked = items + instrument.scores.map { (code: $0.id, isScore: true, label: $0.label) }
        let questions = asked.enumerated().map { index, question in
            let name = "\(category)-\(question.label?.text ?? question.code.text)"
            return Question(
                item: question.code, code: stem + "\(1_001 + index)".suffix(3), name: String(name.prefix(40)),
                isScore: question.isScore)
        }
        self.init(instrument: instrument.id, category: category, questions: questions)
    }

    /// The letters and digits of a text in capitals, a letter first.
    static func capitals(_ text: String) -> String {
        let kept = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return kept.first?.isLetter == true ? kept : "Q" + kept
    }
}
