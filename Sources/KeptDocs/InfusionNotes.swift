/// The pages of an infusion, from plan to stop.
enum InfusionNotes {
    static let plan = EventNote(
        """
        Gives the infusion its id, `I-n` for each participant. The total must be dose times weight within the \
        protocol's tolerance (1 %).
        """,
        time: "when it was ordered", rules: ["H1", "H6", "DV06", "DV10", "DV11"],
        example: """
            {"concentrationMgPerMl":"2","doseMgPerKg":"1.75","durationMin":210,"infusion":"I-1","part":"part-2",\
            "totalMg":"122.5","volumeMl":"61.25","weighedOn":"2026-03-05","weightKg":"70.0"}
            """)

    static let check = EventNote(
        "Valid for the protocol's hours (24) before a start.", time: "when the check was done",
        rules: ["H1", "H3", "H5", "H6", "DV01", "DV15"],
        example: """
            {"bloodPressureAcceptable":true,"emergencyEquipment":true,"escort":true,"fastingHours":"6",\
            "infusion":"I-1","ivSite":true,"part":"part-2","preNRSDone":true,"pregnancy":"negative",\
            "vitals":{"dbp":84,"hr":72,"sbp":138,"spo2":98}}
            """)

    static let cancelled = EventNote(
        "Only before the start.", time: "when it was called off", rules: ["H1", "H7"],
        example: "{\"infusion\":\"I-1\",\"why\":\"blood-pressure\"}")

    static let started = EventNote(
        """
        One that really began is recorded whatever rule it breaks, with the important deviation it amounts to; only a \
        second running infusion is refused for ever. Without a plan it creates the infusion's id.
        """,
        time: "when the drug began to flow",
        rules: ["H1", "H3", "H5", "H6", "H8", "DV01", "DV05", "DV11", "DV15", "DV20", "DV22"], guarantees: ["G-08"],
        example: """
            {"expiry":"2027-04","infusion":"I-1","lot":"K2231","pump":"pump-2",\
            "rate":{"unit":"mg/h","value":"35.0"},"witness":"coordinator-2"}
            """)

    static let rateChanged = EventNote(
        "A rate in mL/h needs the plan's concentration.", time: "when the rate changed", rules: ["H1", "H7", "H8"],
        example: "{\"infusion\":\"I-1\",\"rate\":{\"unit\":\"mg/h\",\"value\":\"40.0\"},\"why\":\"pain\"}")

    static let paused = EventNote(
        "Nothing flows until it is resumed or stopped.", time: "when it was paused", rules: ["H1", "H7", "H8"],
        example: "{\"ae\":\"AE-1\",\"infusion\":\"I-1\",\"why\":\"adverse-event\"}")

    static let resumed = EventNote(
        "Goes on at the rate before the pause.", time: "when it went on", rules: ["H1", "H7", "H8"],
        example: "{\"infusion\":\"I-1\"}")

    static let bolus = EventNote(
        "Counts in the delivered milligrams.", time: "when it was given", rules: ["H1", "H7", "H8", "DV06"],
        example: "{\"infusion\":\"I-1\",\"mg\":\"5\"}")

    static let vitals = EventNote(
        """
        Bounds are what cannot be exceeded at all. What is implausible is asked for twice and raises a query; what is \
        alarming raises a flag. Without an infusion it stands for itself.
        """,
        time: "when they were taken", rules: ["H1", "H5", "DV14", "DV15"],
        example: """
            {"dbp":96,"hr":88,"infusion":"I-1","sbp":184,"sedation":{"scale":"RASS","score":-1},"spo2":97}
            """)

    static let stopped = EventNote(
        """
        Says how it ended, never how much was infused: delivered milligrams are the rates integrated over their times, \
        plus boluses, exactly. Stops for an adverse event or at the participant's request depart from no dose rule.
        """,
        time: "when the drug stopped flowing",
        rules: ["H1", "H7", "H8", "DV06", "DV07", "DV08", "DV09", "DV10", "DV12", "DV14"], guarantees: ["G-05"],
        example: """
            {"infusion":"I-1","pumpVolumeMl":"61.3","status":"completed","wasteWitness":"coordinator-2","wastedMg":"0"}
            """)
}
