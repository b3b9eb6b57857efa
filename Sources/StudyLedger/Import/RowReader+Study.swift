import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension RowReader {
    /// The row, read; `nil` if something is wrong with it.
    mutating func read() -> ImportRow? {
        let key = file.key(of: &self)
        let subject = value("participant", isNeeded: true) { text throws(BadCell) in
            guard let code = ParticipantCode(text.uppercased()) else {
                throw BadCell(
                    "not-a-code", "\"\(text)\" is not a participant code: letters, digits and hyphens, 1 to 16")
            }
            return code
        }
        // Everything is read even so: all that is wrong with a row is said at once.
        let code = subject ?? ParticipantCode.blank
        let steps =
            switch file.kind {
            case .participants: participant(code)
            case .consents: [consent(code, at: "at")]
            case .historicalInfusions: historicalInfusion(code)
            case .infusions: infusion(code)
            case .assessments: assessment(code)
            case .vitals: vitals(code)
            case .adverseEvents: adverseEvent(code)
            case .deviations: deviation(code)
            }
        guard problems.isEmpty else { return nil }
        return ImportRow(number: row.number, key: key, subject: code, steps: steps)
    }

    /// A part of the protocol: `1` means `part-1`.
    mutating func part() -> PartID? {
        let parts = file.study.parts.map(\.id)
        return value("part") { text throws(BadCell) in
            guard let part = parts.first(where: { $0.text == text || $0.text == "part-\(text)" }) else {
                throw BadCell(
                    "not-in-protocol",
                    "the protocol has no part \"\(text)\"; it has \(parts.map(\.text).joined(separator: ", "))")
            }
            return part
        }
    }

    /// An infusion.
    mutating func infusion() -> InfusionID? {
        value("infusion") { text throws(BadCell) in
            guard let infusion = InfusionID(text) else {
                throw BadCell("not-an-infusion", "\"\(text)\" is not an infusion; write I-1 or H-1")
            }
            return infusion
        }
    }

    /// The duration of relief: `3wk`.
    mutating func duration() -> ReliefDuration? {
        value("duration") { text throws(BadCell) in
            let number = text.prefix { $0.isNumber || $0 == "." }
            let unit = String(text.dropFirst(number.count)).trimmedSpaces
            guard let value = DecimalString(String(number)), let unit = DurationUnit(rawValue: unit) else {
                throw BadCell("not-a-duration", "\"\(text)\" is not a duration; write 8h, 10d, 3wk or 2mo")
            }
            return ReliefDuration(unit: unit, value: value)
        }
    }

    /// A step whose command does not depend on what was recorded.
    func step(_ command: Command, _ context: EntryContext) -> ImportRow.Step {
        ImportRow.Step(command: { _ in command }, context: context)
    }
}
