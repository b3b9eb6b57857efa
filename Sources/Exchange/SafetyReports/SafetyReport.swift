public import Projections
public import Reports
public import Study
public import Vocabulary

/// A report of one serious adverse event in the manner of the CIOMS I form, made from the events alone.
///
/// Corrections are applied, voided events count for nothing, and free texts are not used. It says nothing that no event
/// says: what is not known is "UNK", and every value names the events that it comes from.
public struct SafetyReport: Hashable, Sendable {
    /// The participant.
    public let participant: ParticipantCode
    /// The adverse event.
    public let adverseEvent: AdverseEventID
    /// The four parts of the form.
    public let sections: [SafetyReportSection]
    /// What it was made from; the time of the last event is the date of the report.
    public let basis: ReportBasis

    /// The report of an adverse event; nothing if there is no such event, or if it is not serious.
    ///
    /// - Parameters:
    ///   - id: the adverse event.
    ///   - history: the participant's.
    ///   - view: the study.
    ///   - basis: the state of the ledger.
    public init?(of id: AdverseEventID, _ history: ParticipantHistory, in view: StudyView, basis: ReportBasis) {
        guard let source = SafetyReportSource(of: id, history, in: view, basis: basis) else { return nil }
        participant = history.code
        adverseEvent = id
        self.basis = basis
        sections = [
            SafetyReportSection("I. Reaction information", [source.patientRow, source.reactionRow]),
            SafetyReportSection("II. Suspect drug information", source.drugRows),
            SafetyReportSection(
                "III. Concomitant drugs and history", [[source.concomitants], [source.medicalHistory]]),
            SafetyReportSection("IV. Sponsor and report", source.sponsorRows),
        ]
    }

    /// All boxes, in the order of the form.
    public var boxes: [SafetyReportBox] { sections.flatMap(\.boxes) }

    /// The name of its files: "P001-AE-1".
    public var name: String { "\(participant)-\(adverseEvent)" }

    /// The reports of all serious adverse events of a study, by participant and number.
    ///
    /// Those that table `safety.serious` lists: any criterion of ICH E2A holds, treatment-emergent or not.
    public static func all(in view: StudyView, basis: ReportBasis) -> [SafetyReport] {
        view.histories.flatMap { history in
            history.state.adverseEvents.keys.sorted().compactMap { id in
                SafetyReport(of: id, history, in: view, basis: basis)
            }
        }
    }
}
