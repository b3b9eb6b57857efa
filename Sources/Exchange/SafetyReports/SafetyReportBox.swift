/// One numbered box of a safety report; never empty: what is not known is "UNK".
public struct SafetyReportBox: Hashable, Sendable {
    /// Its number on the form: "7+13".
    public let number: String
    /// Its name in JSON: "reaction".
    public let name: String
    /// Its heading.
    public let label: String
    /// The squares to tick; none in most boxes.
    public let choices: [SafetyReportChoice]
    /// What is written in it.
    public let values: [SafetyReportValue]
    /// How many of the twelve columns of the page it takes.
    let width: Int

    /// Whether its choices and values stand beside each other where there is room.
    let isShort: Bool

    init(
        _ number: String, _ name: String, _ label: String, width: Int = 12, isShort: Bool = false,
        choices: [SafetyReportChoice] = [], _ values: [SafetyReportValue] = []
    ) {
        (self.number, self.name, self.label, self.width, self.choices) = (number, name, label, width, choices)
        self.isShort = isShort
        let isEmpty = values.isEmpty && !choices.contains(where: \.isChecked)
        self.values = isEmpty ? [SafetyReportValue(name, text: nil, [])] : values
    }
}

/// A square of a box.
public struct SafetyReportChoice: Hashable, Sendable {
    /// Its name in JSON: "patientDied".
    public let name: String
    /// What stands beside it.
    public let label: String
    /// Whether it is ticked.
    public let isChecked: Bool
    /// The events that tick it, ascending.
    public let events: [Int]

    init(_ name: String, _ label: String, _ isChecked: Bool, _ events: [Int]) {
        (self.name, self.label, self.isChecked) = (name, label, isChecked)
        self.events = isChecked ? events : []
    }
}

/// Something written in a box, with the events that say it.
public struct SafetyReportValue: Hashable, Sendable {
    /// What stands where nothing is known.
    public static let unknown = "UNK"

    /// Its name in JSON: "outcome".
    public let name: String
    /// What stands before it; nothing in a box with one value.
    public let label: String?
    /// What is known, or ``unknown``.
    public let text: String
    /// The numbers of the events that say it, ascending; none of what is not known.
    public let events: [Int]

    init(_ name: String, _ label: String? = nil, text: String?, _ events: [Int]) {
        (self.name, self.label, self.text) = (name, label, text ?? Self.unknown)
        self.events = text == nil ? [] : events
    }
}

/// A part of the form: boxes in rows.
public struct SafetyReportSection: Hashable, Sendable {
    /// Its heading, with its number in Roman digits.
    public let title: String
    /// The boxes as they stand beside each other; the widths of a row add up to twelve.
    let rows: [[SafetyReportBox]]

    /// All its boxes, in the order of the form.
    public var boxes: [SafetyReportBox] { rows.flatMap { $0 } }

    init(_ title: String, _ rows: [[SafetyReportBox]]) { (self.title, self.rows) = (title, rows) }
}
