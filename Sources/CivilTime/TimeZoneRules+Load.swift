extension TimeZoneRules {
    /// Where systems keep their zone data, the usual place first.
    public static let systemDirectories = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo"]

    /// Loads a zone from the computer's zone data.
    ///
    /// This room opens no file itself: the caller passes the reading in, as it does clocks.
    ///
    /// - Parameters:
    ///   - name: "America/Toronto"; 1 to 64 of `A-Za-z0-9_+/-`, not beginning with a slash, so it cannot lead out of
    ///     the folders.
    ///   - directories: folders to look in, in order.
    ///   - contents: gives the bytes of the file at an absolute path, or nothing if it cannot be read.
    /// - Throws: `TimeZoneProblem`; `.noZoneData` if not even "UTC" is there.
    public static func load(
        named name: String, directories: [String] = systemDirectories, contents: (_ path: String) -> [UInt8]?
    ) throws(TimeZoneProblem) -> TimeZoneRules {
        guard ZonedMinute.isZoneName(name.utf8Span.span), !name.hasPrefix("/") else { throw .invalidName(name) }
        for directory in directories {
            guard let bytes = contents("\(directory)/\(name)") else { continue }
            return try TimeZoneRules(name: name, parsing: bytes.span)
        }
        let hasAny = directories.contains { contents("\($0)/UTC") != nil }
        throw hasAny ? .unknownZone(name) : .noZoneData(directories: directories)
    }
}
