/// What a zone's clocks follow during one stretch of time.
public struct LocalOffset: Hashable, Sendable {
    /// Local time minus UTC in minutes, -1439 to 1439.
    ///
    /// Offsets with seconds (local mean times before about 1920) are rounded to the nearest minute.
    public let minutes: Int

    /// What people call it, "EST"; zones without a name carry a number, "-03".
    public let abbreviation: String

    /// Whether the zone's data calls it daylight saving time.
    public let isDST: Bool

    /// Creates an offset of whole minutes.
    public init(minutes: Int, abbreviation: String, isDST: Bool) {
        self.minutes = minutes
        self.abbreviation = abbreviation
        self.isDST = isDST
    }

    init(seconds: Int, abbreviation: String, isDST: Bool) {
        self.init(minutes: floorDivide(seconds + 30, by: 60), abbreviation: abbreviation, isDST: isDST)
    }
}
