public import Study
import Vocabulary

/// Says in plain words what an event says, with units and with the protocol's own names.
///
/// The words hold codes and numbers only; sealed text never appears in them. They begin in lower case and have no full
/// stop, so that a line of a timeline can hold them.
public struct EventWords: Sendable {
    /// The study whose names are used.
    let study: StudyProtocol

    /// Creates words for one study.
    public init(_ study: StudyProtocol) { self.study = study }

    /// The name of a part in tables.
    func name(_ part: PartID) -> String { study.part(part)?.label.text ?? part.text }

    /// The name of an instrument in tables.
    func name(instrument id: Code) -> String { study.instrument(id)?.label.text ?? id.text }

    /// The name of a term in tables; words for one that is not coded yet.
    func name(term code: Code?) -> String {
        guard let code else { return "not coded" }
        return study.term(code)?.label.text.lowercasedFirst ?? code.text
    }

    /// The texts that are there, separated by commas.
    func list(_ texts: String?...) -> String { texts.compactMap { $0 }.joined(separator: ", ") }
}

extension String {
    /// The same with a small first letter, unless the second one is a capital too, as in "SpO2" or "ALT".
    var lowercasedFirst: String {
        guard let first, dropFirst().first?.isUppercase != true, !dropFirst().contains(where: \.isUppercase) else {
            return self
        }
        return first.lowercased() + dropFirst()
    }
}
