import CanonicalJSON
import Statistics
import Study
import Vocabulary

/// Where the values of one field stand: a table, a row and a group.
struct FieldAddress {
    let table: String
    let row: String
    let group: Code

    /// A value of the field.
    func cell(_ name: String, _ value: JSONValue, _ sources: [Int]) -> TracedCell {
        TracedCell(
            address: CellAddress(table: table, row: row, group: group.text, cell: name), value: value,
            sources: sources.sortedUnique)
    }

    /// A number of the field, or `null`.
    func cell(_ name: String, _ value: Double?, _ sources: [Int]) -> TracedCell {
        cell(name, JSONValue(value), sources)
    }
}

extension StudyTable.Field {
    /// Participants of a group: "12 (60.0)", and with events "12 (60.0) [31]".
    init(_ at: FieldAddress, _ tally: Tally) {
        let percent = formatPercent(tally.participants, tally.of)
        var cells = [
            at.cell("participants", .integer(tally.participants), tally.sources),
            at.cell("percent", percent.map { .string($0) } ?? .null, tally.sources + tally.population),
        ]
        var text = "\(tally.participants) (\(percent ?? "-"))"
        if let events = tally.events {
            cells.append(at.cell("events", .integer(events), tally.sources))
            text += " [\(events)]"
        }
        self.init(text, cells)
    }

    /// A whole number.
    init(_ at: FieldAddress, _ name: String, _ count: Int, _ sources: [Int]) {
        self.init(String(count), [at.cell(name, .integer(count), sources)])
    }

    /// Nothing to say.
    static let none = StudyTable.Field("-", [])
}

/// How many participants of a group something is true of, and how often.
struct Tally {
    /// How many participants.
    var participants = 0
    /// How many participants there are in the group.
    var of: Int
    /// How often; absent where only participants are counted.
    var events: Int?
    /// The events of the ledger behind it.
    var sources: [Int] = []
    /// Those by which everybody is in the group.
    var population: [Int]

    /// Counts members by the events that make something true of them; `nil` of a member of whom it is not.
    ///
    /// - Parameter total: How many participants there are, where not all of them are asked.
    init<Member>(
        _ members: [Member], of total: Int? = nil, population: [Int],
        _ matches: (Member) -> (events: Int, sources: [Int])?
    ) {
        let found = members.compactMap(matches)
        participants = found.count
        of = total ?? members.count
        events = found.reduce(0) { $0 + $1.events }
        sources = found.flatMap(\.sources)
        self.population = population
    }

    /// The same without the count of events.
    var ofParticipants: Tally {
        var tally = self
        tally.events = nil
        return tally
    }
}
