// Terms and concept codes of CDISC terminology 2023-12-15; a term without a code is one whose code we did not look up.
extension Codelist {
    static let yesNo = closed(
        "NY", "No Yes Response", "C66742", [Term("N", "C49487", "No"), Term("Y", "C49488", "Yes")])
    /// The same list where only Y says anything.
    static let yesOnly = closed("Y", "Yes Response", "C66742", [Term("Y", "C49488", "Yes")])
    static let sex = closed(
        "SEX", "Sex", "C66731",
        [Term("F", "C16576", "Female"), Term("M", "C20197", "Male"), Term("U", "C17998", "Unknown")])
    static let ageUnit = closed("AGEU", "Age Unit", "C66781", [Term("YEARS", "C29848")])
    static let action = closed(
        "ACN", "Action Taken with Study Treatment", "C66767",
        [
            Term("DOSE NOT CHANGED", "C49504"), Term("DOSE REDUCED", "C49505"), Term("DOSE INCREASED", "C49503"),
            Term("DRUG INTERRUPTED", "C49501"), Term("DRUG WITHDRAWN", "C49502"), Term("DOSE RATE REDUCED"),
            Term("NOT APPLICABLE", "C48660"), Term("UNKNOWN", "C17998"),
        ])
    static let outcome = closed(
        "OUT", "Outcome of Event", "C66768",
        [
            Term("RECOVERED/RESOLVED", "C49498"), Term("RECOVERING/RESOLVING", "C49496"),
            Term("NOT RECOVERED/NOT RESOLVED", "C49494"), Term("RECOVERED/RESOLVED WITH SEQUELAE", "C49495"),
            Term("FATAL", "C48275"), Term("UNKNOWN", "C17998"),
        ])
    static let severity = closed(
        "AESEV", "Severity/Intensity Scale for Adverse Events", "C66769",
        [Term("MILD", "C41338"), Term("MODERATE", "C41339"), Term("SEVERE", "C41340")])
    static let notDone = closed("ND", "Not Done", "C66789", [Term("NOT DONE", "C49484")])
    static let relativeTime = closed(
        "STENRF", "Relation to Reference Period", "C66728",
        [Term("BEFORE", "C25629"), Term("ONGOING", "C53279"), Term("AFTER", "C38008")])
    static let criterionKind = closed(
        "IECAT", "Category of Inclusion/Exclusion", "C66797",
        [Term("INCLUSION", "C25532"), Term("EXCLUSION", "C25370")])
    static let dispositionCategory = closed(
        "DSCAT", "Category for Disposition Event", "C74558",
        [
            Term("PROTOCOL MILESTONE", "C74588"), Term("DISPOSITION EVENT", "C74590"),
            Term("OTHER EVENT", "C74589"),
        ])
    static let dispositionScope = open(
        "DSSCAT", "Subcategory for Disposition Event", "C170443",
        [Term("STUDY PARTICIPATION"), Term("STUDY TREATMENT")])
    /// Joins the lists of milestones, of ends and of other events, so it has no code of its own.
    static let disposition = open(
        "DSDECOD", "Standardized Disposition Term", nil,
        [
            Term("INFORMED CONSENT OBTAINED", "C16735"), Term("ELIGIBILITY CRITERIA MET"),
            Term("ELIGIBILITY CRITERIA NOT MET"), Term("ENTERED INTO TRIAL"), Term("COMPLETED", "C25250"),
            Term("ADVERSE EVENT", "C41331"), Term("DEATH", "C28554"), Term("LACK OF EFFICACY", "C48226"),
            Term("LOST TO FOLLOW-UP", "C48227"), Term("PHYSICIAN DECISION", "C48250"),
            Term("PREGNANCY", "C25742"), Term("PROTOCOL DEVIATION", "C48251"), Term("SCREEN FAILURE", "C49628"),
            Term("STUDY TERMINATED BY SPONSOR", "C49632"), Term("WITHDRAWAL BY SUBJECT", "C49634"),
            Term("WITHDRAWAL OF CONSENT FROM PROTOCOL-SPECIFIED ACTIVITY"), Term("OTHER", "C17649"),
        ])
    static let epoch = open(
        "EPOCH", "Epoch", "C99079",
        [
            Term("SCREENING", "C48262"), Term("OPEN LABEL TREATMENT", "C102256"), Term("TREATMENT", "C101526"),
            Term("FOLLOW-UP", "C99158"),
        ])
    static let armReason = open(
        "ARMNRS", "Reason Arm and/or Actual Arm is Null", "C142179",
        [Term("SCREEN FAILURE"), Term("NOT ASSIGNED"), Term("ASSIGNED, NOT TREATED"), Term("UNPLANNED TREATMENT")])
    static let race = closed(
        "RACE", "Race", "C74457", [Term("NOT REPORTED"), Term("UNKNOWN")])
    static let evaluator = open(
        "EVAL", "Evaluator", "C78735",
        [Term("CLINICAL STUDY SPONSOR", "C70793"), Term("INVESTIGATOR", "C25936")])
}
