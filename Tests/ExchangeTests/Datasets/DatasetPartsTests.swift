import CanonicalJSON
import CivilTime
import Study
import Testing
import Vocabulary

@testable import Exchange

@Suite struct `What datasets are made of` {
    @Test(arguments: [
        ("2026-03-05T14:05:00-05:00[America/Toronto]", "2026-03-05T14:05"), ("2026-03-05", "2026-03-05"),
        ("2025-11", "2025-11"), ("2025", "2025"),
    ])
    func `a time is that of the clock on the wall, as precise as its source`(_ stored: String, _ shown: String) throws {
        #expect(SiteTime.text(try Occurred(parsing: stored)) == shown)
    }

    @Test(arguments: [(600, "2026-03-06T00:05"), (0, "2026-03-05T14:05"), (-900, "2026-03-04T23:05")])
    func `minutes later is on the same clock`(_ minutes: Int, _ shown: String) throws {
        let start = try Occurred(parsing: "2026-03-05T14:05:00-05:00[America/Toronto]")
        #expect(SiteTime.text(SiteTime.later(start, minutes: minutes)) == shown)
    }

    @Test func `an instrument that nobody knows gets codes of its own`() {
        var instrument = Instrument.blank
        instrument.id = "7-day.diary-long"
        instrument.items = (1...12).map { number in
            var item = InstrumentItem.blank
            item.code = Code("D\(number)") ?? "D"
            return item
        }
        let codes = InstrumentMapping(of: instrument).questions.map(\.code)
        #expect(codes.count == 12 && Set(codes).count == 12)
        #expect(codes.first == "Q7DAY001")
        for code in codes {
            #expect(code.utf8.count <= 8 && code.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) })
        }
    }

    @Test func `every question of the standard table has a code and a name that SDTM takes, and no other has its code`()
    {
        let questions = InstrumentMapping.standard.flatMap(\.questions)
        #expect(Set(questions.map(\.code)).count == questions.count)
        #expect(Set(questions.map(\.name)).count == questions.count)
        for question in questions {
            #expect(question.code.utf8.count <= 8 && question.name.utf8.count <= 40, "\(question.code)")
        }
    }

    @Test func `no text becomes markup in define xml`() {
        var xml = XMLText()
        xml.element("a", ["b": "<\"&'>\n"]) { $0.element("c", text: "]]><d/>&\u{1}") }
        #expect(
            xml.text.hasSuffix(
                "<a b=\"&lt;&quot;&amp;'&gt;&#10;\">\n <c>]]&gt;&lt;d/&gt;&amp;\u{FFFD}</c>\n</a>\n"))
    }

    @Test(arguments: [("7.10", "7.1"), ("122.000", "122"), ("0.0", "0"), ("193.999", "193.999")])
    func `a computed dose has no zeros at its end`(_ long: String, _ short: String) throws {
        #expect(try #require(DecimalString(long)).shortest.description == short)
    }
}
