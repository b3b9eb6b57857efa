import CivilTime
public import Vocabulary

/// Adopts a version of a consent form, in force from the command's time.
public struct AdoptForm: Hashable, Sendable {
    /// The part it is for.
    public var part: PartID
    /// Its version.
    public var version: Code
    /// Its language.
    public var language: Code
    /// The digest of the document.
    public var documentHash: HexDigest

    public init(part: PartID, version: Code, language: Code, documentHash: HexDigest) {
        self.part = part
        self.version = version
        self.language = language
        self.documentHash = documentHash
    }
}

extension AdoptForm: CommandInput {
    var subject: ParticipantCode? { nil }
    var types: [EventKind] { [.consentFormAdopted] }

    func draft(at drafting: DraftingContext) throws(Refusal) -> [ProposedEvent] {
        let payload = ConsentFormAdopted(documentHash: documentHash, language: language, part: part, version: version)
        return [drafting.propose(nil, .consentFormAdopted(payload))]
    }
}
