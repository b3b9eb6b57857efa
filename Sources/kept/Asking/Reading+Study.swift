import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension Reading {
    /// A participant code; small letters will do.
    static func participant(_ text: String) throws(Misread) -> ParticipantCode {
        guard let code = ParticipantCode(text.uppercased()) else {
            throw Misread("\"\(text)\" is not a participant code: letters, digits and hyphens, 1 to 16")
        }
        return code
    }

    /// A code of any vocabulary.
    static func code(_ text: String) throws(Misread) -> Code {
        guard let code = Code(text) else {
            throw Misread("\"\(text)\" is not a code: letters, digits, . _ / and -, 1 to 64")
        }
        return code
    }

    /// A language, by its two letters: `en`.
    static func language(_ text: String) throws(Misread) -> Code {
        let text = text.lowercased()
        guard text.count == 2, text.allSatisfy({ "a"..."z" ~= $0 }), let code = Code(text) else {
            throw Misread("\"\(text)\" is not a language of two letters; write en or fr")
        }
        return code
    }

    /// An actor id.
    static func actor(_ text: String) throws(Misread) -> ActorID {
        guard let actor = ActorID(text) else {
            throw Misread("\"\(text)\" is not an actor id: small letters, digits and hyphens, 2 to 32")
        }
        return actor
    }

    /// An infusion.
    static func infusion(_ text: String) throws(Misread) -> InfusionID {
        guard let infusion = InfusionID(text.uppercased()) else {
            throw Misread("\"\(text)\" is not an infusion; write I-1 or H-1")
        }
        return infusion
    }

    /// An adverse event.
    static func adverseEvent(_ text: String) throws(Misread) -> AdverseEventID {
        guard let id = AdverseEventID(text.uppercased()) else {
            throw Misread("\"\(text)\" is not an adverse event; write AE-1")
        }
        return id
    }

    /// A day that may lie in the future: "2027-01-04".
    static func day(_ text: String) throws(Misread) -> CalendarDay {
        do { return try CalendarDay(parsing: text) } catch {
            throw Misread("\"\(text)\" is not a day; write 2026-03-05")
        }
    }

    /// A part of the protocol: `2` means `part-2`.
    static func part(in study: StudyProtocol) -> (String) throws(Misread) -> PartID {
        { text throws(Misread) in
            let parts = study.parts.map(\.id)
            guard let part = parts.first(where: { $0.text == text || $0.text == "part-" + text }) else {
                throw Misread(
                    "the protocol has no part \"\(text)\"; it has \(parts.map(\.flag).joined(separator: ", "))")
            }
            return part
        }
    }

    /// A plain decimal number, with or without its only unit: `70` or `70kg`.
    static func decimal(unit: String) -> (String) throws(Misread) -> DecimalString {
        { text throws(Misread) in
            let number = text.lowercased().hasSuffix(unit.lowercased()) ? text.dropLast(unit.count) : text[...]
            guard let value = DecimalString(String(number).trimmed) else {
                throw Misread("\"\(text)\" is not a plain decimal number\(unit.isEmpty ? "" : " of \(unit)")")
            }
            return value
        }
    }

    /// A decimal number that must name one of its units: `35mg/h`.
    static func quantity<Unit: RawRepresentable & CaseIterable>(
        _: Unit.Type, example: String
    ) -> (String) throws(Misread) -> Quantity<Unit> where Unit.RawValue == String {
        { text throws(Misread) in
            let end = text.firstIndex { !$0.isNumber && $0 != "." } ?? text.endIndex
            guard let value = DecimalString(String(text[..<end])) else {
                throw Misread("\"\(text)\" does not begin with a plain decimal number; write \(example)")
            }
            let rest = String(text[end...]).trimmed
            guard !rest.isEmpty else { throw Misread("\"\(text)\" has no unit; write \(example)") }
            guard let unit = Unit.allCases.first(where: { $0.rawValue.lowercased() == rest.lowercased() }) else {
                let units = Unit.allCases.map(\.rawValue).joined(separator: " or ")
                throw Misread("\"\(rest)\" is not a unit here; write \(units)")
            }
            return Quantity(value: value, unit: unit)
        }
    }
}

/// A decimal number with its unit.
struct Quantity<Unit> {
    var value: DecimalString
    var unit: Unit
}
