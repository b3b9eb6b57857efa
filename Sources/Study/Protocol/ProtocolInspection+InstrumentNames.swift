import Vocabulary

extension ProtocolInspection {
    mutating func inspectInstrumentNames(_ datasets: DatasetRules) {
        for entry in datasets.instruments.entries {
            let path = AskedQuestion.path(of: entry.code)
            guard let instrument = study.instrument(entry.code) else {
                note(path, "there is no instrument \(entry.code)")
                continue
            }
            for item in entry.value.items.entries {
                let place = "\(path)/items/\(JSONPlace.token(item.code.text))"
                demand(instrument.item(item.code) != nil, place, "\(entry.code) has no item \(item.code)")
                inspectRecalls(item.value, of: instrument, place)
            }
            for score in entry.value.scores.entries {
                let place = "\(path)/scores/\(JSONPlace.token(score.code.text))"
                demand(instrument.scoreRule(score.code) != nil, place, "\(entry.code) has no score \(score.code)")
                inspectRecalls(score.value, of: instrument, place)
            }
        }
        inspectCodes(datasets)
    }

    private mutating func inspectRecalls(_ names: QuestionNames, of instrument: Instrument, _ path: String) {
        for recall in names.recalls.codes where !instrument.recalls.contains(where: { $0.rawValue == recall.text }) {
            note("\(path)/recalls/\(JSONPlace.token(recall.text))", "\(instrument.id) has no recall \(recall)")
        }
    }

    /// Within a category a code stands for one item and one name, and a name for one code; whatever is not stated
    /// counts as it will stand in the datasets.
    private mutating func inspectCodes(_ datasets: DatasetRules) {
        var asked: [AskedQuestion] = []
        for instrument in study.instruments {
            let stated = datasets.instruments[instrument.id]
            let mapping = InstrumentMapping(of: instrument, stated: stated)
            asked += mapping.questions.map { AskedQuestion($0, mapping, stated) }
        }
        // What is stated is looked at last, so that it is the one to be named.
        let ordered = AskedQuestion.Statement.allCases.flatMap { statement in
            asked.filter { $0.statement == statement }
        }
        for (index, one) in ordered.enumerated() {
            guard let path = one.path else { continue }
            let others = ordered.prefix(index).filter { $0.category == one.category }
            if let other = others.first(where: { $0.code == one.code && !$0.isSameItem(as: one) }) {
                note(path.code, "\(one.code) is the code of \(other.item) of \(other.instrument) already")
            } else if let other = others.first(where: { ($0.code == one.code) != ($0.name == one.name) }) {
                let (known, place) =
                    other.code == one.code
                    ? ("\(one.code) is called \(other.name)", path.name)
                    : ("\(one.name) is the name of \(other.code)", path.name)
                note(place, "\(known) already")
            }
        }
    }
}

/// A question as it will stand in QS, and where the protocol says so.
private struct AskedQuestion {
    /// How much of it is stated.
    enum Statement: CaseIterable {
        case nothing, instrument, question
    }

    var instrument: Code
    var item: Code
    var category: String
    var code: String
    var name: String
    var statement: Statement
    /// The places of its code and its name, or of what is nearest to them; none where nothing is stated.
    var path: (code: String, name: String)?

    init(_ question: InstrumentMapping.Question, _ mapping: InstrumentMapping, _ stated: InstrumentNames?) {
        (instrument, item) = (mapping.instrument, question.item)
        (category, code, name) = (mapping.category, question.code, question.name)
        guard let stated else {
            statement = .nothing
            return
        }
        let place = Self.path(of: mapping.instrument)
        let questions = question.isScore ? stated.scores : stated.items
        guard questions[question.item] != nil else {
            statement = .instrument
            let nearest = stated.category == nil ? place : "\(place)/category"
            path = (nearest, nearest)
            return
        }
        statement = .question
        let recall = question.recalls.first.map { "/recalls/\($0.rawValue)" } ?? ""
        let own = "\(place)/\(question.isScore ? "scores" : "items")/\(JSONPlace.token(question.item.text))\(recall)"
        path = ("\(own)/code", "\(own)/name")
    }

    func isSameItem(as other: AskedQuestion) -> Bool { instrument == other.instrument && item == other.item }

    static func path(of instrument: Code) -> String { "/datasets/instruments/\(JSONPlace.token(instrument.text))" }
}
