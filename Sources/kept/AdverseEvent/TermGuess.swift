import Study
import Vocabulary

/// The term of the protocol's list that somebody's words come nearest to: "dizzy when standing" is dizziness.
enum TermGuess {
    /// A word counts if it shares its first four letters or more with a part of the term.
    private static let fewestLetters = 4

    /// The term, or nothing if no word is near enough.
    static func term(for words: String, in study: StudyProtocol) -> Code? {
        let spoken = words.lowercased().split { !$0.isLetter }.map(String.init)
        let ranked = study.terms.map { term in
            let parts = term.term.text.split(separator: "-").map(String.init)
            return (
                term: term.term, letters: parts.map { part in spoken.map { shared($0, part) }.max() ?? 0 }.max() ?? 0
            )
        }
        guard let best = ranked.max(by: { $0.letters < $1.letters }), best.letters >= fewestLetters else { return nil }
        return best.term
    }

    private static func shared(_ first: String, _ second: String) -> Int {
        zip(first, second).prefix { $0 == $1 }.count
    }
}
