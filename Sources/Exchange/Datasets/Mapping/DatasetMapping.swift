import Study

/// What datasets need to know of a study that its protocol does not say: names, codes and the shape of its one arm.
struct DatasetMapping: Hashable, Sendable {
    /// A stretch of a participant's time in the study.
    struct Element: Hashable, Sendable {
        /// ETCD: at most 8 capitals and digits.
        var code: String
        var name: String
        var epoch: String
        /// When it starts and ends, in words.
        var start: String
        var end: String
    }

    var treatment = "KETAMINE"
    var doseForm = "INJECTION, SOLUTION"
    /// The arm of a study that declares none.
    var armCode = "KET"
    var arm = "Ketamine infusion"
    var site = "01"
    /// ISO 3166-1 alpha-3; empty where the study's zone does not settle it.
    var country = ""
    var screening = Element(
        code: "SCRN", name: "Screening", epoch: "SCREENING", start: "Screening or informed consent",
        end: "First infusion starts")
    var treated = Element(
        code: "KET", name: "Ketamine infusions", epoch: "OPEN LABEL TREATMENT", start: "First infusion starts",
        end: "Last infusion ends")
    var followUp = Element(
        code: "FU", name: "Follow-up", epoch: "FOLLOW-UP", start: "Last infusion ends", end: "End of participation")

    /// The elements in their order.
    var elements: [Element] { [screening, treated, followUp] }

    /// The mapping of a study.
    init(of study: StudyProtocol, site: Code?) {
        if let site { self.site = site.text }
        country = Self.countries[study.zone.id.text] ?? ""
    }

    /// Zones that lie in one country.
    private static let countries = [
        "America/Toronto": "CAN", "America/Vancouver": "CAN", "America/Halifax": "CAN", "America/Edmonton": "CAN",
        "America/Winnipeg": "CAN", "America/New_York": "USA", "America/Chicago": "USA", "America/Denver": "USA",
        "America/Los_Angeles": "USA", "Europe/London": "GBR", "Europe/Paris": "FRA", "Europe/Berlin": "DEU",
        "Europe/Vienna": "AUT", "Europe/Zurich": "CHE", "Australia/Sydney": "AUS",
    ]
}
