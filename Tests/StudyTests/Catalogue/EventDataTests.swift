import CanonicalJSON
import Study
import Testing

/// Optional members that another member leans on, so that one of them cannot go alone.
private let leaning: Set<String> = [
    "adverseEvent.updated/flagsChanged", "assessment.recorded/items", "assessment.recorded/unanswered",
    "vitals.recorded/tempC", "vitals.recorded/sedation", "vitals.recorded/notMeasurable",
    "safetyScreening.completed/passed", "record.abstracted/fields", "medication.recorded/dose",
    "medication.recorded/unit", "medication.changed/dose", "medication.changed/unit",
]

private func isRefused(_ type: String, _ data: [UInt8]) -> Bool {
    do {
        _ = try StudyEvent(type: type, version: 1, data: data)
        return false
    } catch {
        return true
    }
}

@Suite struct `The data of an event` {
    @Test(arguments: Golden.all)
    func `is written as it was read`(golden: Golden) throws {
        let event = try StudyEvent(type: golden.type, version: 1, data: golden.bytes)
        #expect(event.type == golden.type)
        #expect(String(decoding: event.data(), as: UTF8.self) == golden.text)
        #expect(try event.checkedData() == golden.bytes)
    }

    @Test func `is shown for every type and every member`() {
        for kind in EventKind.allCases {
            let goldens = Golden.all.filter { $0.type == kind.rawValue }
            #expect(!goldens.isEmpty, "\(kind)")
            for field in kind.payload.fields {
                let isShown = goldens.contains { (try? $0.tree()[field.name]) != nil }
                #expect(isShown, "\(kind) \(field.name)")
            }
        }
    }

    @Test(arguments: Golden.all)
    func `is refused without a member that must be there, and read without one that need not`(golden: Golden) throws {
        let kind = try #require(EventKind(type: golden.type))
        for field in kind.payload.fields where try golden.tree()[field.name] != nil {
            let cut = try golden.tree().with(field.name, nil).canonicalBytes
            let isFree = !field.isRequired && !leaning.contains("\(golden.type)/\(field.name)")
            if isFree {
                #expect(try StudyEvent(type: golden.type, version: 1, data: cut).data() == cut, "\(field.name)")
            } else if field.isRequired {
                #expect(isRefused(golden.type, cut), "\(field.name)")
            }
        }
    }

    @Test(arguments: Golden.all, ["aaa", "note", "zzz"])
    func `is refused with a member it does not know`(golden: Golden, name: String) throws {
        #expect(isRefused(golden.type, try golden.tree().with(name, "x").canonicalBytes))
    }

    @Test(arguments: Golden.all)
    func `is refused with members of the wrong type or beyond their bounds`(golden: Golden) throws {
        let kind = try #require(EventKind(type: golden.type))
        for field in kind.payload.fields where try golden.tree()[field.name] != nil {
            for wrong in field.shape.wrongValues {
                let data = try golden.tree().with(field.name, wrong).canonicalBytes
                #expect(isRefused(golden.type, data), "\(field.name) \(wrong)")
            }
        }
    }

    @Test(arguments: Golden.all)
    func `is refused in any spelling but its own`(golden: Golden) {
        #expect(isRefused(golden.type, golden.bytes + [0x20]))
        #expect(isRefused(golden.type, [0x20] + golden.bytes))
        #expect(isRefused(golden.type, golden.bytes.dropLast()))
        #expect(
            isRefused(golden.type, Array(golden.text.replacing(":", with: ": ", maxReplacements: 1).utf8))
                || golden.text == "{}")
        #expect(isRefused(golden.type, []))
    }

    @Test(arguments: Golden.all)
    func `never stops the program, whatever byte is changed`(golden: Golden) {
        for index in golden.bytes.indices {
            for flip in [0x01, 0x20, 0x80] as [UInt8] {
                var data = golden.bytes
                data[index] ^= flip
                guard let event = try? StudyEvent(type: golden.type, version: 1, data: data) else { continue }
                #expect(event.data() == data)
            }
        }
    }
}

extension FieldShape {
    /// Values that no reader of this shape may accept.
    fileprivate var wrongValues: [JSONValue] {
        switch self {
        case .integer(let bounds):
            ["7", true, .integer(bounds.lowerBound - 1)]
                + (bounds.upperBound < JSONValue.largestInteger ? [.integer(bounds.upperBound + 1)] : [])
        case .boolean: ["true", 1]
        case .decimal: [7, "7,5", "1e3", "-1", "-0", "99999999", "007"]
        case .oneOf: ["no such code", "no-such-code", 1, true]
        case .text: [7, true, "two\nlines", ["x"]]
        case .list: ["x", .object([]), .array([]), [["deeper"]]]
        case .map: ["x", .array([]), .object([]), ["a b": 1]]
        case .object: ["x", .array([]), ["zzz": 1]]
        case .any: [nil]
        }
    }
}
