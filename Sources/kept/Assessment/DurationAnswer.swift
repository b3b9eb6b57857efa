import CanonicalJSON
import CivilTime
import Study

/// How long relief lasted, as a flag says it: `3wk`, `12 h`, `ongoing` or `unknown`.
struct DurationAnswer {
    /// How long, where it is known.
    var duration: ReliefDuration?
    /// Whether it had ended.
    var status: ReliefStatus

    /// Reads `3wk`, `ongoing` or `unknown`; units are h, d, wk, mo.
    init(_ text: String) throws(Misread) {
        switch text.lowercased() {
        case "ongoing": status = .ongoing
        case "unknown": status = .unknown
        case let text:
            guard let stated = try? StatedDuration(parsing: text), let value = DecimalString(stated.value),
                let unit = DurationUnit(rawValue: stated.unit.rawValue)
            else { throw Misread("\"\(text)\" is not a duration; write 3wk, 12h, 5d, 2mo, ongoing or unknown") }
            duration = ReliefDuration(unit: unit, value: value)
            status = .ended
        }
    }
}
