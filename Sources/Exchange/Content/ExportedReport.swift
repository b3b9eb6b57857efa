import CanonicalJSON
import CivilTime
import Ledger
import Projections
import Reports
import Study
import Transparency

/// The tables, the page, the safety reports, the datasets and the audit trail of an export, made from its events alone.
struct ExportedReport {
    private let report: StudyReport
    private let safety: [SafetyReport]
    private let datasets: StudyDatasets
    private let audit: AuditTrail

    /// The report of a study's events; nothing if no protocol was in force when the last was written.
    ///
    /// - Parameters:
    ///   - events: all events of the export, by number.
    ///   - documents: the protocols by version.
    ///   - program: The program that makes it.
    ///   - readZone: Reads the rules of the study's time zone.
    init?(
        _ events: [RecordedEvent], documents: [String: StudyProtocol], origin: String, root: Digest, program: String,
        readZone: (String) -> TimeZoneRules?
    ) {
        var state = StudyState(documents: documents)
        for event in events { state.apply(event) }
        guard let last = events.last, let adopted = state.study.inForce(writtenAt: last.recorded) else { return nil }
        let view = StudyView(state, study: adopted.document)
        let basis = ReportBasis(
            events: events.count, root: root.hex, knownAt: last.recorded, program: program,
            protocolVersion: view.study.version.text)
        let dates = DateWords(zone: readZone(view.study.zone.id.text))
        safety = SafetyReport.all(in: view, basis: basis)
        report = StudyReport(view, events: events, basis: basis, dates: dates, origin: origin)
        let heading = DatasetHeading(
            studyID: view.study.registration.text, title: view.study.title.text,
            sponsor: view.study.sponsor?.text ?? origin, protocolVersion: view.study.version.text, program: program,
            recorded: last.recorded, zone: view.study.zone.id.text)
        datasets = StudyDatasets(view, heading: heading)
        audit = AuditTrail(events, heading: heading, site: datasets.site)
    }

    /// Gives the files one at a time.
    func forEachFile(_ body: (ExportedFile) throws -> Void) throws {
        for file in report.records {
            if let path = Self.path(of: file.name) { try body(ExportedFile(path, file.text())) }
        }
        for report in safety {
            let path = "\(ExportPath.safetyReports)/\(report.name)"
            try body(ExportedFile("\(path).html", report.html))
            try body(ExportedFile("\(path).json", report.json.canonicalText + "\n"))
        }
        try datasets.forEachFile(body)
        try body(ExportedFile(ExportPath.audit) { try audit.write($0) })
    }

    /// Where a file of a report stands in an export; those that the page holds, too, do not.
    private static func path(of name: String) -> String? {
        switch name {
        case "index.html": ExportPath.report
        case "tables.json": "\(ExportPath.tables)/tables.json"
        default: name.hasPrefix("tables/") && name.hasSuffix(".csv") ? "data/\(name)" : nil
        }
    }
}
