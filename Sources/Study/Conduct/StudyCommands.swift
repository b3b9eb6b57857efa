public import CivilTime
public import Vocabulary

/// Adopts a version of the protocol; the document itself becomes an attachment.
public struct AdoptProtocol: Hashable, Sendable {
    /// The decoded document.
    public var brought: StudyProtocol
    /// The length of its canonical JSON.
    public var bytes: Int
    /// The digest of its canonical JSON.
    public var sha256: HexDigest
    /// The first day on which it is in force, if not at once.
    public var effectiveFrom: CalendarDay?
    /// Whether everybody has to consent again.
    public var reconsentRequired: Bool?

    public init(
        document: StudyProtocol, bytes: Int, sha256: HexDigest, effectiveFrom: CalendarDay? = nil,
        reconsentRequired: Bool? = nil
    ) {
        brought = document
        self.bytes = bytes
        self.sha256 = sha256
        self.effectiveFrom = effectiveFrom
        self.reconsentRequired = reconsentRequired
    }
}

extension AdoptProtocol: CommandInput {
    var subject: ParticipantCode? { nil }
    var types: [EventKind] { [.protocolAdopted] }
    var document: StudyProtocol? { brought }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let payload = ProtocolAdopted(
            bytes: bytes, effectiveFrom: effectiveFrom, reconsentRequired: reconsentRequired, rules: brought.rules,
            sha256: sha256, version: brought.version)
        return [drafting.propose(nil, .protocolAdopted(payload))]
    }
}

/// Records an approval of an ethics board.
public struct RecordApproval: Hashable, Sendable {
    /// The board.
    public var body: Code
    /// The first day.
    public var from: CalendarDay
    /// The last day.
    public var to: CalendarDay

    public init(body: Code, from: CalendarDay, to: CalendarDay) {
        self.body = body
        self.from = from
        self.to = to
    }
}

extension RecordApproval: CommandInput {
    var subject: ParticipantCode? { nil }
    var types: [EventKind] { [.ethicsApprovalRecorded] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        [drafting.propose(nil, .ethicsApprovalRecorded(EthicsApprovalRecorded(body: body, from: from, to: to)))]
    }
}
