public import Vocabulary

/// How the items and scores of one instrument stand in QS.
public struct InstrumentMapping: Hashable, Sendable {
    /// A question: an item, or a score.
    public struct Question: Hashable, Sendable {
        /// The item or score of the instrument.
        public var item: Code
        /// QSTESTCD: at most 8 capitals, digits and underscores.
        public var code: String
        /// QSTEST: at most 40 characters.
        public var name: String
        /// The concept code of the term, where CDISC has one.
        public var concept: String?
        /// The recalls for which it stands; empty, all others.
        public var recalls: [Recall] = []
        /// Whether it is a score that follows from the items.
        public var isScore = false
    }

    /// The id of the instrument.
    public var instrument: Code
    /// QSCAT.
    public var category: String
    /// The concept code of the category, where the protocol states one.
    public var concept: String?
    /// QSMETHOD, where the terminology has one.
    public var method: String?
    /// The questions; an item may have several, by recall.
    public var questions: [Question]

    /// The question of an item or score, asked about a span of time.
    public func question(_ item: Code, _ recall: Recall?) -> Question? {
        let ofItem = questions.filter { $0.item == item }
        let asked = recall.flatMap { recall in ofItem.first { $0.recalls.contains(recall) } }
        return asked ?? ofItem.first { $0.recalls.isEmpty }
    }
}

extension InstrumentMapping {
    /// The mapping of an instrument: what its protocol states, then the standard table, then the sponsor's own codes.
    ///
    /// A score that the standard table leaves out stays out unless it is stated.
    public init(of instrument: Instrument, stated: InstrumentNames? = nil) {
        let own = InstrumentMapping(sponsorCodesOf: instrument)
        self = Self.standard.first { $0.instrument == instrument.id } ?? own
        let known = Set(questions.map(\.item))
        questions += own.questions.filter { !$0.isScore && !known.contains($0.item) }
        guard let stated else { return }
        category = stated.category?.text ?? category
        concept = stated.concept?.text
        method = stated.method?.text ?? method
        let names =
            stated.items.entries.flatMap { Self.questions($0.code, $0.value, isScore: false) }
            + stated.scores.entries.flatMap { Self.questions($0.code, $0.value, isScore: true) }
        let renamed = Set(names.map(\.item))
        questions = questions.filter { !renamed.contains($0.item) } + names
    }

    /// Codes made of the instrument's own: its letters and digits, shortened until a number fits behind them.
    private init(sponsorCodesOf instrument: Instrument) {
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

    private static func questions(_ item: Code, _ names: QuestionNames, isScore: Bool) -> [Question] {
        let general = Question(
            item: item, code: names.code.text, name: names.name.text, concept: names.concept?.text, isScore: isScore)
        let special = names.recalls.entries.compactMap { entry -> Question? in
            guard let recall = Recall(rawValue: entry.code.text) else { return nil }
            return Question(
                item: item, code: entry.value.code.text, name: entry.value.name.text,
                concept: entry.value.concept?.text, recalls: [recall], isScore: isScore)
        }
        return [general] + special
    }

    /// The letters and digits of a text in capitals, a letter first.
    public static func capitals(_ text: String) -> String {
        let kept = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return kept.first?.isLetter == true ? kept : "Q" + kept
    }
}
