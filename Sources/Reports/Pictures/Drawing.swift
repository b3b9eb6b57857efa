/// A picture under construction: marks in the coordinates of its own view box.
///
/// Looks come from classes of ``Stylesheet``, so that one set of colours serves light, dark and print.
struct Drawing {
    let width: Double
    let height: Double
    private(set) var marks: [HTML] = []
    /// The same without links, for a file that has no events in it.
    private(set) var plainMarks: [HTML] = []
    /// Whether some marks lead to events; a picture with links is a group to a screen reader, one without an image.
    private(set) var hasLinks = false

    init(width: Double = 800, height: Double) {
        self.width = width
        self.height = height
    }

    private mutating func add(_ mark: HTML) {
        marks.append(mark)
        plainMarks.append(mark)
    }

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ look: String) {
        add("<line x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\" class=\"\(look)\"/>")
    }

    mutating func rectangle(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ look: String, title: String? = nil
    ) {
        let inner = Self.title(title)
        add(
            "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(max(0, width))\" height=\"\(max(0, height))\" "
                + "class=\"\(look)\">\(inner)</rect>"
        )
    }

    mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ look: String, title: String? = nil) {
        add("<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\" class=\"\(look)\">\(Self.title(title))</circle>")
    }

    /// A square on its corner.
    mutating func diamond(_ x: Double, _ y: Double, _ radius: Double, _ look: String, title: String? = nil) {
        let corners = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
        add("<path d=\"\(Self.path(corners, isClosed: true))\" class=\"\(look)\">\(Self.title(title))</path>")
    }

    mutating func path(_ points: [(Double, Double)], _ look: String, isClosed: Bool = false, title: String? = nil) {
        guard !points.isEmpty else { return }
        add(
            "<path d=\"\(Self.path(points, isClosed: isClosed))\" class=\"\(look)\">\(Self.title(title))</path>")
    }

    /// Many dots of one look as one mark.
    mutating func dots(_ points: [(Double, Double)], _ look: String) {
        let moves = points.map { "M\(HTML.coordinate($0.0)) \(HTML.coordinate($0.1))h0" }.joined()
        add("<path d=\"\(moves)\" class=\"\(look)\"/>")
    }

    mutating func text(
        _ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, _ look: String = "label"
    ) {
        add(
            "<text aria-hidden=\"true\" x=\"\(x)\" y=\"\(y)\" class=\"\(look) \(anchor.rawValue)\">\(text)</text>")
    }

    /// A text that reads upwards, its middle at a point.
    mutating func upright(_ text: String, _ x: Double, _ y: Double, _ look: String = "label") {
        add(
            "<text aria-hidden=\"true\" transform=\"translate(\(x) \(y)) rotate(-90)\" class=\"\(look) "
                + "middle\">\(text)</text>"
        )
    }

    /// The same marks on another height.
    func resized(height: Double) -> Drawing {
        var drawing = Drawing(width: width, height: height)
        (drawing.marks, drawing.plainMarks, drawing.hasLinks) = (marks, plainMarks, hasLinks)
        return drawing
    }

    /// Marks that lead to an event of the page; the label is what a screen reader says of them.
    ///
    /// They are no stops of the tabulator: the table beside the picture leads to the same events.
    mutating func link(toEvent seq: Int, _ label: String, _ draw: (inout Drawing) -> Void) {
        var inner = Drawing(width: width, height: height)
        draw(&inner)
        plainMarks += inner.marks
        marks.append("<a href=\"#e\(seq)\" tabindex=\"-1\" aria-label=\"#\(seq) \(label)\">\(inner.marks)</a>")
        hasLinks = true
    }

    /// The side at which a text begins or ends.
    enum Anchor: String {
        case start
        case middle
        case end
    }

    private static func title(_ text: String?) -> HTML { text.map { "<title>\($0)</title>" } ?? .none }

    private static func path(_ points: [(Double, Double)], isClosed: Bool) -> String {
        let steps = points.enumerated().map { index, point in
            "\(index == 0 ? "M" : "L")\(HTML.coordinate(point.0)) \(HTML.coordinate(point.1))"
        }
        return steps.joined() + (isClosed ? "Z" : "")
    }
}

/// Where values of an interval lie on an axis.
struct LinearScale {
    let domain: ClosedRange<Double>
    let from: Double
    let to: Double

    init(_ domain: ClosedRange<Double>, _ from: Double, _ to: Double) {
        // An interval of one point still needs a length.
        self.domain =
            domain.lowerBound < domain.upperBound ? domain : (domain.lowerBound - 0.5)...(domain.upperBound + 0.5)
        self.from = from
        self.to = to
    }

    func callAsFunction(_ value: Double) -> Double {
        let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
        return from + min(max(share, 0), 1) * (to - from)
    }

    /// Round values inside the interval, about so many: steps of 1, 2 or 5 times a power of ten.
    func ticks(about count: Int) -> [Double] {
        let rough = (domain.upperBound - domain.lowerBound) / Double(max(1, count))
        var unit = 1.0
        while unit * 10 <= rough { unit *= 10 }
        while unit > rough { unit /= 10 }
        let step = [1, 2, 5, 10].map { $0 * unit }.first { $0 >= rough } ?? unit * 10
        var ticks: [Double] = []
        var index = (domain.lowerBound / step).rounded(.up)
        while index * step <= domain.upperBound + step * 1e-9 {
            ticks.append(index * step)
            index += 1
        }
        return ticks
    }
}
