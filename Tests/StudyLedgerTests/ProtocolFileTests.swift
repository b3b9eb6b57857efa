import Foundation
import Study
import StudyLedger
import Testing

@Suite struct `A protocol file` {
    private let yaml = BuiltInProtocol.nct06916403

    /// A mistake, what it replaces, and where it must be found.
    struct Mistake: Sendable, CustomTestStringConvertible {
        var right: String
        var wrong: String
        var column: Int
        var testDescription: String { wrong }
    }

    static let mistakes = [
        Mistake(right: "targetParticipants: 50 ", wrong: "targetParticipants: many ", column: 21),
        Mistake(right: "targetParticipants: 50 ", wrong: "targetParticipants: 5.5 ", column: 21),
        Mistake(right: "registration: NCT06916403 ", wrong: "registration: [NCT06916403] ", column: 15),
        Mistake(right: "minimumPriorInfusions: 3 ", wrong: "minimumPriorInfusions: three ", column: 28),
    ]

    @Test(arguments: mistakes) func `with a mistake names its line and column`(mistake: Mistake) throws {
        let place = try #require(yaml.range(of: mistake.right))
        let line = yaml[..<place.lowerBound].count { $0 == "\n" } + 1
        let planted = yaml.replacingCharacters(in: place, with: mistake.wrong)
        let problems = try #require(throws: ProtocolFile.Problems.self) { try ProtocolFile(yaml: planted) }
        #expect(problems.list.contains { $0.line == line && $0.column == mistake.column }, "\(problems.list)")
    }

    @Test func `with two mistakes names both`() throws {
        let planted = yaml.replacing("targetParticipants: 50 ", with: "targetParticipants: 5.5 ")
            .replacing("minimumPriorInfusions: 3 ", with: "minimumPriorInfusions: 3.5 ")
        let problems = try #require(throws: ProtocolFile.Problems.self) { try ProtocolFile(yaml: planted) }
        #expect(problems.list.count == 2)
    }

    @Test func `with mistakes in the names of its datasets names each in its line, in order`() throws {
        let planted = yaml.replacing("treatment: KETAMINE ", with: "treatmnt: KETAMINE ")
            .replacing("parameter: TBLIND,", with: "parameter: 4BLIND,").replacing(
                "targetParticipants: 50 ", with: "targetParticipants: x ")
        let problems = try #require(throws: ProtocolFile.Problems.self) { try ProtocolFile(yaml: planted) }
        let lines = planted.split(separator: "\n", omittingEmptySubsequences: false)
        let wanted = ["targetParticipants: x", "treatmnt", "4BLIND"].map { word in
            (lines.firstIndex { $0.contains(word) } ?? -2) + 1
        }
        #expect(problems.list.map(\.line) == wanted, "\(problems.list)")
    }

    @Test(arguments: ["", "schema: [", "a: &x 1\nb: *x\n", "schema: 1\nschema: 1\n"])
    func `that is no protocol is refused`(text: String) {
        #expect(throws: ProtocolFile.Problems.self) { try ProtocolFile(yaml: text) }
    }
}
