/// The pages of what people answer and what is noted.
enum AssessmentNotes {
    static let recorded = EventNote(
        """
        The answers as given, item by item; totals are derived and never stored. One assessment counts for an infusion \
        or part, a time point, an instrument and a recall.
        """,
        time: "when the person answered", rules: ["H1", "H3", "H5", "H9", "DV01", "DV12", "DV13"],
        guarantees: ["G-05"],
        example: """
            {"infusion":"I-1","instrument":"pain-nrs","items":{"NRS01":7},"mode":"self","part":"part-2",\
            "recall":"now","timepoint":"pre","version":"1"}
            """)

    static let omitted = EventNote(
        "That nothing was answered is a fact of its own; an absent assessment and an omitted one are different.",
        time: "when it should have been done", rules: ["H1", "DV12", "DV13"],
        example: """
            {"infusion":"I-1","instrument":"phq-9","part":"part-2","reason":"refused","timepoint":"pre"}
            """)

    static let note = EventNote(
        "The words are sealed; the event says only that there is a note, and about which infusion.",
        time: "when it was noticed", rules: ["H1"], example: "{\"infusion\":\"I-1\"}")
}
