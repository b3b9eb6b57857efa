/// The hard rules, the rules of entry and the automatic deviations, each in one line, by number.
///
/// Figures are those of the built-in protocol; a protocol states its own.
enum RuleText {
    static func text(_ rule: String) -> String {
        guard let text = hard[rule] ?? entry[rule] ?? automatic[rule] else { preconditionFailure("no rule \(rule)") }
        return text
    }

    private static let hard = [
        "H1": "the first event of a participant is `participant.screened`",
        "H2": "consent cites a form in force, under an ethics approval in force",
        "H3": "no procedure of the study before consent to its part",
        "H4": "no abstraction before consent to the part",
        "H5": "no new data of a scope to which consent was withdrawn",
        "H6": "a start needs a plan, a check within 24 h, enrolment, and no other infusion running",
        "H7": "a rate change, pause, resumption, bolus or stop only in the state that allows it, in order of time",
        "H8": "nothing occurs more than 5 minutes after it is recorded; nothing stops before it starts",
        "H9": "answers lie in their ranges; answered and unanswered items together are the whole instrument",
        "H10": "an adverse event does not end before it began; a fatal one has a date of death",
        "H11": "the target exists, is not void and allows it; nobody countersigns their own event",
        "H12": "while the database is locked, only administration, queries and safety",
        "H13": "the actor's key and role are in force at that number",
        "H14": "a lock needs every critical query closed and every serious event reported to its end, or a waiver",
        "H15": "a participant code is never used for another person",
    ]

    private static let entry = [
        "E1":
            "an entry is whole and new: under a protocol, in its names, with the type's time, part, texts and reasons",
        "E2": "somebody counts as lost after as many attempts to reach them as the protocol asks for",
        "E3":
            "infusions and assessments are recorded once and named if they are known; a plan is dose times weight",
        "E4": "a report is acknowledged by whom it was sent to",
        "E5": "an adverse event, part, query, flag or lock is in the state that the step needs",
        "E6": "an adverse event is reported once, and before anything else about it",
        "E7": "a value that is hard to believe is confirmed",
        "E8": "what the program adds is there, and follows from the events before it",
    ]

    private static let automatic = [
        "DV01": "a procedure before consent, or under a consent that does not cover it: important",
        "DV02": "abstraction before consent to the part: important",
        "DV03": "enrolled although not eligible: important",
        "DV04": "exactly 18 at consent, where the criteria contradict each other, and no ruling: query",
        "DV05": "fewer infusions before than the part asks for: important",
        "DV06": "delivered dose outside 1.50 to 2.00 mg/kg: important",
        "DV07": "duration outside 180 to 240 min: minor; below 120 min important",
        "DV08": "less than 80 mg delivered: guideline",
        "DV09": "shorter than 120 min: guideline",
        "DV10": "delivered and planned amounts, or pump and rates, differ by more than 5 %: minor, with a query",
        "DV11": "weight older than 7 days, or changed by more than 10 %: minor",
        "DV12": "an assessment before or after the infusion outside its 60 minutes: minor; missing important",
        "DV13": "a follow-up assessment outside its window: minor; missing important",
        "DV14": "more than 15 min without vital signs while the infusion runs: minor",
        "DV15": "started without a valid check, with a failed item, or with vital signs outside limits: important",
        "DV16": "discharged before the criteria were met, or without an escort: important",
        "DV17": "a prohibited or changed medication: minor",
        "DV18": "a serious event reported later than its clock allows: important",
        "DV19": "a delegate without a role, or a form that nobody signed: minor",
        "DV20": "a procedure without an ethics approval, or before its protocol was in force: important",
        "DV21": "drug dispensed is not drug infused, wasted and returned: important",
        "DV22": "the next infusion before the follow-up of the last: minor",
    ]
}
