/// What the code of an event type does not say by itself, for its page.
struct EventNote {
    /// What the event is for, one paragraph.
    var about: String
    /// What `occurred` means for it.
    var time: String
    /// Which event `cause` names, where there is one.
    var cause: String?
    /// How what it says is brought up to date; `nil` for what holds for most types.
    var updates: String?
    /// The hard rules and automatic deviations that look at it.
    var rules: [String]
    /// The promises that concern it most, beside those of every event.
    var guarantees: [String]
    /// A payload, exactly as it would be stored.
    var example: String

    init(
        _ about: String, time: String, cause: String? = nil, updates: String? = nil, rules: [String] = [],
        guarantees: [String] = [], example: String
    ) {
        self.about = about
        self.time = time
        self.cause = cause
        self.updates = updates
        self.rules = rules
        self.guarantees = guarantees
        self.example = example
    }
}

extension EventNote {
    /// The time of a type whose act is the recording itself.
    static let none = "none; the act is the recording itself, and `recorded` is its time"
}
