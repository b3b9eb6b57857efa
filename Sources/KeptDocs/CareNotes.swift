import Study

/// The pages of further events about participants.
enum CareNotes {
    static let safetyScreeningCompleted = EventNote(
        """
        The items are the clinic's or the protocol's own codes.
        """,
        time: "when the last examination was done", rules: ["H1", "H5"],
        example: """
            {"failed":["ecg"],"part":"part-2","passed":["liver","pregnancy"]}
            """)

    static let abstractionStarted = EventNote(
        """
        Opens the abstraction of one participant's record.
        """,
        time: "when it began", rules: ["H1", "H4", "H5", "DV02"],
        example: """
            {"part":"part-1"}
            """)

    static let recordAbstracted = EventNote(
        """
        For what a record holds beside infusions, in the clinic's own codes.
        """,
        time: "when it was abstracted", rules: ["H1", "H4", "H5", "DV02"],
        example: """
            {"fields":["comorbidities","prior-opioids"],"part":"part-1"}
            """)

    static let abstractionVerified = EventNote(
        """
        What differs is corrected by event.corrected; this says that two people looked.
        """,
        time: "when it was compared", rules: ["H1"],
        example: """
            {"discrepancies":1,"part":"part-1"}
            """)

    static let diagnosisRecorded = EventNote(
        """
        Whether the criteria are met is derived, not stated: WPI >= 7 and SSS >= 5, or WPI 4 to 6 and SSS >= 9; \
        pain in at least 4 of 5 regions; for at least 3 months (Wolfe 2016).
        """,
        time: "when the diagnosis was made", rules: ["H1", "H5"],
        example: """
            {"criteria":"acr-2016","diagnosis":"fibromyalgia","months":48,"regions":5,"sss":8,"wpi":14}
            """)

    static let medicationRecorded = EventNote(
        """
        One that the protocol forbids is a deviation (DV17) while the participant is enrolled.
        """,
        time: "when it was learned", rules: ["H1", "H5", "DV17"],
        example: """
            {"dose":"300","drug":"pregabalin","indication":"fibromyalgia","prohibited":false,"route":"oral",\
            "start":"2024-05","unit":"mg/d"}
            """)

    static let medicationChanged = EventNote(
        """
        A change while the participant is enrolled is a deviation (DV17).
        """,
        time: "the day of the change", rules: ["H1", "H5", "DV17"],
        example: """
            {"change":"dose-changed","dose":"150","drug":"pregabalin","prohibited":false,"unit":"mg/d"}
            """)

    static let visitOccurred = EventNote(
        """
        For visits of which no other event tells.
        """,
        time: "when the participant came", rules: ["H1", "H5"],
        example: """
            {"part":"part-2","visit":"follow-up"}
            """)

    static let visitMissed = EventNote(
        """
        What was due at it counts as missed (DV13).
        """,
        time: "when it should have been", rules: ["H1", "DV13"],
        example: """
            {"part":"part-2","reason":"no-show","visit":"follow-up"}
            """)

    static let deathRecorded = EventNote(
        """
        Ends every part the participant is in. If an adverse event led to it, that event is fatal.
        """,
        time: "when the participant died", rules: ["H1", "H10"],
        example: """
            {"ae":"AE-1","cause":"cardiac-arrest"}
            """)

    static let participantSignedOff = EventNote(
        """
        21 CFR 11.50: printed name, time and meaning. Anything recorded of the participant afterwards takes its \
        effect away; `kept show` says so.
        """,
        time: EventNote.none, rules: ["H1"],
        example: """
            {"meaning":"approval","root":"7777777777777777777777777777777777777777777777777777777777777777",\
            "size":243}
            """)

    static let rescueMedicationGiven = EventNote(
        """
        `kept infusion rescue` writes it.
        """,
        time: "when it was given", rules: ["H1", "H5"],
        example: """
            {"ae":"AE-1","dose":"4","drug":"ondansetron","indication":"nausea","infusion":"I-1","route":"iv",\
            "unit":"mg"}
            """)

    static let recoveryAssessed = EventNote(
        """
        The last one before the discharge counts (DV16).
        """,
        time: "when it was judged", rules: ["H1", "H5", "DV16"],
        example: """
            {"infusion":"I-1","met":["oriented","walks"],"notMet":["no-nausea"],"score":9}
            """)

