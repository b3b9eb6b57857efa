/// The parameters of TS (codelist C66738 of CDISC terminology 2023-12-15) that every study has.
public enum SummaryParameter {
    /// Names of the parameters that a protocol may state.
    ///
    /// Unstated, INDIC, TDIGRP, OBJPRIM, OUTMSPRI and FCNTRY follow from other sections; the rest are not known.
    public static let stated = [
        "ADAPT": "Adaptive Design", "ADDON": "Added on to Existing Treatments",
        "FCNTRY": "Planned Country of Investigational Sites", "HLTSUBJI": "Healthy Subject Indicator",
        "INDIC": "Trial Disease/Condition Indication", "INTTYPE": "Intervention Type", "LENGTH": "Trial Length",
        "OBJPRIM": "Trial Primary Objective", "OBSMODEL": "Observational Model", "OUTMSPRI": "Primary Outcome Measure",
        "RANDOM": "Trial is Randomized", "SEXPOP": "Sex of Participants", "STOPRULE": "Study Stop Rules",
        "STYPE": "Study Type", "TBLIND": "Trial Blinding Schema", "TCNTRL": "Control Type",
        "TDIGRP": "Diagnosis Group", "TINDTP": "Trial Intent Type", "TPHASE": "Trial Phase Classification",
        "TTYPE": "Trial Type",
    ]

    /// Names of the parameters that follow from events or from what the protocol says elsewhere.
    public static let derived = [
        "ACTSUB": "Actual Number of Subjects", "AGEMAX": "Planned Maximum Age of Subjects",
        "AGEMIN": "Planned Minimum Age of Subjects", "DCUTDESC": "Data Cutoff Description",
        "DCUTDTC": "Data Cutoff Date", "NARMS": "Planned Number of Arms",
        "OBSTIMP": "Observational Time Perspective", "PLANSUB": "Planned Number of Subjects",
        "REGID": "Registry Identifier", "SDTIGVER": "SDTM IG Version", "SDTMVER": "SDTM Version",
        "SENDTC": "Study End Date", "SPONSOR": "Clinical Study Sponsor", "SSTDTC": "Study Start Date",
        "TITLE": "Trial Title", "TRT": "Investigational Therapy or Treatment",
    ]

    /// TSPARM of a parameter.
    public static func name(of code: String) -> String? { stated[code] ?? derived[code] }
}
