import CanonicalJSON
import Reports
import Study
import Testing

@testable import Exchange

@Suite struct `The pages of a safety report` {
    private func form() throws -> SafetyReport {
        var log = try ReactionLog()
        log.report([.hospitalisation])
        return try #require(try log.form())
    }

    @Test func `have every box, and ask for nothing`() throws {
        let form = try form()
        let page = form.html
        for box in form.boxes { #expect(page.contains("\(box.number). \(box.label)</h3>"), "\(box.number)") }
        #expect(page.contains("default-src 'none'") && page.contains("@page{size:A4"))
        for word in ["<script", "src=", "href=", "url(", "http://", "https://", "@import"] {
            #expect(!page.contains(word), "\(word)")
        }
        let ticks = page.ranges(of: "<b class=\"tick\">X</b>").count
        #expect(ticks == form.boxes.flatMap(\.choices).count { $0.isChecked })
    }

    @Test func `are the same text for a terminal, in lines that fit`() throws {
        let form = try form()
        let text = form.text(dates: DateWords())
        #expect(text.hasPrefix("P001 AE-1: serious adverse event, CIOMS I style\n"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let foot = Footer(form.basis, dates: DateWords()).lines
        #expect(lines.filter { !foot.contains(String($0)) }.allSatisfy { $0.count <= 79 })
        for box in form.boxes { #expect(text.contains("\n  \(box.number) "), "\(box.number)") }
        #expect(text.contains("Term: Hypertension #1\n"))
    }

    @Test func `are the same values as JSON`() throws {
        let form = try form()
        let json = try JSONParser.parse(Array(form.json.canonicalText.utf8))
        #expect(json["participant"] == "P001" && json["adverseEvent"] == "AE-1")
        #expect(json["asOf"]?["events"]?.integer == 2)
        let boxes = try #require(json["boxes"]?.elements)
        #expect(boxes.compactMap { $0["box"]?.text } == form.boxes.map(\.number))
        for (box, own) in zip(boxes, form.boxes) {
            #expect(box["values"]?.elements?.compactMap { $0["text"]?.text } == own.values.map(\.text))
            let ticked = box["choices"]?.elements?.filter { $0["checked"] == true }.compactMap { $0["name"]?.text }
            #expect(ticked == own.choices.filter(\.isChecked).map(\.name))
        }
    }
}
