import CanonicalJSON
import CivilTime
import Study
import Testing
import Vocabulary

private let plan = #"""
    {"doseMgPerKg":"1.75","durationMin":210,"infusion":"I-1","part":"part-2","totalMg":"122.5",\#
    "weighedOn":"2026-03-05","weightKg":"27.5"}
    """#

private func change(_ pointer: FieldPointer, _ old: JSONValue?, _ new: JSONValue?) -> FieldChange {
    FieldChange(new: new.flatMap { RecordedValue($0) }, old: old.flatMap { RecordedValue($0) }, pointer: pointer)
}

private func corrected(_ type: String, _ text: String, _ changes: FieldChange...) throws(CorrectionProblem) -> String {
    let result = try StudyEvent.correcting(type: type, version: 1, data: Array(text.utf8), changes: changes)
    #expect(result.event.data() == result.data)
    return String(decoding: result.data, as: UTF8.self)
}

@Suite struct `A correction of a payload` {
    @Test func `replaces a member and leaves the rest`() throws {
        let early = plan.replacing("27.5", with: "72.5")
        #expect(
            try corrected("dosePlan.ordered", early, change("/data/durationMin", 210, 200))
                == early.replacing("210", with: "200"))
    }

    @Test func `adds an optional member in its place, and takes it away again`() throws {
        let text = #"{"infusion":"I-1","status":"completed"}"#
        let more = #"{"infusion":"I-1","pumpVolumeMl":"61.3","status":"completed"}"#
        #expect(try corrected("infusion.stopped", text, change("/data/pumpVolumeMl", nil, "61.3")) == more)
        #expect(try corrected("infusion.stopped", more, change("/data/pumpVolumeMl", "61.3", nil)) == text)
    }

    @Test func `reaches into maps and lists`() throws {
        let text =
            #"{"instrument":"phq-9","items":{"PHQ01":1,"PHQ02":2},"part":"p","timepoint":"pre","version":"1"}"#
        #expect(
            try corrected("assessment.recorded", text, change("/data/items/PHQ02", 2, 3))
                == text.replacing(#""PHQ02":2"#, with: #""PHQ02":3"#))
        #expect(
            try corrected(
                "assessment.recorded", text, change("/data/items/PHQ02", 2, nil),
                change("/data/unanswered", nil, ["PHQ02"]))
                == #"{"instrument":"phq-9","items":{"PHQ01":1},"part":"p","timepoint":"pre","unanswered":["PHQ02"],"#
                + #""version":"1"}"#)
        let scope = #"{"part":"p","scope":["use","collection"]}"#
        #expect(
            try corrected("consent.withdrawn", scope, change("/data/scope/0", "use", "procedures"))
                == #"{"part":"p","scope":["procedures","collection"]}"#)
    }

    @Test func `that empties a list takes the list away`() throws {
        let text = #"{"ae":"AE-1","awareOn":"2026","flags":["death"],"gradingScale":"X","part":"p"}"#
        #expect(
            try corrected("adverseEvent.reported", text, change("/data/flags/0", "death", nil))
                == #"{"ae":"AE-1","awareOn":"2026","gradingScale":"X","part":"p"}"#)
    }

    @Test func `of the time leaves the data alone`() throws {
        let text = #"{"infusion":"I-1"}"#
        #expect(try corrected("infusion.resumed", text, change("/occurred", "2026-03-05", "2026-03-06")) == text)
        #expect(change("/occurred", nil, "2026-03-06").newTime?.description == "2026-03-06")
    }

    @Test func `that replaces what does not stand there is refused`() throws {
        let text = #"{"infusion":"I-1","mg":"5"}"#
        #expect(throws: CorrectionProblem.oldDiffers("/data/mg", found: RecordedValue("5"))) {
            try corrected("bolus.given", text, change("/data/mg", "6", "7"))
        }
        #expect(throws: CorrectionProblem.oldDiffers("/data/mg", found: RecordedValue("5"))) {
            try corrected("bolus.given", text, change("/data/mg", nil, "7"))
        }
        #expect(throws: CorrectionProblem.noSuchField("/data/rate/value")) {
            try corrected("bolus.given", text, change("/data/rate/value", nil, "7"))
        }
    }

    @Test(arguments: [
        change("/data/mg", "5", nil), change("/data/mg", "5", "many"), change("/data/mg", "5", "-1"),
        change("/data/infusion", "I-1", "AE-1"), change("/data/volume", nil, "3"), change("/data/mg", "5", 5),
    ])
    func `that the type does not allow is refused`(change: FieldChange) {
        let isRefusal: (CorrectionProblem) -> Bool = { if case .undecodable = $0 { true } else { false } }
        #expect {
            try corrected("bolus.given", #"{"infusion":"I-1","mg":"5"}"#, change)
        } throws: { ($0 as? CorrectionProblem).map(isRefusal) ?? false }
    }

    @Test func `can be asked for by place and new value alone`() throws {
        let data = Array(plan.utf8)
        #expect(StudyEvent.value(in: data, at: "/data/weightKg") == RecordedValue("27.5"))
        #expect(StudyEvent.value(in: data, at: "/data/volumeMl") == nil)
        // 27.5 kg lies below the bounds: such data was never written, but correcting it makes it whole.
        let whole = try StudyEvent.correcting(
            type: "dosePlan.ordered", version: 1, data: data, pointer: "/data/weightKg", new: RecordedValue("72.5"))
        guard case .dosePlanOrdered(let payload) = whole.event else { throw CorrectionProblem.noSuchField("/data/x") }
        #expect(payload.weightKg == (try decimal("72.5")))
    }

    @Test func `holds its values in one order, however they were given`() {
        let one = RecordedValue(["unit": "mg/h", "value": "35.0"])
        let other = RecordedValue(["value": "35.0", "unit": "mg/h"])
        #expect(one != nil && one == other)
        #expect(RecordedValue(nil) == nil && RecordedValue("") == nil && RecordedValue([]) == nil)
        #expect(RecordedValue(.number(0.5)) == nil && RecordedValue(["a": .object([])]) == nil)
    }
}
