import Testing

@testable import kept

@Suite struct `A free text` {
    @Test(arguments: ["1234-567-890", "call 416 555 0199 now", "card 1234567890AB", "1234567890123"])
    func `with ten digits in a row is refused whatever the reason`(text: String) {
        #expect(PersonalTrace(in: text) == .digits)
        #expect(throws: Failure.self) { try PersonalTrace.check(text, named: "text", isOverridden: true) }
    }

    @Test(arguments: ["write to ann@clinic.example", "ann.b@x.org"])
    func `with an e-mail address needs an override`(text: String) throws {
        #expect(PersonalTrace(in: text) == .address)
        #expect(throws: Failure.self) { try PersonalTrace.check(text, named: "text", isOverridden: false) }
        try PersonalTrace.check(text, named: "text", isOverridden: true)
    }

    @Test(arguments: [
        "monitor print-out reads 148/96", "at 13:25 on 2026-03-05", "rate @ 35 mg/h", "12345 6789",
    ])
    func `without either is taken`(text: String) {
        #expect(PersonalTrace(in: text) == nil)
    }
}
