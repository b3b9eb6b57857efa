/// The pages of adverse events.
enum SafetyNotes {
    static let reported = EventNote(
        """
        Begins an adverse event, `AE-n` for each participant; its onset is `occurred`. `serious` is derived: it holds \
        if there is a flag. Until an investigator judges, it counts as related and unexpected. The participant's words \
        are sealed.
        """,
        time: "when it began", updates: updates, rules: ["H1", "H5", "H10", "DV18"], guarantees: ["G-05"],
        example: """
            {"action":"dose-not-changed","ae":"AE-1","awareOn":"2026-03-05T13:25:00-05:00[America/Toronto]","grade":1,\
            "gradingScale":"CTCAE-5.0","infusion":"I-1","ongoing":true,"part":"part-2","term":"dizziness"}
            """)

    static let updated = EventNote(
        "Only what changed. `flags`, where they changed, are the whole new set, and `flagsChanged` says that they did.",
        time: "when the fact came to be", rules: ["H1", "H5", "H10", "DV18"],
        example: """
            {"ae":"AE-1","awareOn":"2026-03-06T09:00:00-05:00[America/Toronto]","flags":["hospitalisation"],\
            "flagsChanged":true,"grade":3}
            """)

    static let coded = EventNote(
        "The organ class comes from the protocol's list; `soc` stands only beside a term that is not on it.",
        time: "when it was coded", rules: ["H1"], example: "{\"ae\":\"AE-1\",\"term\":\"dizziness\"}")

    static let resolved = EventNote(
        "A fatal adverse event is over for good.", time: "when it ended", rules: ["H1", "H10"],
        example: "{\"ae\":\"AE-1\",\"outcome\":\"recovered-resolved\"}")

    static let reopened = EventNote(
        "Only one that had been resolved.", time: "when it was there again", rules: ["H1"],
        example: "{\"ae\":\"AE-1\"}")

    static let causality = EventNote(
        "The last judgement counts; every earlier one stays visible.", time: "when the investigator judged",
        rules: ["H1", "H13"], example: "{\"ae\":\"AE-1\",\"causality\":\"possible\",\"method\":\"WHO-UMC\"}")

    static let expectedness = EventNote(
        "Against the reference that is named.", time: "when the investigator judged", rules: ["H1", "H13"],
        example: """
            {"ae":"AE-1","document":"product-monograph","expected":true,"version":"2019-05-23"}
            """)

    static let flag = EventNote(
        "Written in the same append as the event whose value raised it.", time: EventNote.none,
        cause: "the event that holds the value", example: "{\"flag\":\"phq-9-item-9\",\"infusion\":\"I-1\"}")

    private static let updates = """
        New facts about the adverse event are [adverseEvent.updated](adverseEvent.updated.md), \
        [adverseEvent.coded](adverseEvent.coded.md), [adverseEvent.resolved](adverseEvent.resolved.md) and \
        [adverseEvent.reopened](adverseEvent.reopened.md). What was written wrongly is corrected by \
        [event.corrected](event.corrected.md), with a reason; both values stay visible.
        """
}
