import Reports
import Study
import Vocabulary

extension SafetyReport {
    /// The report as one page of A4 that needs nothing else, laid out as the numbered boxes of the form.
    ///
    /// It has no script and asks for nothing from anywhere. Events stand behind each value in small print.
    public var html: String { page.source }

    private var page: HTML {
        """
        <!DOCTYPE html>
        <html lang="en-CA"><head><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(participant.text) \(adverseEvent.description): serious adverse event</title>
        <style>\(SafetyReportStyle.sheet)</style></head>
        <body><header><h1>Suspect adverse reaction report, CIOMS I style</h1>
        <p>\(participant.text) \(adverseEvent.description), made by \(basis.program) from the \(basis.events) \
        events of root <code>\(basis.shortRoot)</code>, protocol \(basis.protocolVersion). Small numbers are those of \
        the events that say so; UNK: not known.</p></header>
        <main>\(sections.map(html))</main>
        <footer><p>Made from recorded events alone, corrections applied; free texts are not used. The term is one of \
        the study's own list, not MedDRA. Not an ICH E2B(R3) message.</p></footer>
        </body></html>

        """
    }

    private func html(_ section: SafetyReportSection) -> HTML {
        """
        <section><h2>\(section.title)</h2>
        \(section.rows.map(row))</section>

        """
    }

    /// A row stays on one page of paper, unless it is as long as one.
    private func row(_ boxes: [SafetyReportBox]) -> HTML {
        let look: HTML = boxes.contains { $0.values.count > Self.mostOnOnePage } ? "row long" : "row"
        return "<div class=\"\(look)\">\(boxes.map(html))</div>\n"
    }

    private static let mostOnOnePage = 20

    private func html(_ box: SafetyReportBox) -> HTML {
        let choices = box.choices.map { choice -> HTML in
            let mark: HTML = choice.isChecked ? "<b class=\"tick\">X</b>" : "<b class=\"tick\">&nbsp;</b>"
            return "<p class=\"choice\">\(mark) \(choice.label)\(Self.trace(choice.events))</p>"
        }
        let values = box.values.map { value -> HTML in
            let label: HTML = value.label.map { "<i>\($0):</i> " } ?? .none
            return "<p>\(label)\(value.text)\(Self.trace(value.events))</p>"
        }
        let look: HTML = box.isShort ? "box short" : "box"
        return """
            <div class="\(look) w\(box.width)"><h3>\(box.number). \(box.label)</h3>\(choices)\(values)</div>

            """
    }

    private static func trace(_ events: [Int]) -> HTML {
        events.isEmpty ? .none : " <small>\(events.map { "#\($0)" }.joined(separator: " "))</small>"
    }
}

/// How the page looks, on a screen and on paper: black on white in both, because it is a form.
enum SafetyReportStyle {
    static let sheet: HTML = """
        @page{size:A4;margin:10mm}*{box-sizing:border-box}:root{color-scheme:light}\
        body{margin:0 auto;max-width:190mm;padding:4mm;background:#fff;color:#000;\
        font:8.5pt/1.25 "Liberation Sans",Arial,Helvetica,sans-serif}\
        h1{font-size:12pt;margin:0 0 1mm}header p,footer p{margin:0 0 1.5mm;font-size:7pt}\
        main{border:.3mm solid #000}h2{font-size:8pt;margin:0;padding:.5mm 1.5mm;background:#ddd;\
        border-bottom:.3mm solid #000;break-after:avoid;text-transform:uppercase;letter-spacing:.03em}\
        section+section{border-top:.3mm solid #000}\
        .row{display:grid;grid-template-columns:repeat(12,minmax(0,1fr))}.row+.row{border-top:.2mm solid #000}\
        .box{padding:.8mm 1.5mm 1mm;min-height:9mm;overflow-wrap:anywhere}.box+.box{border-left:.2mm solid #000}\
        h3{font-size:6.8pt;font-weight:600;margin:0 0 .6mm;color:#333;overflow-wrap:normal}.box p{margin:0 0 .4mm}\
        .box i{font-style:normal;color:#444}.box small{font-size:6.5pt;color:#555}\
        .short p{display:inline-block;margin-right:2.5mm}\
        .choice{padding-left:4.6mm;text-indent:-4.6mm}.tick{display:inline-block;width:3.2mm;height:3.2mm;\
        border:.3mm solid #000;text-align:center;text-indent:0;font-size:7pt;line-height:2.7mm;vertical-align:-.5mm;\
        margin-right:.6mm}\
        .w1{grid-column:span 1}.w2{grid-column:span 2}.w3{grid-column:span 3}.w4{grid-column:span 4}\
        .w5{grid-column:span 5}.w6{grid-column:span 6}.w8{grid-column:span 8}.w12{grid-column:span 12}\
        footer p{margin:1.5mm 0 0}\
        @media screen and (max-width:40rem){.row{display:block}.box+.box{border-left:0;border-top:.2mm solid #000}}\
        @media print{body{padding:0;max-width:none}main{width:calc(100% - .6mm)}*{-webkit-print-color-adjust:exact;\
        print-color-adjust:exact}.box p,.row{break-inside:avoid}.long{break-inside:auto}h3{break-after:avoid}}
        """
}
