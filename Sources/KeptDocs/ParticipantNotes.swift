/// The pages of a participant's way through the study.
enum ParticipantNotes {
    static let screened = EventNote(
        """
        Always the first event of a participant, and once for each part. The code is all that stands for the person: \
        who it is, is kept outside the ledger.
        """,
        time: "when the person was screened", rules: ["H1", "H13", "H15"],
        example: "{\"ageYears\":47,\"part\":\"part-2\",\"sex\":\"F\"}")

    static let criterion = EventNote(
        "The criteria are those of the protocol's part. The last judgement of a criterion counts.",
        time: "when it was judged", rules: ["H1", "DV03"],
        example: "{\"criterion\":\"P2-I3\",\"part\":\"part-2\",\"result\":\"met\"}")

    static let confirmed = EventNote(
        "An investigator's ruling over all criteria of that version.", time: "when the investigator ruled",
        rules: ["H1", "H13", "DV03", "DV04"], example: "{\"criteriaVersion\":\"1.0\",\"part\":\"part-2\"}")

    static let declined = EventNote(
        "An investigator's ruling over all criteria of that version.", time: "when the investigator ruled",
        rules: ["H1", "H13", "DV03", "DV04"], example: "{\"criteriaVersion\":\"1.0\",\"part\":\"part-2\"}")

    static let overridden = EventNote(
        """
        A request without effect until another entitled actor countersigns it by \
        [event.countersigned](event.countersigned.md). It needs a reason, and stays a deviation.
        """,
        time: "when the investigator asked", rules: ["H1", "H11", "H13", "DV03"],
        example: "{\"criteria\":[\"P2-I6\"],\"criteriaVersion\":\"1.0\",\"part\":\"part-2\"}")

    static let consentGiven = EventNote(
        "Cites the form version in force. The signed paper stays with the clinic.", time: "when the person signed",
        rules: ["H1", "H2", "DV01", "DV02", "DV04", "DV19"], guarantees: ["G-08"],
        example: """
            {"capacity":true,"copyGiven":true,"formVersion":"icf-2.0","languages":["en"],\
            "obtainedBy":"investigator-1","part":"part-2"}
            """)

    static let consentRenewed = EventNote(
        "Asked for where an amended protocol says so.", time: "when the person signed again",
        rules: ["H1", "H2", "DV01", "DV19"],
        example: """
            {"copyGiven":true,"formVersion":"icf-2.1","obtainedBy":"investigator-1","part":"part-2"}
            """)

    static let consentWithdrawn = EventNote(
        """
        Scope by scope. `procedures` ends procedures, `collection` new data as well; `use` removes the person from \
        efficacy, never from the flow of participants or from safety.
        """,
        time: "when the person said so", rules: ["H1", "H5"],
        example: "{\"part\":\"part-2\",\"scope\":[\"procedures\",\"collection\"]}")

    static let enrolled = EventNote(
        "Judged by what was known of eligibility at that time.", time: "when the person was enrolled",
        rules: ["H1", "H6", "DV03"], example: "{\"enrolmentNumber\":12,\"part\":\"part-2\"}")

    static let historicalInfusion = EventNote(
        """
        An infusion of ordinary care that came before the study. Its own time may lie before consent; the abstraction \
        may not. What the record lacks is absent. Projections read it as assessments of that infusion.
        """,
        time: "when the infusion was given, as precisely as the record knows",
        rules: ["H1", "H4", "H5", "DV02", "DV05", "DV22"], guarantees: ["G-08"],
        example: """
            {"abstractedOn":"2026-03-02","duration":{"unit":"wk","value":"3"},"followUpOn":"2025-12",\
            "infusion":"H-4","mg":"122.5","minutes":210,"ordinal":4,"part":"part-1","postNRS":3,"preNRS":7,\
            "recall":"now","reliefPercent":60,"status":"ended","weightKg":"70.0"}
            """)

    static let withdrawn = EventNote(
        """
        Afterwards only what occurred before, adverse events, deviations, notes, queries and corrections are accepted.
        """,
        time: "when the person left", rules: ["H1"],
        example: "{\"ae\":\"AE-2\",\"by\":\"participant\",\"part\":\"part-2\",\"why\":\"adverse-event\"}")

    static let completed = EventNote(
        "Missing assessments are judged here.", time: "when the last thing asked for was done",
        rules: ["H1", "DV05", "DV12", "DV13", "DV19"], example: "{\"part\":\"part-2\"}")

    static let lost = EventNote(
        "Needs as many attempts as the protocol asks for.", time: "when the site gave up", rules: ["H1"],
        example: "{\"attempts\":[\"2026-04-20\",\"2026-04-27\",\"2026-05-04\"],\"part\":\"part-2\"}")
}
