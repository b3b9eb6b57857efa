public import Vocabulary

/// What is wrong with the answers to an instrument (rule H9).
public enum AssessmentProblem: Error, Hashable, Sendable {
    /// The instrument has no such item.
    case unknownItem(Code)
    /// An answer lies outside the item's range.
    case outOfRange(Code, answer: ItemValue, minimum: ItemValue, maximum: ItemValue)
    /// An answer is a decimal where the item wants an integer, or the other way round.
    case wrongKind(Code, answer: ItemValue, expected: ItemKind)
    /// An item is neither answered nor listed as unanswered.
    case unaccounted(Code)
    /// An item is answered and listed as unanswered.
    case answeredAndNot(Code)
    /// The span of time is none that the instrument may be about; `given` absent means none was stated.
    case recall(given: Recall?, allowed: [Recall])
    /// Another version of the instrument is in the protocol.
    case version(given: Code, inProtocol: Code)
    /// A duration or its status is stated for an instrument that does not ask for it.
    case durationNotAsked
}

extension AssessmentProblem: CustomStringConvertible {
    /// One line in plain words, with the item, the value and the limits.
    public var description: String {
        switch self {
        case .unknownItem(let code): "there is no item \(code)"
        case .outOfRange(let code, let answer, let minimum, let maximum):
            "\(code) is \(answer), allowed are \(minimum) to \(maximum)"
        case .wrongKind(let code, let answer, let expected):
            "\(code) is \(answer), expected is \(expected == .integer ? "a whole number" : "a decimal")"
        case .unaccounted(let code): "\(code) is neither answered nor listed as unanswered"
        case .answeredAndNot(let code): "\(code) is answered and listed as unanswered"
        case .recall(let given, let allowed):
            "recall is \(given?.rawValue ?? "not stated"), allowed \(allowed.map(\.rawValue).joined(separator: ", "))"
        case .version(let given, let adopted): "version is \(given), the protocol has \(adopted)"
        case .durationNotAsked: "the instrument does not ask for a duration"
        }
    }
}
