import Study
import StudyLedger
import Testing
import Vocabulary

@Suite struct `The built-in protocol` {
    @Test func `is read from its YAML without a problem, and its document reads back the same`() throws {
        let file = try ProtocolFile(yaml: BuiltInProtocol.nct06916403)
        #expect(file.content.registration.text == "NCT06916403")
        #expect(file.content.targetParticipants == 50)
        #expect(try ProtocolFile.content(of: file.document) == file.content)
    }

    @Test func `names the line of a value that would lose its precision`() throws {
        let yaml = BuiltInProtocol.nct06916403.replacing("targetParticipants: 50", with: "targetParticipants: 50.0")
        let expected = yaml.split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.contains("targetParticipants: 50.0") }
        let line = try #require(expected) + 1
        let problems = #expect(throws: ProtocolFile.Problems.self) { try ProtocolFile(yaml: yaml) }
        #expect(problems?.list.first?.line == line)
    }
}
