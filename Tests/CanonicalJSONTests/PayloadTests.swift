import CanonicalJSON
import Testing

private enum Sex: String, CaseIterable, FieldValue { case F, M, other, unknown }

private struct Screened: Payload {
    var ageYears = 0
    var note: DecimalString?
    var sex = Sex.blank
    var tags: [Sex] = []

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.integer("ageYears", &ageYears, in: 0...120)
        try coder.optional("note", &note)
        try coder.field("sex", &sex)
        try coder.list("tags", &tags)
    }
}

private func read(_ text: String) throws(MalformedJSON) -> Screened {
    let bytes = Array(text.utf8)
    var reader = CanonicalReader(bytes.span)
    let value = try Screened(readingFrom: &reader)
    try reader.finish()
    return value
}

@Suite struct `A payload` {
    @Test func `is read back as it was written`() throws {
        var payload = Screened()
        payload.ageYears = 47
        payload.sex = .F
        payload.note = DecimalString("7.10")
        let bytes = try payload.canonicalData()
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"ageYears":47,"note":"7.10","sex":"F"}"#)
        #expect(try read(String(decoding: bytes, as: UTF8.self)) == payload)
    }

    @Test(arguments: [
        #"{"ageYears":47}"#, #"{"ageYears":147,"sex":"F"}"#, #"{"ageYears":47,"sex":"X"}"#,
        #"{"sex":"F","ageYears":47}"#, #"{"ageYears":47,"sex":"F","zip":1}"#, #"{"ageYears":47,"sex":"F"} "#,
        #"{"ageYears":47.0,"sex":"F"}"#, #"{"ageYears":47,"sex":"F","tags":[]}"#,
        #"{"ageYears":47,"ageYears":47,"sex":"F"}"#,
        #"{"ageYears":047,"sex":"F"}"#, #"{"ageYears":47,"note":"-0","sex":"F"}"#, #"{"ageYears": 47,"sex":"F"}"#,
        #"{"ageYears":47,"note":null,"sex":"F"}"#, #"{"ageYears":47,"sex":"\u0046"}"#,
    ])
    func `refuses what it would not have written`(text: String) {
        #expect(throws: MalformedJSON.self) { try read(text) }
    }

    @Test func `describes its own fields`() {
        #expect(Screened.fields.map(\.name) == ["ageYears", "note", "sex", "tags"])
        #expect(Screened.fields[2].shape == .oneOf(["F", "M", "other", "unknown"]))
    }
}
