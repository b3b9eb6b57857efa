import Study
import Testing
import Vocabulary

@testable import Exchange

@Suite struct `The term of a deviation in DV` {
    @Test func `is one of its own for every rule that has a deviation's number`() {
        let rules = DetectedRules.names.filter { $0.text.hasPrefix("DV") }
        let terms = Set(rules.map { DeviationMapping.words($0).term })
        #expect(rules.count == 22 && terms.count == 22)
        #expect(!terms.contains { $0.hasSuffix("NOT KEPT") })
    }
}
