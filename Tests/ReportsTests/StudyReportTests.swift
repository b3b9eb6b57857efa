import CanonicalJSON
import Projections
import Reports
import Study
import Testing
import Vocabulary

@Suite struct `A report in one page` {
    private static let hostile: Title = "</svg></title><script>alert(1)</script>\"'&"

    private func report(_ study: StudyProtocol = ReportFixture.study) -> StudyReport {
        let view = StudyView(ReportFixture.state, study: study)
        let events = view.histories.flatMap(\.events).sorted { $0.seq < $1.seq }
        return StudyReport(
            view, events: events, basis: ReportFixture.basis, dates: DateWords(), origin: "clinic.example/fm-1")
    }

    @Test func `has the same bytes for the same events`() {
        #expect(report().page == report().page)
        #expect(report().files.map(\.text) == report().files.map(\.text))
    }

    @Test func `leads every link to one anchor`() {
        let page = report().page
        let ids = page.split(separator: "id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        let links = page.split(separator: "href=\"#").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        #expect(Set(ids).count == ids.count)
        #expect(Set(links).subtracting(ids) == [])
        #expect(links.count > 50)
    }

    @Test func `asks for nothing and runs nothing`() {
        let page = report().page
        #expect(page.contains("default-src 'none'"))
        for word in ["<script", "http:", "https:", "src=", "@import", "url("] {
            #expect(!page.contains(word), "\(word)")
        }
    }

    @Test func `keeps hostile text as text, in the page, the pictures and Markdown`() {
        var study = ReportFixture.study
        study.title = Self.hostile
        study.groups[0].label = Self.hostile
        study.endpoints[0].label = Self.hostile
        study.instruments[0].label = Self.hostile
        study.timepoints[0].label = Self.hostile
        study.parts[0].label = Self.hostile
        let report = report(study)
        #expect(report.page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"))
        for file in report.files {
            if file.name.hasSuffix(".html") || file.name.hasSuffix(".svg") {
                #expect(!file.text.contains("<script"), "\(file.name)")
                #expect(
                    file.text.split(separator: "</svg>", omittingEmptySubsequences: false).count
                        == file.text.split(separator: "<svg ", omittingEmptySubsequences: false).count, "\(file.name)")
            }
            if file.name.hasSuffix(".md") { #expect(!file.text.contains("<script"), "\(file.name)") }
        }
    }

    @Test func `ends every table and picture in what it was made from`() {
        let page = report().page
        let pieces = page.split(separator: "<section id=\"safety.").dropFirst()
        #expect(!pieces.isEmpty)
        for piece in pieces {
            #expect(piece.split(separator: "</section>")[0].contains("243 events (to #242), root 0855-fa6a"))
        }
    }

    @Test func `is whole for a study in which nothing happened`() {
        let view = StudyView(StudyState(), study: ReportFixture.study)
        let report = StudyReport(
            view, events: [], basis: ReportFixture.basis, dates: DateWords(), origin: "clinic.example/fm-1")
        #expect(report.page.hasSuffix("</html>\n"))
        let bare = StudyReport(
            StudyView(StudyState(), study: StudyProtocol()), events: [], basis: ReportFixture.basis, dates: DateWords(),
            origin: "clinic.example/fm-1")
        #expect(bare.page.hasSuffix("</html>\n"))
    }

    @Test func `comes as files, too: every table as CSV and Markdown, all as JSON, pictures as SVG`() throws {
        let files = report().files
        let names = files.map(\.name)
        #expect(Set(names).count == names.count)
        for name in [
            "index.html", "tables.json", "tables/safety.csv", "tables/safety.rates.csv", "tables/safety.rates.md",
        ] {
            #expect(names.contains(name))
        }
        let json = try #require(files.first { $0.name == "tables.json" })
        let value = try JSONParser.parse(Array(json.text.utf8.dropLast()))
        #expect(value["asOf"]?["events"] == 243)
        #expect(names.contains { $0.hasSuffix(".svg") })
    }
}

@Suite struct `A Markdown table` {
    @Test func `escapes what would be markup and keeps one line a row`() {
        let table = Table(
            title: "A *title*", columns: [Table.Column(["what"], .leading), Table.Column(["n"])],
            rows: [Table.Row([Table.Cell("a|b\n<c>"), Table.Cell("1")], indent: 1)], notes: ["see [x]"])
        #expect(
            MarkdownTable(table).text == """
                ### A \\*title\\*

                | what | n |
                | :-- | --: |
                | &nbsp;&nbsp;a\\|b &lt;c&gt; | 1 |

                see \\[x\\]

                """)
    }
}
