import CivilTime
import Projections
import Study
import Vocabulary

/// Puts a report together as one page.
struct ReportPage {
    private let report: StudyReport
    private let entries: SourceEntries

    init(_ report: StudyReport) {
        self.report = report
        let shown = report.sections.flatMap(\.tables).flatMap(\.rows).flatMap(\.cells).flatMap(\.addresses)
        entries = SourceEntries(report.view.cells, shown: Set(shown))
    }

    var html: HTML {
        let tables = PageTables(entries, footer: report.footer)
        let chapters = [
            ("participants", "Participants"), ("study-events", "Events of the study"),
            ("sources", "Events behind the numbers"),
        ]
        return Self.report(
            of: report.view.study, origin: report.origin, heading: report.heading, footer: report.footer,
            words: """
                Every underlined number leads to the events that made it; every event stands in the last chapters with \
                its receipt, which anybody can compute again from the event's bytes.
                """,
            chapters: report.sections.map { ($0.chapter.id, $0.chapter.title) } + chapters,
            body: "\(report.sections.map { $0.html(tables) })\(participants)\(studyEvents)\(sources)")
    }

    /// The page of a report, from its chapters.
    ///
    /// - Parameters:
    ///   - heading: says which moment it is of, if one was named.
    ///   - words: what the reader must know of the numbers.
    ///   - chapters: ids and titles, for the contents.
    static func report(
        of study: StudyProtocol, origin: String, heading: String? = nil, footer: Footer, words: HTML,
        chapters: [(id: String, title: String)], body: HTML
    ) -> HTML {
        let items = chapters.map { id, title -> HTML in "<li><a href=\"#\(id)\">\(title)</a></li>" }
        return document(
            title: "\(study.title.text): report",
            body: """
                <header><h1>\(study.title.text)</h1><p>Report of \(study.registration.text), protocol version \
                \(study.version.text), from the ledger <code>\(origin)</code>.</p>\
                \(paragraphs(heading.map { [$0] } ?? []))\(paragraphs(footer.lines))\
                <p>\(words) The page needs no program and asks for nothing from anywhere.</p></header>
                <nav aria-label="Contents"><ul>\(items)</ul></nav>
                <main>\(body)</main>
                \(foot(footer))
                """)
    }

    private static func paragraphs(_ lines: [String]) -> [HTML] { lines.map { "<p class=\"foot\">\($0)</p>" } }

    private var participants: HTML {
        let pages = report.participants.map { page -> HTML in
            """
            <section id="\(page.history.code.text)"><h3>\(page.history.code.text)</h3>
            \(page.body)</section>

            """
        }
        return """
            <section id="participants"><h2>Participants</h2>
            <p>By the time things happened, corrected; both values of a correction stand there.</p>
            \(pages)</section>

            """
    }

    private var studyEvents: HTML {
        let rows = EventRows(report.dates, EventWords(report.view.study))
        let events = report.events.filter { $0.subject == nil }.map { rows.row($0) }
        return """
            <section id="study-events"><h2>Events of the study</h2><div class="scroll" role="region" tabindex="0" \
            aria-label="Events of the study: table"><table \
            class="events">\(rows.head)<tbody>\(events)</tbody></table></div>\
            </section>

            """
    }

    private var sources: HTML {
        """
        <section id="sources"><h2>Events behind the numbers</h2><p>For each set of events the address of the first \
        number \
        that it stands behind; <code>kept trace ADDRESS</code> prints the same with proofs.</p>
        \(entries.html)</section>

        """
    }

    /// A whole document.
    static func document(title: String, body: HTML) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="en-CA"><head><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src \
        data:">
        <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(title)</title>
        <style>\(Stylesheet.picture)\(Stylesheet.page)</style></head>
        <body>
        \(body)</body></html>

        """
    }

    /// The foot of a page.
    static func foot(_ footer: Footer) -> HTML {
        "<footer>\(footer.lines.map { line -> HTML in "<p>\(line)</p>" })</footer>\n"
    }
}
