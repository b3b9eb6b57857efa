import CivilTime

/// What all datasets of an export say of where they come from.
struct DatasetHeading: Hashable, Sendable {
    /// The study: the number in its registry.
    var studyID: String
    var title: String
    var sponsor: String
    var protocolVersion: String
    /// The program, "kept 0.1.0".
    var program: String
    /// When the last event was written.
    var recorded: Instant
    /// The name of the study's time zone.
    var zone: String

    var studyOID: String { "STDY.\(studyID)" }
    var metaDataOID: String { "MDV.\(studyID).\(protocolVersion)" }
    /// Name and version of the program.
    var system: (name: String, version: String) {
        let parts = program.split(separator: " ", maxSplits: 1).map(String.init)
        return (parts.first ?? program, parts.count > 1 ? parts[1] : "0")
    }
}
