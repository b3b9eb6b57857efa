import Testing
import Vocabulary

/// The words of an envelope, which the ledger checks and the study gives a meaning: one room holds them for both.
@Suite struct `A word of the envelope` {
    @Test func `is one of these roles, reasons and sources`() {
        #expect(
            Role.allCases.map(\.rawValue) == ["administrator", "investigator", "coordinator", "monitor", "auditor"])
        #expect(
            ReasonCode.allCases.sorted().map(\.rawValue) == [
                "clarified-by-participant", "duplicate", "entered-in-error", "late-entry", "other", "override",
                "source-discrepancy", "time-unknown", "transcription", "wrong-participant",
            ])
        #expect(
            Source.allCases.map(\.rawValue).sorted() == ["derived", "device", "direct", "emr", "paper", "patient"])
    }

    /// Every text of one and of two bytes of ASCII, and lengths around the limits of the grammars.
    private static let texts: [String] = {
        let signs = (UInt8(0)..<128).map { String(decoding: [$0], as: UTF8.self) }
        let long = [15, 16, 17, 31, 32, 33, 63, 64, 65].flatMap { count in
            ["a", "A", "1", "-"].map { String(repeating: $0, count: count) }
        }
        return ["", "é", "aé", "a\u{301}"] + signs + signs.flatMap { first in signs.map { first + $0 } } + long
    }()

    @Test func `is of the grammar of actors, codes or participants`() {
        let actors = Self.texts.count { ActorID($0) != nil }
        let codes = Self.texts.count { Code($0) != nil }
        let subjects = Self.texts.count { ParticipantCode($0) != nil }
        // 26 letters before each of 37 signs; 66 signs alone and in pairs; 37 signs alone and in pairs.
        #expect(actors == 26 * 37 + 5 && codes == 66 + 66 * 66 + 32 && subjects == 37 + 37 * 37 + 6)
    }
}
