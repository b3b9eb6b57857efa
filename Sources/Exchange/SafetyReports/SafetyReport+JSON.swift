public import CanonicalJSON
import Reports
import Study
import Vocabulary

extension SafetyReport {
    /// The report for programs (docs/exports.md, section 8).
    ///
    ///     {"adverseEvent":"AE-1","asOf":{"events":243,"root":"..."},
    ///      "boxes":[{"box":"1","choices":[],"label":"Patient (code)","name":"patientInitials",
    ///                "values":[{"events":[214],"name":"code","text":"P001"}]},...],
    ///      "form":"CIOMS I style","participant":"P001","program":"kept 0.1.0","protocolVersion":"1.0"}
    public var json: JSONValue {
        .object(
            [
                .init("adverseEvent", .string(adverseEvent.description)),
                .init("boxes", .array(boxes.map(Self.value))), .init("form", .string("CIOMS I style")),
                .init("participant", .string(participant.text)), .init("program", .string(basis.program)),
                .init("protocolVersion", .string(basis.protocolVersion)),
            ] + basis.members)
    }

    private static func value(_ box: SafetyReportBox) -> JSONValue {
        [
            "box": .string(box.number), "choices": .array(box.choices.map(value)), "label": .string(box.label),
            "name": .string(box.name), "values": .array(box.values.map(value)),
        ]
    }

    private static func value(_ choice: SafetyReportChoice) -> JSONValue {
        [
            "checked": .boolean(choice.isChecked), "events": numbers(choice.events), "label": .string(choice.label),
            "name": .string(choice.name),
        ]
    }

    private static func value(_ value: SafetyReportValue) -> JSONValue {
        ["events": numbers(value.events), "name": .string(value.name), "text": .string(value.text)]
    }

    private static func numbers(_ events: [Int]) -> JSONValue { .array(events.map { .integer($0) }) }
}
