import Ledger
import Testing

@testable import Exchange

@Suite struct `Another participant's code` {
    private let others = OtherParticipants(["P001", "P015", "X-1", "7"], besides: "P001")

    @Test(arguments: [
        "as P015 had", "like p015's", "P014-P015", "(P015)", "see X-1.", "X-1-P001", "number 7", "P015",
    ])
    func `is found as a word of a text`(text: String) { #expect(others.areNamed(in: text)) }

    @Test(arguments: ["as P001 had", "P0150", "AP015", "X - 1", "X1", "17", "7a", ""])
    func `is not found in other words`(text: String) { #expect(!others.areNamed(in: text)) }

    @Test func `is found in a payload as a value, however deep, but not as a measured number`() throws {
        #expect(others.firstNamed(in: try event(#"{"a":[{"lot":"P015"}],"b":"P001"}"#)) == "P015")
        #expect(others.firstNamed(in: try event(#"{"a":["P001","P0150"],"b":{"c":"7"}}"#)) == nil)
        #expect(OtherParticipants(["P001"], besides: "P001").firstNamed(in: try event(#"{"a":"P001"}"#)) == nil)
    }

    @Test func `is found in a payload as a word, in capitals or not`() throws {
        for value in ["p015", "P015/oral", "taken-from-p015", "-x-1"] {
            #expect(others.firstNamed(in: try event("{\"a\":\"\(value)\"}")) != nil, "\(value)")
        }
    }

    @Test func `is not found in values that are one of a list, nor where it is a single letter`() throws {
        let others = OtherParticipants(["F", "PART-2", "YES"], besides: "P001")
        let screened = #"{"ageYears":47,"part":"part-1","sex":"F"}"#
        #expect(others.firstNamed(in: try event(screened, "participant.screened")) == nil)
        #expect(others.firstNamed(in: try event(#"{"route":"part-2"}"#)) == "PART-2")
    }

    @Test func `is looked for in a text of hyphens in a time that grows with its length`() {
        let text = String(repeating: "-", count: 32_768)
        #expect(!others.areNamed(in: text) && others.areNamed(in: text + "P015"))
    }

    private func event(_ data: String, _ type: String = "note.recorded") throws -> Event {
        let text =
            #"{"actor":"admin-1","app":"kept 0.1.0","cmd":"019cbe55-f8a7-7b1e-8a55-0242ac120002","data":"# + data
            + #","id":"019cbe55-f8a7-7c2f-9c04-5b1e90aa4f10","prev":""# + String(repeating: "0", count: 64)
            + #"","protocol":"1.0","recorded":"2026-03-05T14:10:31.207Z","seq":3,"source":"direct","subject":"P001","#
            + #""type":""# + type + #"","v":1}"#
        return try Event(parsing: Array(text.utf8).span)
    }
}
