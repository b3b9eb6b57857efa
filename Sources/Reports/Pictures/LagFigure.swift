import Projections
import Statistics
import Study

/// How long after it happened each event was written down, on a logarithmic scale.
struct LagFigure {
    let figure: Figure

    private static let (left, right, top, row) = (210.0, 700.0, 34.0, 26.0)
    private static let marks: [(minutes: Double, label: String)] = [
        (1, "1 min"), (5, "5 min"), (60, "1 h"), (1440, "1 d"), (10_080, "1 wk"), (43_200, "30 d"), (525_600, "1 y"),
        (5_256_000, "10 y"),
    ]

    /// Nothing without events.
    init?(_ lags: [RecordedLag], lateHours: Int) {
        guard !lags.isEmpty else { return nil }
        let types = Set(lags.map(\.type)).sorted()
        let bottom = Self.top + Double(types.count) * Self.row
        var drawing = Drawing(height: bottom + 44)
        let most = max(Double(lateHours) * 60, Double(lags.map(\.minutes).max() ?? 1))
        let end = Self.marks.first { $0.minutes >= most }?.minutes ?? most
        let across = { (minutes: Double) in
            Self.left + (Self.right - Self.left) * logarithmOfOnePlus(minutes) / logarithmOfOnePlus(end)
        }
        for mark in Self.marks where mark.minutes <= end {
            drawing.line(across(mark.minutes), Self.top, across(mark.minutes), bottom, "grid")
            drawing.text(mark.label, across(mark.minutes), bottom + 17, .middle, "small")
        }
        drawing.line(
            across(Double(lateHours) * 60), Self.top - 6, across(Double(lateHours) * 60), bottom, "reference")
        drawing.text("late after \(lateHours) h", across(Double(lateHours) * 60), Self.top - 10, .middle, "small")
        drawing.text("from happening to recording, logarithmic", (Self.left + Self.right) / 2, bottom + 36, .middle)
        drawing.text("n", Self.right + 40, Self.top - 10, .end, "small muted")
        for (index, type) in types.enumerated() {
            let y = Self.top + (Double(index) + 0.5) * Self.row
            let own = lags.filter { $0.type == type }
            drawing.text(type, Self.left - 10, y + 4, .end)
            drawing.text("\(own.count)", Self.right + 40, y + 4, .end)
            let place = { (lag: RecordedLag) in
                // Spread by the event's number, so that equal lags are seen apart and the picture is always the same.
                (across(Double(lag.minutes)), y + Double(lag.seq * 37 % 17 - 8))
            }
            drawing.dots(own.filter { !$0.isLate }.map(place), "lag")
            drawing.dots(own.filter(\.isLate).map(place), "lag-late")
        }
        figure = Figure(
            id: "figure-lag", title: "From happening to recording",
            description:
                "One dot an event, by type, on a logarithmic scale from at once to "
                + "\(Self.marks.first { $0.minutes == end }?.label ?? "the longest"). "
                + "\(lags.count) events, \(lags.count(where: \.isLate)) of them late.",
            caption:
                "Events that a person wrote and whose time is known to the minute. Red: late by the protocol's rule, "
                + "which "
                + "counts an adverse event from awareness, or said to be late; counted in the table. The dashed line "
                + "is "
                + "the rule's limit.", drawing: drawing, table: Self.table(lags, types))
    }

    private static func table(_ lags: [RecordedLag], _ types: [String]) -> Table {
        Table(
            title: "",
            columns: [Table.Column(["Type"], .leading)]
                + ["n", "median, min", "longest, min", "late"].map { Table.Column([$0]) },
            rows: types.map { type in
                let own = lags.filter { $0.type == type }
                let median = Quartiles(own.map { Double($0.minutes) })?.median
                return Table.Row(
                    [
                        type, "\(own.count)", PrintedNumber.text(median, decimals: 0),
                        "\(own.map(\.minutes).max() ?? 0)", "\(own.count(where: \.isLate))",
                    ].map { Table.Cell($0) })
            })
    }
}
