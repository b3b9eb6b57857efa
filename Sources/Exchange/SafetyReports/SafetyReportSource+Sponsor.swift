import CivilTime
import Reports
import Study
import Vocabulary

/// Boxes 24 and 25: who answers for the study, and which report this is.
extension SafetyReportSource {
    var sponsorRows: [[SafetyReportBox]] {
        let control = "\(study.registration)-\(history.code)-\(event.id)"
        return [
            [
                SafetyReportBox("24a", "sponsor", "Sponsor: name and address", width: 6, sponsor),
                SafetyReportBox(
                    "24b", "controlNumber", "Control number", width: 6,
                    [SafetyReportValue("number", text: control, Set(adoption + report).sorted())]),
            ],
            [
                SafetyReportBox("24c", "received", "Date received by the sponsor", width: 6, received),
                SafetyReportBox(
                    "24d", "source", "Report source", width: 6, isShort: true, choices: sources, [reporter]),
            ],
            [
                SafetyReportBox("25", "reportDate", "Date of this report", width: 6, [date]),
                SafetyReportBox(
                    "25a", "reportType", "Report type", width: 6, isShort: true, choices: kinds, submissions),
            ],
        ]
    }

    private var sponsor: [SafetyReportValue] {
        [
            SafetyReportValue("name", text: study.sponsor?.text, adoption),
            SafetyReportValue("address", "Address", text: nil, []),
        ]
    }

    /// When the sponsor, or the maker where it answers itself, confirmed a report; that one was sent is no receipt.
    private var received: [SafetyReportValue] {
        history.effective.compactMap { recorded in
            guard case .saeReportAcknowledged(let payload) = recorded.event, payload.ae == event.id,
                payload.recipient == .sponsor || payload.recipient == .manufacturer
            else { return nil }
            return SafetyReportValue("received", text: recorded.occurred.map(Self.time), traced([recorded.seq]))
        }
    }

    private var sources: [SafetyReportChoice] {
        [
            SafetyReportChoice("study", "Study", true, adoption),
            SafetyReportChoice("literature", "Literature", false, []),
            SafetyReportChoice("healthProfessional", "Health professional", false, []),
        ]
    }

    private var reporter: SafetyReportValue {
        SafetyReportValue("reporter", "Recorded by", text: adverseEvent.reports.first?.actor.text, report)
    }

    /// When the last event was written: the report tells what was known then.
    private var date: SafetyReportValue {
        SafetyReportValue("date", text: basis.knownAt?.description, [basis.events - 1])
    }

    /// A follow-up once any report was sent to anybody.
    private var kinds: [SafetyReportChoice] {
        let sent = traced(adverseEvent.submissions.map(\.seq))
        return [
            SafetyReportChoice("initial", "Initial", sent.isEmpty, report),
            SafetyReportChoice("followUp", "Follow-up", !sent.isEmpty, sent),
        ]
    }

    private var submissions: [SafetyReportValue] {
        adverseEvent.submissions.map { sent in
            let time = sent.at.occurred.map(Self.time) ?? "time \(SafetyReportValue.unknown)"
            return SafetyReportValue(
                "sent", "Sent",
                text: "\(sent.content.kind.rawValue) to the \(sent.content.recipient.spoken), \(time)",
                traced([sent.seq]))
        }
    }
}
