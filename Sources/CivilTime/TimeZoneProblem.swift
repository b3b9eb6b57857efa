/// A time zone could not be had.
public enum TimeZoneProblem: Error, Hashable, Sendable {
    /// The name is not 1 to 64 of `A-Za-z0-9_+/-`, or begins with a slash.
    case invalidName(String)
    /// The zone data of this computer has no zone of that name.
    case unknownZone(String)
    /// This computer has no zone data in any of these folders.
    case noZoneData(directories: [String])
    /// The file of that zone is damaged or not what it should be.
    case malformed(zone: String, MalformedZoneData)
}

/// What is wrong with the bytes of a zone file.
public enum MalformedZoneData: String, Error, Hashable, Sendable, CaseIterable {
    /// It does not begin with "TZif" and a version from 1 to 4.
    case notTZif
    /// It ends before its own counts say it does, or goes on after its footer.
    case wrongLength
    /// Its counts contradict each other.
    case contradictoryCounts
    /// Its transition times do not ascend, or name an offset that is not there.
    case badTransitions
    /// An offset is beyond a day, or its abbreviation is missing or not ASCII.
    case badOffset
    /// It counts leap seconds, which civil time does not.
    case countsLeapSeconds
    /// Its footer is not a POSIX TZ string.
    case badFooter
}

extension TimeZoneProblem: CustomStringConvertible {
    /// One line in plain words that says what to do.
    public var description: String {
        switch self {
        case .invalidName(let name): "\"\(name)\" cannot be the name of a time zone; write one like America/Toronto"
        case .unknownZone(let name): "no time zone is called \"\(name)\"; write one like America/Toronto"
        case .noZoneData(let directories):
            "no time-zone data on this computer (looked in \(directories.joined(separator: ", "))); "
                + "install it: apt-get install tzdata"
        case .malformed(let zone, let detail):
            "the time-zone data of \(zone) is damaged (\(detail.rawValue)); install it again: apt-get install tzdata"
        }
    }
}
