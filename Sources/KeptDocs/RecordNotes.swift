/// The pages of events about other events.
enum RecordNotes {
    static let query = EventNote(
        """
        By a person, with sealed words, or by the program where a value is hard to believe. It names the event by \
        number, and the member where one is meant.
        """,
        time: EventNote.none, rules: ["H11"], example: "{\"field\":\"sbp\",\"seq\":214}")

    static let detected = EventNote(
        """
        Written by the program in the same append as the event that broke the rule. Only `important` and `minor` count \
        in tables. If it no longer holds after a correction, [deviation.resolved](deviation.resolved.md) says so.
        """,
        time: EventNote.none, cause: "the event that broke the rule", guarantees: ["G-08"],
        example: "{\"class\":\"minor\",\"infusion\":\"I-1\",\"part\":\"part-2\",\"rule\":\"DV14\"}")

    static let reported = EventNote(
        "For what no rule of the program can see. The description is sealed.", time: "when the departure occurred",
        rules: ["H1"],
        example: """
            {"category":"procedure","class":"minor","infusion":"I-1","part":"part-2"}
            """)

    static let resolved = EventNote(
        "Says that a deviation was dealt with, or that after a correction it no longer holds; the deviation stays.",
        time: EventNote.none, cause: "the deviation", rules: ["H11"], example: "{\"how\":\"no-longer-holds\"}")

    static let corrected = EventNote(
        """
        States what stood there and what is to stand there, by JSON pointer (RFC 6901) to `/occurred` or below \
        `/data`. The stored bytes of the corrected event are not touched. It is refused without a reason, for the \
        value that stands there already, and where the result would not be an event of its type. A correction of a \
        critical field holds at once and waits for a countersignature.
        """,
        time: EventNote.none, cause: "the corrected event", updates: "By another correction of the same target.",
        rules: ["H11"],
        example: "{\"changes\":[{\"new\":\"72.5\",\"old\":\"27.5\",\"pointer\":\"/data/weightKg\"}]}")

    static let voided = EventNote(
        """
        The event stays where it is and is read as if it had not been. It needs a reason, and is refused while others \
        depend on the event unless they are voided with it.
        """,
        time: EventNote.none, cause: "the voided event",
        updates: "Never. What was voided by mistake is recorded again.",
        rules: ["H11"], example: "{}")

    static let countersigned = EventNote(
        """
        The second of two people: it names the request by number and leaf hash, so that exactly those bytes are \
        confirmed, and gives it effect.
        """,
        time: EventNote.none, updates: "Never.", rules: ["H11", "H13"], guarantees: ["G-16"],
        example: "{\"leaf\":\"7f3a91c2e4b86d05a1c3f7290be58d4416a09c7de2f35b8804d6c1a97e53f20b\",\"seq\":214}")
}
