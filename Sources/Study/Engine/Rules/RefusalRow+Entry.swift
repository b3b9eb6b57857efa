import CanonicalJSON
import CivilTime
import Vocabulary

/// What is asked of every entry: a protocol, a role, a head that has not moved, words, a time and a reason.
extension RefusalRow {
    static var studyNotOpen: Self {
        Self(.studyNotOpen, "E1", "No protocol is in force yet", ["kept protocol adopt FILE.yaml"])
    }

    static func roleNotEntitled(_ actor: ActorID, _ role: Role?, _ type: String) -> Self {
        Self(
            .roleNotEntitled, "H13", exit: 5,
            role.map { "\(actor) is \($0.article) and may not append \(type)" } ?? "\(actor) has no role in this study",
            ["somebody entitled: repeat with --as ACTOR"])
    }

    static func delegation(_ actor: ActorID, _ role: Role, _ problem: DelegationProblem) -> Self {
        Self(.delegation, "H13", exit: 5, problem.message(actor, role), ["kept actor list"])
    }

    static func recordMoved(_ subject: ParticipantCode?, _ newest: Int, _ expected: Int) -> Self {
        Self(
            .recordMoved, "E1", exit: 4,
            "\(subject.map { "\($0)" } ?? "The study") has event #\(newest), newer than #\(expected)",
            ["kept show \(subject.map { "\($0)" } ?? "'#\(newest)'"), then repeat with --expect \(newest)"])
    }

    static func notInProtocol(_ kind: String, _ given: String, _ choices: [String]) -> Self {
        Self(
            .notInProtocol, "E1",
            choices.isEmpty
                ? "The protocol has no \(kind) \(given)"
                : "The protocol has no \(kind) \(given); it has \(choices.joined(separator: ", "))",
            ["kept protocol show"])
    }

    static func partMissing(_ code: ParticipantCode, _ choices: [PartID]) -> Self {
        Self(
            .partMissing, "E1", exit: 2,
            choices.isEmpty
                ? "\(code) is in no part of the study"
                : "\(code) is in \(choices.map(\.spoken).joined(separator: " and ")): say which",
            choices.first.map { ["add\(flag($0))"] } ?? ["kept screen \(code), then repeat"])
    }

    static func alreadyRecorded(_ what: String, _ seq: Int) -> Self {
        Self(.alreadyRecorded, "E1", "\(what) is recorded already, as #\(seq)", editing(seq))
    }

    static func malformed(_ type: String, _ problem: String) -> Self {
        Self(
            .malformed, "E1",
            FieldWords.Bounds(problem)?.message ?? "\(type) cannot be written so; it needs \(problem)",
            [FieldWords.Bounds(problem)?.fix ?? "repeat with other values"])
    }

    static func timeMissing(_ type: String) -> Self {
        Self(.timeMissing, "E1", "\(type) needs a time", ["repeat with --at WHEN, or --at unknown"])
    }

    static func timeNotCarried(_ type: String) -> Self {
        Self(
            .timeNotCarried, "E1", "\(type) happens when it is recorded; it takes no other time",
            ["repeat without --at"])
    }

    static func future(_ occurred: Occurred) -> Self {
        Self(
            .future, "H8", "\(LongDateText.long(occurred, abbreviation: nil)) is more than 5 minutes in the future",
            ["repeat with the time at which it happened"])
    }

    static func reasonMissing(_ purpose: ReasonPurpose) -> Self {
        Self(.reasonMissing, "E1", purpose.message, ["add --reason \(purpose.code)"])
    }

    static func textMissing(_ type: String, _ name: String) -> Self {
        Self(
            .textMissing, "E1", exit: 2, "\(type) needs its \(name) in words, or a code", ["add --text \(name)=@FILE"])
    }

    /// What to do where something stands already.
    static func editing(_ seq: Int) -> [String] {
        [
            "kept show '#\(seq)'", "kept correct \(seq) --set FIELD=VALUE --reason CODE",
            "kept void \(seq) --reason CODE",
        ]
    }
}

extension ReasonPurpose {
    fileprivate var message: String {
        switch self {
        case .correction: "A correction needs a reason"
        case .void: "A void needs a reason"
        case .override: "Recording it as a violation needs a reason"
        case .eligibilityOverride: "An override of eligibility needs a reason"
        case .unlock: "An unlocking needs a reason"
        case .lateEntry(let hours): "This happened more than \(hours) h ago; a late entry needs its reason"
        }
    }

    fileprivate var code: String {
        switch self {
        case .correction, .void, .unlock: "CODE"
        case .override, .eligibilityOverride: "override"
        case .lateEntry: "late-entry"
        }
    }
}

extension Role {
    fileprivate var article: String {
        switch self {
        case .administrator, .investigator, .auditor: "an \(rawValue)"
        case .coordinator, .monitor: "a \(rawValue)"
        }
    }
}
