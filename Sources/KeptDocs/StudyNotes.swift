/// The pages of what is in force for the whole study.
enum StudyNotes {
    static let opened = EventNote(
        """
        Part of the genesis append. It says which study the ledger is for: the registry number, the parts and how many \
        people are wanted. Everything else the study is stands in the protocol document.
        """,
        time: "when the study began at the site", rules: ["H13"],
        example: """
            {"parts":["part-1","part-2"],"registration":"NCT06916403","targetParticipants":50,\
            "title":"Ketamine infusions in fibromyalgia"}
            """)

    static let protocolAdopted = EventNote(
        """
        Names the protocol document by size and digest, and the rule set that judges what follows. The document \
        itself, canonical JSON of at most 4 MiB, is an attachment: part of every backup and export, never withheld. \
        The ledger reads this event too.
        """,
        time: EventNote.none,
        updates: "By adopting another version. A version is adopted once; what was judged by the old one stays so.",
        rules: ["H13", "DV20"], guarantees: ["G-03"],
        example: """
            {"bytes":18231,"effectiveFrom":"2026-01-01","reconsentRequired":false,"rules":1,"sha256":"\(digest)",\
            "version":"1.0"}
            """)

    static let ethicsApproval = EventNote(
        "Consent and procedures need an approval that covers their day.", time: "when the board approved",
        rules: ["H2", "DV20"], example: "{\"body\":\"reb-1\",\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}")

    static let consentForm = EventNote(
        """
        The form is in force from its `occurred` until another version of the same part and language is. The document \
        is named by its SHA-256; the document itself stays with the clinic.
        """,
        time: "when the version came into use", rules: ["H2"],
        example: "{\"documentHash\":\"\(digest)\",\"language\":\"en\",\"part\":\"part-2\",\"version\":\"icf-2.0\"}")

    static let incident = EventNote(
        """
        What concerns the record and not the study: a lost key, a restore, a clock that stood more than 5 s behind the \
        last event (then the program writes it by itself).
        """,
        time: "when it happened; none where the clock was behind",
        guarantees: ["G-15", "G-16"], example: "{\"fromSeq\":186,\"kind\":\"suspected-misuse\"}")

    private static let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
}
