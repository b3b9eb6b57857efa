import Testing

@testable import kept

@Suite struct `A dialogue` {
    private func dialogue(_ keys: [String]) -> (Dialogue, ScriptedConsole) {
        let console = ScriptedConsole(typing: keys, canAsk: true)
        return (Dialogue(console, canAsk: true), console)
    }

    private func ageAndSex(_ dialogue: Dialogue) throws -> [String] {
        let age = try dialogue.answer(.init("Age", "--age"), nil, Reading.integer(0...120))
        let sex = try dialogue.answer(.init("Sex", "--sex"), nil) { $0 }
        return ["\(age)", sex]
    }

    @Test func `asks in order and shows what is offered`() throws {
        let (dialogue, console) = dialogue(["", "F"])
        let answers = try dialogue.gather { dialogue in
            let part = try dialogue.answer(.init("Part", "--part", default: "2"), nil) { $0 }
            return [part, try dialogue.answer(.init("Sex", "--sex"), nil) { $0 }]
        }
        #expect(answers == ["2", "F"])
        #expect(console.screen == "Part [2]: \nSex: F\n")
    }

    @Test func `goes one step back on a less-than sign`() throws {
        let (dialogue, console) = dialogue(["47", "<", "48", "F"])
        #expect(try dialogue.gather(ageAndSex) == ["48", "F"])
        #expect(console.screen == "Age: 47\nSex: <\nAge: 48\nSex: F\n")
    }

    @Test func `asks again for what cannot be read, and says why`() throws {
        let (dialogue, console) = dialogue(["old", "47", "F"])
        #expect(try dialogue.gather(ageAndSex) == ["47", "F"])
        #expect(console.screen.contains("\"old\" is not a whole number from 0 to 120"))
    }

    @Test(arguments: [["q"], ["47", "q"], []]) func `is left with q or the end of the input`(keys: [String]) {
        let (dialogue, _) = dialogue(keys)
        #expect(throws: Failure.left) { try dialogue.gather(ageAndSex) }
    }

    @Test func `names the flag where nobody can be asked`() {
        let dialogue = Dialogue(ScriptedConsole(), canAsk: false)
        #expect(throws: Failure.missing("--age", "Age")) { try dialogue.gather(ageAndSex) }
    }

    @Test func `goes back from the review`() throws {
        let (dialogue, console) = dialogue(["47", "F", "<", "M", ""])
        let answers = try dialogue.gather { dialogue in
            let answers = try ageAndSex(dialogue)
            try dialogue.review(answers.joined(separator: ", "))
            return answers
        }
        #expect(answers == ["47", "M"])
        #expect(console.screen.hasSuffix("Review: 47, M.  Enter writes, < goes back, q leaves\n\n"))
    }
}
