import Study
import Vocabulary

// Terms and concept codes of CDISC terminology 2023-12-15 for doses and measurements.
extension Codelist {
    static let unit = open(
        "UNIT", "Unit", "C71620",
        [Term("mg", "C28253"), Term("mg/kg", "C67401"), Term("mg/h", "C66969"), Term("mL", "C28254")])
    static let form = open(
        "FRM", "Pharmaceutical Dosage Form", "C66726",
        [Term("INJECTION, SOLUTION", "C42945"), Term("SOLUTION", "C42986")])
    static let frequency = open(
        "FREQ", "Frequency", "C71113", [Term("ONCE", "C64576"), Term("QD", "C25473"), Term("PRN", "C64499")])
    static let route = open(
        "ROUTE", "Route of Administration", "C66729",
        [
            Term("INTRAVENOUS", "C38276"), Term("INTRAVENOUS DRIP", "C38279"),
            Term("INTRAVENOUS BOLUS", "C38274"), Term("ORAL", "C38288"),
        ])
    static let mood = open(
        "ECMOOD", "Mood", "C125923", [Term("SCHEDULED"), Term("PERFORMED")])
    static let vitalTest = open(
        "VSTESTCD", "Vital Signs Test Code", "C66741",
        [
            Term("SYSBP", "C25298", "Systolic Blood Pressure"), Term("DIABP", "C25299", "Diastolic Blood Pressure"),
            Term("HR", "C49677", "Heart Rate"), Term("RESP", "C49678", "Respiratory Rate"),
            Term("OXYSAT", "C60832", "Oxygen Saturation"), Term("TEMP", "C174446", "Temperature"),
            Term("WEIGHT", "C25208", "Weight"),
        ])
    static let vitalUnit = open(
        "VSRESU", "Units for Vital Signs Results", "C66770",
        [
            Term("mmHg", "C49670"), Term("beats/min", "C49673"), Term("breaths/min", "C49674"), Term("%", "C25613"),
            Term("C", "C42559"), Term("kg", "C28252"),
        ])
    static let sedationTest = open(
        "RSTESTCD", "Clinical Classification Test Code", nil, [Term("RASS0101", nil, "RASS01-Score")])
    static let sedationScale = open(
        "RSCAT", "Category of Clinical Classification", "C118971", [Term("RASS")])
    /// The codes of the instruments in the standard table; those of a study are added where it is described.
    static let question = open(
        "QSTESTCD", "Questionnaire Test Code", nil,
        InstrumentMapping.standard.flatMap(\.questions).map { Term($0.code, $0.concept, $0.name) })
    static let questionnaire = open(
        "QSCAT", "Category of Questionnaire", "C100129",
        [
            Term("PI", "C105167"), Term("PR", "C105168"), Term("BPI SHORT FORM", "C100760"), Term("FIQR", "C103518"),
            Term("PHQ-9", "C103526"), Term("GAD-7", "C103519"), Term("PGI"),
        ])
    static let questionMethod = open(
        "QSMETHOD", "QRS Method", "C158113", [Term("NUMERICAL RATING SCALE 11-POINT")])
}
