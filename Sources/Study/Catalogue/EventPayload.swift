public import CanonicalJSON

/// What one type of event says: the object that stands as `data` in the envelope.
///
/// The file of each payload shows its bytes. Members stand in ascending order, what is absent is not written, a list
/// that is there has at least one element and none twice.
public protocol EventPayload: Payload {
    /// What the type is by nature.
    static var traits: EventTraits { get }
    /// What the event names of other things.
    var mentions: EventMentions { get }
    /// What the members must be together; each of them alone is checked while it is read.
    func checkTogether() throws(MalformedJSON)
}

extension EventPayload {
    /// The type as it stands in the envelope.
    public static var type: String { traits.kind.rawValue }
    /// The version of the payload's schema.
    public static var version: Int { 1 }
    /// Nothing to check.
    public func checkTogether() throws(MalformedJSON) {}
}

/// Who may write a type of event: a role of the study, the program by derivation, or the ledger itself.
public enum EventWriter: String, CaseIterable, Hashable, Sendable {
    /// Keeps the ledger, its people and its documents.
    case administrator
    /// Answers for the participants.
    case investigator
    /// Captures the data.
    case coordinator
    /// Reads, and asks questions.
    case monitor
    /// The program, as the answer to another event; needs no role.
    case derived
}

/// A complaint about members that contradict each other; it has no place of its own, so it points at the start.
func contradiction(_ expected: String) -> MalformedJSON { MalformedJSON(expected: expected, offset: 0) }

extension Array where Element: Hashable {
    /// Demands that no element of the list named `name` occurs twice.
    func demandDistinct(_ name: String) throws(MalformedJSON) {
        guard Set(self).count == count else { throw contradiction("each element of \(name) once") }
    }

    /// Demands at least one element in the list named `name`, and none twice.
    func demandSomeDistinct(_ name: String) throws(MalformedJSON) {
        guard !isEmpty else { throw contradiction("at least one element of \(name)") }
        try demandDistinct(name)
    }
}
