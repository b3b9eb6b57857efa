/// A picture with all that a reader who cannot see it needs: a title, a description, and its data as a table.
struct Figure {
    /// Its name in the page, unique.
    let id: String
    /// What it is; free of findings.
    let title: String
    /// How it is to be read, and what it shows in words.
    let description: String
    /// Population, definitions.
    let caption: String
    let drawing: Drawing
    let table: Table

    /// The picture alone.
    var svg: HTML {
        """
        <svg viewBox="0 0 \(drawing.width) \(drawing.height)" role="\(drawing.hasLinks ? "group" : "img")" \
        aria-labelledby="\(id)-t \(id)-d">\
        <title id="\(id)-t">\(title)</title><desc id="\(id)-d">\(description)</desc>\(drawing.marks)</svg>
        """
    }

    /// The picture in a page, its data folded below it.
    func html(_ tables: PageTables) -> HTML {
        """
        <figure id="\(id)"><h3>\(title)</h3>
        <div class="scroll" role="region" tabindex="0" aria-label="\(title): picture">\(svg)</div>
        <figcaption>\(caption)\(tables.foot)</figcaption>
        <details><summary>Data table: \(title)</summary>\(tables.bare(table, name: "\(title), data"))</details></figure>

        """
    }

    /// A file of its own, with the colours in it.
    func file(_ footer: Footer) -> HTML {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(drawing.width) \(drawing.height + 44)" role="img" \
        aria-labelledby="\(id)-t \(id)-d"><title id="\(id)-t">\(title)</title>\
        <desc id="\(id)-d">\(description) \(footer.lines.joined(separator: ". "))</desc>\
        <style>\(Stylesheet.picture)</style>\(drawing.plainMarks)\
        \(footer.lines.enumerated().map { index, line -> HTML in
            "<text x=\"4\" y=\"\(drawing.height + 16 + Double(index) * 15)\" class=\"small start\">\(line)</text>"
        })</svg>

        """
    }
}
