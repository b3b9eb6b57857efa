public import CanonicalJSON
public import CivilTime
public import Vocabulary

/// The study's time zone and the offsets it can have had.
///
///     {"id":"America/Toronto","offsets":[-300,-240]}
public struct StudyZone: Payload {
    /// Its name in the IANA time zone data.
    public var id = Code.blank
    /// The smallest and the largest offset, in minutes; one if there is only one.
    public var offsets: [Int] = []

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("id", &id)
        try IntegerElement.code("offsets", &offsets, with: &coder)
    }
}

extension StudyZone {
    /// The offsets as a range; UTC if they are not one or two ascending numbers within a day.
    public var range: OffsetRange {
        guard let first = offsets.first, let last = offsets.last, offsets.count <= 2 else { return .utc }
        return OffsetRange(smallestMinutes: first, largestMinutes: last) ?? .utc
    }
}
