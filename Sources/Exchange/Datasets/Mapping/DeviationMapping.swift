import Study
import Vocabulary

/// What DV says of a deviation, by the rule that was broken, where the protocol says nothing else.
enum DeviationMapping {
    /// The category of a rule in DVDECOD, and DVTERM in our own words.
    static func words(_ rule: Code) -> (category: DeviationCategory, term: String) {
        rules[rule.text] ?? (.other, "\(rule.text) NOT KEPT")
    }

    private static let rules: [String: (category: DeviationCategory, term: String)] = [
        "DV01": (.informedConsent, "PROCEDURE NOT COVERED BY CONSENT"),
        "DV02": (.informedConsent, "RECORD ABSTRACTED BEFORE CONSENT"),
        "DV03": (.eligibility, "ENROLLED ALTHOUGH NOT ELIGIBLE"),
        "DV04": (.eligibility, "NO RULING ON AN AGE AT THE LIMIT"),
        "DV05": (.eligibility, "TOO FEW EARLIER INFUSIONS"),
        "DV06": (.studyIntervention, "DOSE OUTSIDE LIMITS"),
        "DV07": (.studyIntervention, "DURATION OF INFUSION OUTSIDE LIMITS"),
        "DV08": (.studyIntervention, "DOSE BELOW GUIDELINE"),
        "DV09": (.studyIntervention, "INFUSION SHORTER THAN GUIDELINE"),
        "DV10": (.studyIntervention, "DELIVERED AND PLANNED AMOUNTS DIFFER"),
        "DV11": (.procedure, "WEIGHT TOO OLD OR CHANGED"),
        "DV12": (.visitWindow, "ASSESSMENT AROUND INFUSION MISSING OR OUTSIDE WINDOW"),
        "DV13": (.visitWindow, "FOLLOW-UP ASSESSMENT MISSING OR OUTSIDE WINDOW"),
        "DV14": (.safety, "GAP IN VITAL SIGNS DURING INFUSION"),
        "DV15": (.safety, "INFUSION STARTED WITHOUT VALID CHECK"),
        "DV16": (.safety, "DISCHARGED WITHOUT CRITERIA OR ESCORT"),
        "DV17": (.prohibitedMedication, "PROHIBITED OR CHANGED MEDICATION"),
        "DV18": (.safety, "SERIOUS ADVERSE EVENT REPORTED LATE"),
        "DV19": (.procedure, "DELEGATION OR SIGNATURE MISSING"),
        "DV20": (.procedure, "NO ETHICS APPROVAL OR PROTOCOL IN FORCE"),
        "DV21": (.studyIntervention, "DRUG BALANCE DOES NOT CLOSE"),
        "DV22": (.visitWindow, "NEXT INFUSION BEFORE FOLLOW-UP OF THE LAST"),
    ]
}
