import CanonicalJSON
import CivilTime
import Study
import Testing
import Vocabulary

private func spelled<Value: FieldValue>(_ type: Value.Type, _ text: String) -> Value? {
    let data = JSONValue.string(text).canonicalBytes
    var reader = CanonicalReader(data.span)
    guard let value = try? Value(readingFrom: &reader), (try? reader.finish()) != nil else { return nil }
    return value
}

private func writes(_ value: some FieldValue) -> String {
    var writer = CanonicalWriter()
    value.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
}

@Suite struct `An identifier` {
    @Test(arguments: ["P014", "A", "X-1", "0123456789ABCDEF"])
    func `of a participant is 1 to 16 capitals, digits and dashes`(text: String) {
        #expect(ParticipantCode(text)?.text == text)
        #expect(spelled(ParticipantCode.self, text)?.text == text)
    }

    @Test(arguments: ["", "p014", "P 14", "0123456789ABCDEFG", "P_1", "É1"])
    func `of a participant is nothing else`(text: String) {
        #expect(ParticipantCode(text) == nil && spelled(ParticipantCode.self, text) == nil)
    }

    @Test func `of an actor starts with a small letter and has 2 to 32 characters`() {
        for text in ["ab", "coordinator-1", String(repeating: "a", count: 32)] { #expect(ActorID(text) != nil) }
        for text in ["a", "1a", "-a", "Ab", "a_b", String(repeating: "a", count: 33), ""] {
            #expect(ActorID(text) == nil && spelled(ActorID.self, text) == nil, "\(text)")
        }
    }

    @Test func `that is a code has 1 to 64 letters, digits, dots, underscores, slashes and dashes`() {
        for text in ["-", "WHO-UMC", "MOAA/S", "1.0", "a_b", String(repeating: "x", count: 64)] {
            #expect(Code(text) != nil && PartID(text) != nil)
        }
        for text in ["", "a b", "a:b", "é", "a\n", String(repeating: "x", count: 65)] {
            #expect(Code(text) == nil && PartID(text) == nil && spelled(Code.self, text) == nil, "\(text)")
        }
    }

    @Test func `that is a digest has 64 small hexadecimal digits`() {
        let digest = String(repeating: "0f", count: 32)
        #expect(HexDigest(digest) != nil)
        #expect(HexDigest(digest.uppercased()) == nil)
        #expect(HexDigest(String(digest.dropLast())) == nil)
        #expect(HexDigest(digest + "0") == nil)
    }

    @Test func `that is a title is printable and not padded`() {
        for text in ["Étude no 1: douleur (n = 50)", "x", String(repeating: "é", count: 200)] {
            #expect(Title(text)?.text == text)
        }
        for text in ["", " x", "x ", "a\u{7}b", "a\nb", "a\u{202E}b", String(repeating: "x", count: 201)] {
            #expect(Title(text) == nil && (text.isEmpty || spelled(Title.self, text) == nil))
        }
    }

    @Test func `of an infusion counts from 1 and knows history from the study`() {
        #expect(InfusionID("I-1") == .planned(1) && InfusionID("H-12") == .historical(12))
        #expect(InfusionID("I-99999")?.number == 99_999)
        for text in ["I-0", "I-01", "I-", "I1", "i-1", "J-1", "I-100000", "I-1 ", "I--1", "", "I-1.0", "I-٣"] {
            #expect(InfusionID(text) == nil && spelled(InfusionID.self, text) == nil, "\(text)")
        }
        #expect(writes(InfusionID.historical(3)) == "\"H-3\"")
        #expect(
            [InfusionID.planned(1), .historical(2), .planned(10), .historical(1)].sorted().map(\.description)
                == ["H-1", "H-2", "I-1", "I-10"])
    }

    @Test func `of an adverse event counts from 1`() {
        #expect(AdverseEventID("AE-7")?.number == 7 && AdverseEventID(number: 7)?.description == "AE-7")
        #expect(AdverseEventID(number: 0) == nil && AdverseEventID(number: 100_000) == nil)
        for text in ["AE-0", "AE-07", "AE7", "ae-7", "AE-", "AE-123456", "AE-7x"] {
            #expect(AdverseEventID(text) == nil && spelled(AdverseEventID.self, text) == nil, "\(text)")
        }
    }

    @Test func `that is a pointer leads to the time or below the data`() {
        #expect(FieldPointer("/occurred").path == [])
        #expect(FieldPointer("/data/changes/0/new").path == ["changes", "0", "new"])
        #expect(FieldPointer("/data/items/a~1b~0c").path == ["items", "a/b~c"])
        for text in [
            "/data", "/data/", "/subject", "/data//x", "/data/x/", "/occurredx", "/data/a~2", "/data/a b",
            "data/x", "/data/a~", "",
        ] {
            #expect(FieldPointer(text) == nil, "\(text)")
        }
    }

    @Test func `blank is of its own grammar`() {
        #expect(Code(Code.blank.text) != nil && PartID(PartID.blank.text) != nil)
        #expect(ActorID(ActorID.blank.text) != nil && ParticipantCode(ParticipantCode.blank.text) != nil)
        #expect(HexDigest(HexDigest.blank.text) != nil && Title(Title.blank.text) != nil)
        #expect(FieldPointer(FieldPointer.blank.text) != nil && TypePattern(TypePattern.blank.text) != nil)
    }
}

@Suite struct `A time in a payload` {
    @Test(arguments: ["2026-03-05T13:25:00-05:00[America/Toronto]", "2025-11-03", "2025-11", "2025"])
    func `is written as it was read`(text: String) {
        #expect(spelled(TimeValue.self, text).map(writes) == "\"\(text)\"")
    }

    @Test(arguments: ["2026-03-05T13:25:30-05:00[America/Toronto]", "2025-13", "2025-02-29", "25", "2025-1", "soon"])
    func `is refused in any other form`(text: String) {
        #expect(spelled(TimeValue.self, text) == nil)
        #expect(spelled(PartialDate.self, text) == nil)
        #expect(spelled(CalendarDay.self, text) == nil)
    }
}
