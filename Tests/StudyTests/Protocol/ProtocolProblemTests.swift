import CanonicalJSON
import Study
import Testing
import Vocabulary

/// An edit of the built-in protocol and the place where a problem must be found.
private struct Edit: Sendable, CustomTestStringConvertible {
    var pointer: String
    var new: JSONValue?
    var path: String

    init(_ pointer: String, _ new: JSONValue?, at path: String? = nil) {
        self.pointer = pointer
        self.new = new
        self.path = path ?? pointer
    }

    var testDescription: String { "\(pointer) as \(new?.canonicalText ?? "absent")" }

    func applied() throws -> JSONValue {
        try Self.edit(BuiltInJSON.tree(), pointer.split(separator: "/").map(String.init)[...], new)
    }

    private static func edit(_ value: JSONValue, _ path: ArraySlice<String>, _ new: JSONValue?) throws -> JSONValue {
        guard let name = path.first else { return try #require(new) }
        let rest = path.dropFirst()
        if var elements = value.elements {
            let index = try #require(Int(name))
            elements[index] = try edit(elements[index], rest, new)
            return .array(elements)
        }
        if rest.isEmpty { return value.with(name, new) }
        return value.with(name, try edit(try #require(value[name]), rest, new))
    }
}

@Suite struct `A protocol that cannot be meant` {
    @Test(arguments: [
        Edit("/parts/1/id", "part-1"), Edit("/parts/0/criteria/1/id", "P1-I1"),
        Edit("/parts/0/ageYears/maximum", 17), Edit("/parts/0/ageYears/ruling", 17),
        Edit("/parts/0/assessments/0/instrument", "vas"), Edit("/parts/0/assessments/0/timepoint", "later"),
        Edit("/parts/0/assessments/1/timepoint", "pre", at: "/parts/0/assessments/1"),
        Edit("/parts/0/index", "participant", at: "/parts/0/minimumPriorInfusions"),
        Edit("/parts/1/index", "participant", at: "/parts/1/assessments/0/timepoint"),
        Edit("/groups/0/id", "all", at: "/groups/2/id"), Edit("/groups/2/parts/1", "part-3"),
        Edit("/groups/0/arms", ["a"], at: "/groups/0/arms/0"), Edit("/groups/0/reference", "part-1"),
        Edit("/timepoints/0/windowTo", -61), Edit("/timepoints/1/id", "pre"), Edit("/timepoints/0/part", "part-9"),
        Edit("/instruments/1/id", "pain-nrs"),
        Edit("/instruments/0/items/0/minimum", 11, at: "/instruments/0/items/0/maximum"),
        Edit("/instruments/0/items/0/maximum", "10"), Edit("/instruments/2/items/1/code", "PHQ01"),
        Edit("/instruments/2/scores/0/items/0", "GAD01"), Edit("/instruments/2/scores/0/minimumAnswered", 10),
        Edit("/instruments/2/scores/0/id", "PHQ01"), Edit("/instruments/2/scores/0/weights", ["1"]),
        Edit("/instruments/2/scores/0/op", "weighted", at: "/instruments/2/scores/0/minimumAnswered"),
        Edit("/instruments/2/scores/0/bands/1/maximum", "4"),
        Edit("/instruments/2/scores/0/bands/1/maximum", nil, at: "/instruments/2/scores/0/bands/1"),
        Edit("/instruments/2/flags/0/item", "GAD01"),
        Edit("/instruments/2/flags/0/atLeast", nil, at: "/instruments/2/flags/0"),
        Edit("/instruments/2/flags/0/atLeast", "1", at: "/instruments/2/flags/0"),
        Edit("/endpoints/0/instrument", "vas"), Edit("/endpoints/0/score", "total"),
        Edit("/endpoints/0/timepoint", "later"),
        Edit("/endpoints/0/baseline", "post"), Edit("/endpoints/0/direction", "higher-better"),
        Edit("/endpoints/0/thresholds", [50, 30]), Edit("/endpoints/0/thresholds", [30, 101]),
        Edit("/endpoints/0/groups", ["nobody"], at: "/endpoints/0/groups/0"), Edit("/endpoints/1/id", "pain-nrs"),
        Edit("/dose/maximumMgPerKg", "1.49"), Edit("/dose/maximumMinutes", 179),
        Edit("/roles/1/role", "administrator"), Edit("/roles/2/types/0", "nothing.*"),
        Edit("/roles/2/types/0", "ledger.opened"), Edit("/roles/2/types/0", "*"),
        Edit("/roles/3/types", ["query.raised", "query.raised"], at: "/roles/3/types/1"),
        Edit("/terms/0/soc", "unknown-class"), Edit("/terms/1/term", "dissociation"),
        Edit("/socs/1/soc", "psychiatric"),
        Edit("/vitals/limits/0/softMaximum", "301", at: "/vitals/limits/0/plausibleMaximum"),
        Edit("/vitals/limits/1/sign", "sbp"), Edit("/vitals/sedation/1/atLeast", 0, at: "/vitals/sedation/1"),
        Edit("/zone/offsets", [-240, -300]), Edit("/zone/offsets", [-300, -270, -240]),
        Edit("/zone/offsets", [-1440, 0]),
        Edit("/analysis/pooledPrefers", "part-3"), Edit("/analysis/predictors/1/score", "sum"),
        Edit("/criticalFields/0", "adverseEvent.reported/colour"), Edit("/criticalFields/0", "preNRS"),
    ])
    private func `is told where`(edit: Edit) throws {
        let problems = StudyProtocol.problems(in: try edit.applied())
        #expect(problems.contains { $0.path == edit.path }, "\(problems)")
    }
}

@Suite struct `A document that is no protocol` {
    @Test(arguments: [
        Edit("/title", nil, at: ""), Edit("/tittle", "x"), Edit("/zone", nil, at: ""),
        Edit("/targetParticipants", "50"),
        Edit("/targetParticipants", 0), Edit("/dose/minimumMgPerKg", .number(1.5)), Edit("/dose/minimumMgPerKg", 1),
        Edit("/safety/regime", "two words"), Edit("/analysis/missing", "guess"), Edit("/parts", []),
        Edit("/parts/0/procedures", "no"), Edit("/parts/0/criteria/0/label", " padded"), Edit("/sponsor", .some(.null)),
        Edit("/instruments/0/items/0/maximum", .number(10.5)), Edit("/schema", 2),
        Edit("/roles/2/types/0", "Ledger.opened"), Edit("/zone/offsets/0", .number(0.5)),
    ])
    private func `is told where`(edit: Edit) throws {
        let problems = StudyProtocol.problems(in: try edit.applied())
        #expect(problems.map(\.path) == [edit.path], "\(problems)")
    }

    @Test func `is told everything at once`() throws {
        let document = try BuiltInJSON.tree().with("title", nil).with("colour", "red").with("rules", "one")
        #expect(StudyProtocol.problems(in: document).map(\.path) == ["/rules", "", "/colour"])
        #expect(StudyProtocol.problems(in: ["a"]).map(\.path) == [""])
        #expect(StudyProtocol.problems(in: nil).map(\.path) == [""])
    }

    @Test func `names the place of a complaint about bytes`() {
        let data = Array(#"{"a":{"b/c":[10,{"d":true}]},"e":"f"}"#.utf8)
        func path(_ text: String) -> String {
            let offset = String(decoding: data, as: UTF8.self).firstRange(of: text)?.lowerBound
            return JSONPlace.path(at: offset?.utf16Offset(in: String(decoding: data, as: UTF8.self)) ?? -1, in: data)
        }
        #expect(path("10") == "/a/b~1c/0" && path("true") == "/a/b~1c/1/d" && path("\"f") == "/e")
        #expect(path("\"d\"") == "/a/b~1c/1/d" && path("{") == "" && path("absent") == "")
        #expect(JSONPlace.path(at: 3, in: Array("{ }".utf8)) == "")
    }
}

@Suite struct `A pattern of types` {
    @Test(arguments: ["*", "infusion.*", "infusion.started", "a.b"])
    func `is a type, a noun or everything`(text: String) { #expect(TypePattern(text) != nil) }

    @Test(arguments: ["", "infusion", "infusion.", ".started", "*.started", "Infusion.*", "infusion.s*", "a.b.c", "**"])
    func `is nothing else`(text: String) { #expect(TypePattern(text) == nil) }

    @Test func `matches whole nouns only`() {
        #expect(TypePattern("infusion.*").matches("infusion.started"))
        #expect(!TypePattern("infusion.*").matches("infusionRate.changed"))
        #expect(
            TypePattern("event.voided").matches("event.voided") && !TypePattern("event.voided").matches("event.void"))
        #expect(TypePattern("*").matches("anything.atAll"))
    }
}
