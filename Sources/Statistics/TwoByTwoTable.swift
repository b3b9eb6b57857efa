/// A table of counts with two rows and two columns.
///
///     first row     a  b
///     second row    c  d
public struct TwoByTwoTable: Hashable, Sendable {
    /// First row, first column.
    public let a: Int
    /// First row, second column.
    public let b: Int
    /// Second row, first column.
    public let c: Int
    /// Second row, second column.
    public let d: Int

    /// Creates a table; nothing if a count is negative or above one million.
    public init?(_ a: Int, _ b: Int, _ c: Int, _ d: Int) {
        guard [a, b, c, d].allSatisfy((0...1_000_000).contains) else { return nil }
        self.a = a
        self.b = b
        self.c = c
        self.d = d
    }
}
