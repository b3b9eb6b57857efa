import Vocabulary

/// A variable of a dataset: its name, its label, and what Define-XML says of it.
struct DatasetVariable: Hashable, Sendable {
    /// What its cells hold.
    enum Content: Sendable {
        case text, integer, decimal, time
    }

    /// Whether it must be there, should be, or may be left out where it is nowhere filled.
    enum Core: Sendable {
        case required, expected, permissible
    }

    /// What it is for within its record.
    enum Role: String, Sendable {
        case identifier = "Identifier"
        case topic = "Topic"
        case record = "Record Qualifier"
        case synonym = "Synonym Qualifier"
        case variable = "Variable Qualifier"
        case grouping = "Grouping Qualifier"
        case result = "Result Qualifier"
        case timing = "Timing"
        case rule = "Rule"
    }

    /// Where its values come from.
    enum Origin: Hashable, Sendable {
        case collected, assigned, fromProtocol
        case derived(Derivation)
    }

    var name: String
    var label: String
    var content = Content.text
    var role: Role
    var core = Core.permissible
    var origin = Origin.collected
    var codelist: Codelist?
}

extension DatasetVariable {
    static func text(
        _ name: String, _ label: String, _ role: Role, _ core: Core = .permissible, _ origin: Origin = .collected,
        _ codelist: Codelist? = nil
    ) -> Self {
        Self(name: name, label: label, role: role, core: core, origin: origin, codelist: codelist)
    }

    static func integer(
        _ name: String, _ label: String, _ role: Role, _ core: Core = .permissible, _ origin: Origin = .collected
    ) -> Self {
        Self(name: name, label: label, content: .integer, role: role, core: core, origin: origin)
    }

    static func decimal(
        _ name: String, _ label: String, _ role: Role, _ core: Core = .permissible, _ origin: Origin = .collected
    ) -> Self {
        Self(name: name, label: label, content: .decimal, role: role, core: core, origin: origin)
    }

    static func time(
        _ name: String, _ label: String, _ core: Core = .expected, _ origin: Origin = .collected,
        role: Role = .timing
    ) -> Self {
        Self(name: name, label: label, content: .time, role: role, core: core, origin: origin)
    }

    static func day(_ name: String, _ label: String) -> Self {
        .integer(name, label, .timing, .permissible, .derived(.studyDay))
    }

    static func sequence(_ domain: String) -> Self {
        .integer("\(domain)SEQ", "Sequence Number", .identifier, .required, .derived(.sequence))
    }

    static let studyID = text("STUDYID", "Study Identifier", .identifier, .required, .fromProtocol)
    static let domain = text("DOMAIN", "Domain Abbreviation", .identifier, .required, .assigned)
    static let subject = text(
        "USUBJID", "Unique Subject Identifier", .identifier, .required, .derived(.subject))
    static let epoch = text("EPOCH", "Epoch", .timing, .permissible, .derived(.epoch), .epoch)
    static let visitNumber = integer("VISITNUM", "Visit Number", .timing, .expected, .derived(.visit))
    static let visit = text("VISIT", "Visit Name", .timing, .permissible, .derived(.visit))
}
