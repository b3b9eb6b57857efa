/// A table that follows from the events of a study and from nothing else.
///
/// Because corrections and voids reach back, a projection is not fed event by event: one replay feeds a `StudyState`,
/// and every projection is computed from the histories that result. Equal events give equal values. There are
/// several, and `trace` asks all of them the same question.
public protocol Projection: Hashable, Sendable {
    /// The first part of the addresses of its cells.
    static var name: String { get }
    /// The kinds of rows that it is made of, by name.
    static var rows: Set<String> { get }
    /// The projection of a study as it stands.
    init(of view: StudyView)
    /// Every cell with its address, its value and the events that made it.
    var cells: [TracedCell] { get }
}
