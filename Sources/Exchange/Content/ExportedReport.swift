import CanonicalJSON
import CivilTime
import Ledger
import Projections
import Reports
import Study
import Transparency
import Vocabulary

/// The tables, the page, the safety reports, the datasets and the audit trail of an export, made from its events alone.
///
/// The events are read several times: once in order for what the files say at their beginnings, twice by participants,
/// some of them at a time, and once more in order for the audit trail. So memory is taken for those participants and
/// for the rows of one table at a time, not for all events.
struct ExportedReport {
    /// How many events the export has.
    let size: Int
    let origin: String
    let root: Digest
    let program: String
    let readZone: (String) -> TimeZoneRules?
    /// Told what is done, and how many events of it.
    var progress: (ExportPhase, Int) -> Void = { _, _ in }
    /// How many events are held at a time, as far as participants can be told apart; up to as many, the page shows all.
    var eventsAtATime = Self.pageLimit

    /// A page shows up to this many events: more of them no browser opens in reasonable time.
    static let pageLimit = 20_000

    /// Writes all of it; nothing if no protocol was in force when the last event was written.
    ///
    /// - Returns: Whether something was written.
    func write<Events: RecordedStudy & ~Copyable, Sink: FileSink & ~Copyable>(
        _ events: borrowing Events, into sink: inout Sink
    ) throws -> Bool {
        var outline = StudyOutline()
        try events.forEachEvent(asOf: size) { event in
            outline.take(event)
            if event.seq % 1_000 == 999 { progress(.reading, event.seq + 1) }
        }
        let record = try events.state(of: [], asOf: size)
        guard let last = outline.last, let adopted = record.study.inForce(writtenAt: last.recorded) else {
            return false
        }
        let study = adopted.document
        let groups = outline.groups(of: eventsAtATime)
        let views = Participants(groups: groups, study: study, last: last, size: size)
        let basis = ReportBasis(
            events: size, root: root.hex, knownAt: last.recorded, program: program,
            protocolVersion: study.version.text)
        let heading = DatasetHeading(
            studyID: study.registration.text, title: study.title.text, sponsor: study.sponsor?.text ?? origin,
            protocolVersion: study.version.text, program: program, recorded: last.recorded, zone: study.zone.id.text)
        var datasets = StudyDatasets(StudyView(record, study: study, last: last), heading: heading)
        // Participants have no more events than there are, so that as few as these make one group.
        var rows = size <= eventsAtATime ? nil : try StudyRows()
        try views.forEach(in: events, progress: { progress(.participants, $0) }) { view in
            datasets.take(view)
            try Self.writeSafety(view, basis, into: &sink)
            if rows == nil {
                try writePage(of: view, events, basis, into: &sink)
            } else {
                try rows?.take(view)
            }
        }
        if let rows { try writeTables(of: rows, record, study, last, basis, into: &sink) }
        var files = try datasets.begin(&sink)
        try views.forEach(in: events, progress: { progress(.datasets, $0) }) { try files.write($0, into: &sink) }
        try datasets.end(files, &sink)
        let audit = AuditTrail(outline.audit, heading: heading, site: datasets.site)
        try audit.write(events, asOf: size, into: &sink) { progress(.audit, $0) }
        return true
    }

    private static func writeSafety(
        _ view: StudyView, _ basis: ReportBasis, into sink: inout some FileSink & ~Copyable
    ) throws {
        for report in SafetyReport.all(in: view, basis: basis) {
            let path = "\(ExportPath.safetyReports)/\(report.name)"
            try sink.write("\(path).html", report.html)
            try sink.write("\(path).json", report.json.canonicalText + "\n")
        }
    }

    private func dates(_ study: StudyProtocol) -> DateWords { DateWords(zone: readZone(study.zone.id.text)) }

    /// The page of everything, with tables and pictures.
    private func writePage(
        of view: StudyView, _ events: borrowing some RecordedStudy & ~Copyable, _ basis: ReportBasis,
        into sink: inout some FileSink & ~Copyable
    ) throws {
        var own: [RecordedEvent] = []
        try events.forEachEvent(asOf: size) { if $0.subject == nil { own.append($0) } }
        let report = StudyReport(view, events: own, basis: basis, dates: dates(view.study), origin: origin)
        for file in report.records {
            if let path = Self.path(of: file.name) { try sink.write(path, file.text()) }
        }
    }

    /// The page of tables alone, of rows.
    private func writeTables(
        of rows: StudyRows, _ record: StudyState, _ study: StudyProtocol, _ last: (seq: Int, recorded: Instant),
        _ basis: ReportBasis, into sink: inout some FileSink & ~Copyable
    ) throws {
        var made = 0
        let report = try TablesReport(study, basis: basis, dates: dates(study), origin: origin) { projection in
            progress(.tables, size * made / StudyView.projections.count)
            made += 1
            return try StudyView(
                record, study: study, last: last, rows: try rows.rows(of: projection), for: [projection])
        }
        progress(.tables, size)
        for file in report.records {
            if let path = Self.path(of: file.name) { try sink.write(path, file.text) }
        }
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
