public import CanonicalJSON
public import CivilTime
public import Vocabulary

/// One change of a correction: what stood at a place and what stands there now.
///
///     {"new":"72.5","old":"27.5","pointer":"/data/weightKg"}
public struct FieldChange: Payload {
    /// What stands there now; absent if an optional member is taken away.
    public var new: RecordedValue?
    /// What stood there; absent if nothing did.
    public var old: RecordedValue?
    /// The place.
    public var pointer = FieldPointer.blank

    public init() {}

    /// A change of one place.
    public init(new: RecordedValue?, old: RecordedValue?, pointer: FieldPointer) {
        self.new = new
        self.old = old
        self.pointer = pointer
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("new", &new)
        try coder.optional("old", &old)
        try coder.field("pointer", &pointer)
    }

    /// A change changes something, the time is replaced by a time, and only a title may hold words.
    func checkTogether() throws(MalformedJSON) {
        guard new != old else { throw contradiction("new other than old") }
        if pointer.isOccurred {
            guard newTime != nil else { throw contradiction("a time as new value of /occurred") }
        } else if pointer != "/data/title" {
            guard new?.holdsOnlyCodes != false, old?.holdsOnlyCodes != false else {
                throw contradiction("codes, times and numbers; words are sealed")
            }
        }
    }

    /// The new time, if this corrects `/occurred`.
    public var newTime: TimeValue? {
        guard pointer.isOccurred, let text = new?.json.text else { return nil }
        return try? TimeValue(parsing: text)
    }
}
