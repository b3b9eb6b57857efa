public import CivilTime
public import Vocabulary

/// A protocol version that was adopted, with its document and the look-ups that rules need.
///
/// A class, because every participant of a study refers to the same few documents and none of them ever changes.
public final class AdoptedProtocol: Sendable {
    /// The version's name.
    public let version: String
    /// The event that adopted it; -1 for a document that stands without one.
    public let seq: Int
    /// The first day on which it is in force, if not at once.
    public let effectiveFrom: CalendarDay?
    /// Whether everybody has to consent again.
    public let reconsentRequired: Bool
    /// The document.
    public let document: StudyProtocol
    /// The offsets that the study's zone can have had.
    public let offsets: OffsetRange
    private let parts: [PartID: StudyPart]
    private let instruments: [Code: Instrument]
    /// The limits of vital signs by how far out they lie; `nil` if the protocol has none.
    let limits: (alert: LimitTable, plausible: LimitTable)?
    private let permissions: [Role: Set<String>]

    /// A document that was adopted by `adoption`.
    public init(_ document: StudyProtocol, seq: Int = -1, adoption: ProtocolAdopted? = nil) {
        version = adoption?.version.text ?? document.version.text
        self.seq = seq
        effectiveFrom = adoption?.effectiveFrom
        reconsentRequired = adoption?.reconsentRequired ?? false
        self.document = document
        offsets = document.zone.range
        parts = Dictionary(document.parts.map { ($0.id, $0) }) { first, _ in first }
        instruments = Dictionary(document.instruments.map { ($0.id, $0) }) { first, _ in first }
        limits = document.vitals.map { (LimitTable($0, .alert), LimitTable($0, .plausible)) }
        let types = EventKind.allCases.map(\.rawValue)
        permissions = Dictionary(
            uniqueKeysWithValues: Role.allCases.map { role in
                (role, Set(types.filter { document.permits(role, type: $0) }))
            })
    }

    /// The part of an id.
    public func part(_ id: PartID) -> StudyPart? { parts[id] }

    /// The instrument of an id.
    public func instrument(_ id: Code) -> Instrument? { instruments[id] }

    /// Whether a role may append a type.
    public func permits(_ role: Role, type: String) -> Bool { permissions[role]?.contains(type) ?? false }
}
