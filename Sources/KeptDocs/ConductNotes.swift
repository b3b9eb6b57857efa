import Study

/// The pages of events about the conduct of the study.
enum ConductNotes {
    static let ethicsApprovalRenewed = EventNote(
        """
        The next period of an approval; both periods count, each for its own days.
        """,
        time: "when the letter of the board is dated", rules: ["H2", "DV20"],
        example: """
            {"body":"reb-1","from":"2027-01-01","to":"2027-12-31"}
            """)

    static let ethicsApprovalExpired = EventNote(
        """
        Ends what the board had approved before; a later renewal counts again.
        """,
        time: "when it became known", rules: ["H2", "DV20"],
        example: """
            {"body":"reb-1","lastDay":"2026-06-30"}
            """)

    static let safetyReferenceAdopted = EventNote(
        """
        `kept study reference` writes it; expectedness.assessed names its version.
        """,
        time: "the day from which it counts",
        example: """
            {"document":"7777777777777777777777777777777777777777777777777777777777777777",\
            "reference":"investigator-brochure","version":"4.0"}
            """)

    static let codeListAdopted = EventNote(
        """
        The lists that the protocol itself holds need no such event.
        """,
        time: "the day from which it counts",
        example: """
            {"document":"7777777777777777777777777777777777777777777777777777777777777777","list":"ctcae",\
            "version":"5.0"}
            """)

    static let siteActivated = EventNote(
        """
        For studies that activate their sites formally.
        """,
        time: "the day from which it counts",
        example: """
            {"site":"clinic-1"}
            """)

    static let siteClosed = EventNote(
        """
        The end of a site; the study goes on.
        """,
        time: "the day of the closing",
        example: """
            {"site":"clinic-1"}
            """)

    static let roleGranted = EventNote(
        """
        The delegation log. The role of the key itself is in actor.authorised; this adds to it, from the next \
        append on. A scope narrows what people may do by agreement; the program enforces the role.
        """,
        time: "the day from which it counts", rules: ["H13"],
        example: """
            {"actor":"coordinator-2","role":"investigator","scope":["eligibility","causality"]}
            """)

    static let roleRevoked = EventNote(
        """
        Takes back what role.granted gave; the role of the key itself stays.
        """,
        time: "the day from which it counts", rules: ["H13"],
        example: """
            {"actor":"coordinator-2","role":"investigator"}
            """)

    static let accessLogged = EventNote(
        """
        Written by an export before it begins; a person may record a report that was handed out.
        """,
        time: EventNote.none,
        example: """
            {"scope":["P051"],"what":"withheld-view"}
            """)

    static let auditTrailReviewed = EventNote(
        """
        ICH E6(R3) 4.2.2 asks for a planned review of audit trails; this is its record.
        """,
        time: "when the review ended",
        example: """
            {"findings":2,"fromSeq":0,"subjects":["P014","P051"],"toSeq":242}
            """)

    static let monitoringVisitRecorded = EventNote(
        """
        `occurred` is the first day, `lastDay` the last. The verification of single values is \
        sourceData.verified.
        """,
        time: "the first day of the visit",
        example: """
            {"findings":0,"lastDay":"2026-03-12","monitor":"monitor-1","scope":["consent","eligibility"],\
            "verified":[12,214]}
            """)

    static let inspectionRecorded = EventNote(
        """
        `occurred` is the first day.
        """,
        time: "the first day",
        example: """
            {"body":"health-canada","kind":"inspection","lastDay":"2026-05-02"}
            """)

    static let dataCutDeclared = EventNote(
        """
        The first step towards the lock. It changes no rule: it says what an analysis was based on.
        """,
        time: EventNote.none,
        example: """
            {"cut":"2026-08-31","root":"7777777777777777777777777777777777777777777777777777777777777777",\
            "size":1686}
            """)

    static let databaseLocked = EventNote(
        """
        Once countersigned, only administration, queries, corrections and safety are recorded (H12). Refused \
        while a query on a critical field or a serious adverse event without a final report is open, unless a \
        waiver says why (H14).
        """,
        time: EventNote.none, rules: ["H12", "H14"],
        example: """
            {"root":"7777777777777777777777777777777777777777777777777777777777777777","size":1686}
            """)

    static let databaseUnlocked = EventNote(
        """
        Once countersigned, data can be recorded again.
        """,
        time: EventNote.none, rules: ["H12"],
        example: """
            {}
            """)

    static let analysisRun = EventNote(
        """
        For results that leave the clinic.
        """,
        time: EventNote.none,
        example: """
            {\
            "input":"7777777777777777777777777777777777777777777777777777777777777777",\
            "output":"8888888888888888888888888888888888888888888888888888888888888888",\
            "program":"kept-efficacy","size":1686,"version":"0.1.0"}
            """)

    static let textRedacted = EventNote(
        """
        Only what was sealed can be redacted. Older backups and exports still hold it; who keeps them must be \
        told.
        """,
        time: EventNote.none, rules: ["H11"],
        example: """
            {"basis":"participant-request","seq":240,"text":"verbatim"}
            """)

    static let studyClosed = EventNote(
        """
        In Canada clinical trial records are kept for 15 years (Food and Drug Regulations C.05.012).
        """,
        time: "the day of the closing", rules: ["H12"],
        example: """
            {"retainUntil":"2041-12-31"}
            """)
}
