import CanonicalJSON
import Study
import Testing

@testable import Ledger

/// The words of an envelope, which the ledger checks and the study gives a meaning; neither room imports the other.
@Suite struct `A vocabulary of the ledger and of the study` {
    @Test func `has the same roles, reasons and sources on both sides`() {
        #expect(ActorRole.allCases.map(\.rawValue) == Role.allCases.map(\.rawValue))
        #expect(EnvelopeGrammar.reasons == ReasonCode.allCases.sorted().map(\.rawValue))
        #expect(EnvelopeGrammar.sources == Source.allCases.map(\.rawValue).sorted())
    }

    /// Every text of one and of two bytes of ASCII, and lengths around the limits of the grammars.
    private static let texts: [String] = {
        let signs = (UInt8(0)..<128).map { String(decoding: [$0], as: UTF8.self) }
        let long = [15, 16, 17, 31, 32, 33, 63, 64, 65].flatMap { count in
            ["a", "A", "1", "-"].map { String(repeating: $0, count: count) }
        }
        return ["", "é", "aé", "a\u{301}"] + signs + signs.flatMap { first in signs.map { first + $0 } } + long
    }()

    @Test func `takes the same texts for actors, codes and participants`() {
        var taken = (actors: 0, codes: 0, subjects: 0)
        for text in Self.texts {
            let bytes = text.utf8Span.span
            let (actor, code) = (EnvelopeGrammar.isActor(bytes), EnvelopeGrammar.isCode(bytes))
            let subject = EnvelopeGrammar.isSubject(bytes)
            #expect(actor == (ActorID(text) != nil), "\(text.debugDescription)")
            #expect(code == (Code(text) != nil), "\(text.debugDescription)")
            #expect(subject == (ParticipantCode(text) != nil), "\(text.debugDescription)")
            taken.actors += actor ? 1 : 0
            taken.codes += code ? 1 : 0
            taken.subjects += subject ? 1 : 0
        }
        // 26 letters before each of 37 signs; 66 signs alone and in pairs; 37 signs alone and in pairs.
        #expect(taken.actors == 26 * 37 + 5 && taken.codes == 66 + 66 * 66 + 32)
        #expect(taken.subjects == 37 + 37 * 37 + 6)
    }
}
