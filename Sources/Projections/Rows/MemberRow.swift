import CanonicalJSON
import Study

/// What a table needs to know of one participant as a member of one group.
///
/// A row follows from the participant's events and the protocol, never from other participants or the data cut: it
/// stays as it is until an event of that participant is written. What depends on the cut is worked out where tables
/// are made of rows. A row holds codes, numbers, dates and labels of the protocol, no free text. Every table is made of
/// rows and of nothing else; one type conforms for each kind of thing that is counted.
protocol MemberRow: Payload {
    /// The name of the rows of this kind, as a store knows them.
    static var table: String { get }
    /// The groups whose members have such a row.
    static func groups(of study: StudyProtocol) -> [StudyGroup]
    /// The row of a participant; nothing where they do not count.
    init?(_ member: GroupMember, _ study: StudyProtocol)
}

extension MemberRow {
    /// Those of the protocol.
    static func groups(of study: StudyProtocol) -> [StudyGroup] { study.groups }

    /// The row that bytes spell.
    init(parsing bytes: Span<UInt8>) throws(MalformedJSON) {
        var reader = CanonicalReader(bytes)
        try self.init(readingFrom: &reader)
        try reader.finish()
    }

    /// Takes out the numbers of the events behind its values.
    mutating func forgetEvents() {
        var forgetter = EventForgetter()
        // Nothing refuses: only lists are emptied.
        try? code(with: &forgetter)
    }

    /// The canonical bytes.
    var bytes: [UInt8] {
        var writer = CanonicalWriter()
        write(to: &writer)
        return writer.bytes
    }
}
