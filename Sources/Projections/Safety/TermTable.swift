import Study
import Vocabulary

/// The protocol's terms of adverse events by their codes: a study has events by the thousand and terms by the hundred.
struct TermTable {
    private let terms: [Code: AdverseEventTerm]
    private let classLabels: [Code: String]

    init(_ study: StudyProtocol) {
        terms = Dictionary(study.terms.map { ($0.term, $0) }) { first, _ in first }
        classLabels = Dictionary(study.socs.map { ($0.soc, $0.label.text) }) { first, _ in first }
    }

    /// The system organ class of a term.
    func soc(of term: Code) -> Code? { terms[term]?.soc }

    /// The category of special interest that a term is of.
    func category(of term: Code) -> Code? { terms[term]?.category }

    /// The name of a term in tables; the code itself if the protocol has none.
    func label(_ term: Code?) -> String {
        term.map { terms[$0]?.label.text ?? $0.text } ?? SafetyRow.notCoded
    }

    /// The name of a system organ class in tables; the code itself if the protocol has none.
    func label(ofClass soc: Code?) -> String { soc.map { classLabels[$0] ?? $0.text } ?? SafetyRow.notCoded }
}

extension StudyView {
    /// The protocol's terms.
    var terms: TermTable { memo.value("terms") { TermTable(study) } }
}
