import CivilTime
import Study
import Vocabulary

/// Boxes 1 to 6: the patient, and the onset of the reaction.
extension SafetyReportSource {
    var patientRow: [SafetyReportBox] {
        [
            SafetyReportBox(
                "1", "patientInitials", "Patient (code)", width: 2,
                [SafetyReportValue("code", text: history.code.text, report)]),
            SafetyReportBox("1a", "country", "Country", width: 1, [country]),
            // Never recorded: the ledger is pseudonymous.
            SafetyReportBox("2", "birthDate", "Date of birth", width: 2),
            SafetyReportBox("2a", "age", "Age (years)", width: 2, age),
            SafetyReportBox("3", "sex", "Sex", width: 1, [sex]),
            SafetyReportBox("4-6", "onset", "Reaction onset", width: 4, isShort: true, onset),
        ]
    }

    /// ISO 3166-1 alpha-3, from the study's time zone.
    private var country: SafetyReportValue {
        SafetyReportValue("country", text: mapping.country.isEmpty ? nil : mapping.country, adoption)
    }

    /// The last screening for the part of the adverse event, else for any.
    private var screening: Fact<ParticipantScreened>? {
        let own = history.state.part(event.part).screenings.last
        return own ?? history.state.parts.values.flatMap(\.screenings).max { $0.seq < $1.seq }
    }

    private var age: [SafetyReportValue] {
        guard let screening else { return [] }
        let events = traced([screening.seq])
        let day = screening.at.occurred.map { "\($0.date)" }
        return [
            SafetyReportValue("years", text: "\(screening.content.ageYears)", events),
            SafetyReportValue("at", "at screening", text: day, events),
        ]
    }

    private var sex: SafetyReportValue {
        let known = screening.flatMap { $0.content.sex == .unknown ? nil : $0.content.sex.rawValue.uppercased() }
        return SafetyReportValue("sex", text: known, traced([screening?.seq].compactMap { $0 }))
    }

    private var onset: [SafetyReportValue] {
        let (date, occurred) = (event.onset.occurred?.date, event.onset.occurred)
        let parts: (day: Int?, month: Int?, year: Int?) =
            switch date {
            case .day(let day): (day.components.day, day.components.month, day.components.year)
            case .month: (nil, date?.firstDay.components.month, date?.firstDay.components.year)
            case .year: (nil, nil, date?.firstDay.components.year)
            case nil: (nil, nil, nil)
            }
        var values = [
            SafetyReportValue("day", "Day", text: parts.day.map(String.init), report),
            SafetyReportValue("month", "Month", text: parts.month.map(String.init), report),
            SafetyReportValue("year", "Year", text: parts.year.map(String.init), report),
        ]
        if event.onset.minute != nil {
            values.append(SafetyReportValue("time", "Time", text: occurred.map(Self.time), report))
        }
        return values
    }
}
