import CanonicalJSON
import Study
import Testing
import Vocabulary

@Suite struct `A map of codes` {
    @Test func `is kept ascending, whatever the order of entry`() {
        var map: CodeMap<ItemValue> = ["B": .integer(2), "a": .integer(3), "A": .integer(1)]
        #expect(map.codes == ["A", "B", "a"])
        map["AA"] = .integer(9)
        map["B"] = nil
        map["zz"] = nil
        #expect(map.codes == ["A", "AA", "a"] && map["AA"] == .integer(9) && map["B"] == nil && map.count == 3)
        map["A"] = .integer(5)
        #expect(map["A"] == .integer(5) && map.count == 3)
        #expect(CodeMap<ItemValue>().isEmpty)
    }

    @Test(arguments: [
        #"{"A":1,"A":2}"#, #"{"B":1,"A":2}"#, "{}", #"{"A b":1}"#, #"{"A":1.5}"#, #"{"A":"1,5"}"#, #"{"A":null}"#,
    ])
    func `is refused out of order, twice, empty or with other values`(items: String) {
        let text = #"{"instrument":"x","items":\#(items),"part":"p","timepoint":"t","version":"1"}"#
        #expect(throws: UndecodableEvent.self) { try StudyEvent.read("assessment.recorded", text) }
    }
}