    static let participantDischarged = EventNote(
        """
        Discharge without escort, or before the criteria are met, is a deviation (DV16).
        """,
        time: "when they left", rules: ["H1", "H5", "H7", "DV12", "DV16", "DV21"],
        example: """
            {"drivingAdvice":true,"escort":true,"infusion":"I-1","instructions":true}
            """)

    static let drugDispensed = EventNote(
        """
        What was handed out, by two people: the one who appends and the witness. For each infusion the amounts \
        must come out even (DV21).
        """,
        time: "when it was dispensed", rules: ["H1", "DV21", "DV19"],
        example: """
            {"infusion":"I-1","lot":"K-2201","mg":"200","witness":"investigator-1"}
            """)

    static let drugReturned = EventNote(
        """
        What came back unopened, by two people. For each infusion the amounts must come out even (DV21).
        """,
        time: "when it was returned", rules: ["H1", "DV21", "DV19"],
        example: """
            {"infusion":"I-1","lot":"K-2201","mg":"200","witness":"investigator-1"}
            """)

    static let drugDestroyed = EventNote(
        """
        What was destroyed, by two people. For each infusion the amounts must come out even (DV21).
        """,
        time: "when it was destroyed", rules: ["H1", "DV21", "DV19"],
        example: """
            {"infusion":"I-1","lot":"K-2201","mg":"200","witness":"investigator-1"}
            """)

    static let seriousnessDeclared = EventNote(
        """
        Takes the place of the flags reported before; a clock starts or is started anew where the regime says \
        so.
        """,
        time: "when it was declared", rules: ["H1", "H10"],
        example: """
            {"ae":"AE-1","awareOn":"2026-03-06T09:00:00-05:00[America/Toronto]","flags":["hospitalisation"]}
            """)

    static let saeReportSubmitted = EventNote(
        """
        Stops the clock of that recipient. Too late is a deviation (DV18).
        """,
        time: "when it was sent", rules: ["H1", "DV18"],
        example: """
            {"ae":"AE-1","kind":"initial","recipient":"regulator"}
            """)

    static let saeReportAcknowledged = EventNote(
        """
        The receipt is sealed.
        """,
        time: "when it was confirmed", rules: ["H1"],
        example: """
            {"ae":"AE-1","recipient":"regulator"}
            """)

    static let pregnancyReported = EventNote(
        """
        Followed to its outcome by notes and adverse events.
        """,
        time: "when it was found", rules: ["H1"],
        example: """
            {"awareOn":"2026-03-06","partner":false}
            """)

    static let safetyFlagClosed = EventNote(
        """
        Until then `kept today` shows the flag.
        """,
        time: EventNote.none, cause: "the flag", rules: ["H11"],
        example: """
            {"how":"suicide-risk-assessed"}
            """)

    static let queryAnswered = EventNote(
        """
        The one who asked, or another reviewer, closes it.
        """,
        time: EventNote.none, rules: ["H11"],
        example: """
            {"query":218}
            """)

    static let queryClosed = EventNote(
        """
        Only an answered query is closed. One that the program raised may be closed by the person who confirmed \
        the value.
        """,
        time: EventNote.none, rules: ["H11"],
        example: """
            {"query":218}
            """)

    static let queryReopened = EventNote(
        """
        The answer did not settle it.
        """,
        time: EventNote.none, rules: ["H11"],
        example: """
            {"query":218}
            """)

    static let deviationClassified = EventNote(
        """
        The class it gives counts in tables from then on.
        """,
        time: EventNote.none, cause: "the deviation", rules: ["H11"],
        example: """
            {"class":"important"}
            """)

    static let deviationSubmitted = EventNote(
        """
        The board's receipt is sealed.
        """,
        time: "when it was sent", cause: "the deviation", rules: ["H11"],
        example: """
            {"body":"reb-1"}
            """)

    static let sourceDataVerified = EventNote(
        """
        `kept sdv` writes it. A later correction of the event takes its effect away.
        """,
        time: EventNote.none, rules: ["H11"],
        example: """
            {"fields":["sbp","dbp"],"seq":220}
            """)
}
