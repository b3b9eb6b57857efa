import CanonicalJSON
import LedgerTesting
import Study
import Testing

@testable import KeptDocs

@Suite struct `No schema of an event` {
    @Test(.evidence(for: "G-07")) func `has a member for a name, a birth date, a number of a person or an address`() {
        let forbidden = ["name", "birth", "dob", "health", "ohip", "phone", "email", "street", "postal", "insurance"]
        let found = Self.members.filter { member in
            forbidden.contains { member.path.lowercased().contains($0) } && !Self.staff.contains(member.path)
        }
        #expect(found.map(\.path) == [])
    }

    @Test(.evidence(for: "G-07"), arguments: ["Jane Doe", "Jane  Doe", "jane@example.org", "416 555 0100", "née"])
    func `has a member that takes words`(words: String) throws {
        for member in Self.members where member.path != "study.opened/title" && !Self.staff.contains(member.path) {
            switch member.shape {
            case .text(_, let pattern):
                let whole = try Regex("^(?:\(pattern))$")
                #expect(words.wholeMatch(of: whole) == nil, "\(member.path) takes \(words)")
            case .any:
                let payload = try #require(Self.openMembers[member.path], "\(member.path) takes anything")
                #expect(Self.accepts(payload, "7.10", type: member.type))
                #expect(!Self.accepts(payload, words, type: member.type), "\(member.path) takes \(words)")
            case .integer, .boolean, .decimal, .oneOf, .list, .map, .object: break
            }
        }
    }

    @Test func `has a decimal whose bounds its page does not state`() {
        let found = Self.members.filter { member in
            member.shape == .decimal
                && DecimalBounds.text(of: String(member.path.split { "./".contains($0) }.last ?? "")) == nil
        }
        #expect(found.map(\.path) == [])
    }

    /// The printed name of a member of staff; a signature must show it.
    private static let staff = ["actor.authorised/printedName"]

    /// The members whose schema takes any value: what they really take is tried, with a word in place of the star.
    private static let openMembers = [
        "assessment.recorded/items":
            #"{"instrument":"pain-nrs","items":{"NRS01":*},"part":"part-2","timepoint":"pre","version":"1"}"#,
        "event.corrected/changes.new": #"{"changes":[{"new":*,"pointer":"/data/weightKg"}]}"#,
        "event.corrected/changes.old": #"{"changes":[{"old":*,"pointer":"/data/weightKg"}]}"#,
    ]

    private static func accepts(_ payload: String, _ words: String, type: String) -> Bool {
        let data = payload.replacing("*", with: JSONValue.string(words).canonicalText)
        return (try? StudyEvent(type: type, version: 1, data: Array(data.utf8))) != nil
    }

    private struct Member {
        var path: String
        var shape: FieldShape
        var type: String { String(path.prefix { $0 != "/" }) }
    }

    private static let members = EventPages.subjects.flatMap { subject in
        subject.fields.flatMap { leaves(Member(path: "\(subject.type)/\($0.name)", shape: $0.shape)) }
    }

    private static func leaves(_ member: Member) -> [Member] {
        switch member.shape {
        case .list(let element), .map(let element): leaves(Member(path: member.path, shape: element))
        case .object(let fields): fields.flatMap { leaves(Member(path: "\(member.path).\($0.name)", shape: $0.shape)) }
        case .integer, .boolean, .decimal, .oneOf, .text, .any: [member]
        }
    }
}
