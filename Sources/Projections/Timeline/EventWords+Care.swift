import Study
import Vocabulary

/// What ordinary care is recorded.
extension EventWords {
    func text(_ it: AbstractionStarted) -> String { "abstraction began, \(name(it.part))" }

    func text(_ it: RecordAbstracted) -> String { "abstracted: " + it.fields.map(\.text).joined(separator: " ") }

    func text(_ it: AbstractionVerified) -> String { "abstraction verified, \(it.discrepancies) differences" }

    func text(_ it: DiagnosisRecorded) -> String {
        list("\(it.diagnosis) by \(it.criteria)", it.wpi.map { "WPI \($0)" }, it.sss.map { "SSS \($0)" })
    }

    func text(_ it: MedicationRecorded) -> String {
        list(
            "medication \(it.drug)", it.dose.map { "\($0) \(it.unit?.text ?? "")" },
            it.prohibited ? "prohibited" : nil)
    }

    func text(_ it: MedicationChanged) -> String {
        list("medication \(it.drug) \(it.change.rawValue)", it.dose.map { "\($0) \(it.unit?.text ?? "")" })
    }

    func text(_ it: VisitOccurred) -> String { "visit \(it.visit)" }

    func text(_ it: VisitMissed) -> String { "visit \(it.visit) missed: \(it.reason)" }

    func text(_ it: NoteRecorded) -> String { list("note (sealed)", it.infusion.map { "\($0)" }) }
}
