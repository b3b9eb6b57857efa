/// How a derived variable follows from the events of the ledger, in the words of Define-XML.
enum Derivation: String, CaseIterable, Sendable {
    case subject, sequence, studyDay, epoch, visit, exposure, score, lastBeforeExposure, reference, timePoint
    case emergence, seriousness, count

    var words: String {
        switch self {
        case .subject: "The study identifier, a dash and the participant code."
        case .sequence: "The records of one participant, numbered from 1 by time and then by event."
        case .studyDay: "Date less date of RFSTDTC, plus 1 unless it is before; none for a partial date."
        case .epoch: "The epoch of the element in SE that holds the date; treatment where a date may lie in several."
        case .visit: "The infusion the event names, counted in order of time, and the time point of its protocol."
        case .exposure: "Rate times time between two changes of rate, to three decimals; infusion.* and bolus.given."
        case .score: "The instrument's own rule over the items of assessment.recorded."
        case .lastBeforeExposure: "The last result of the test that is not after RFXSTDTC."
        case .reference: "The first or last of the events that the variable is named after."
        case .timePoint: "Minutes from the start of the infusion to the measurement."
        case .emergence: "Onset within the window of an infusion of the part, as table safety counts it."
        case .seriousness: "Y where any criterion of adverseEvent.reported, .updated or seriousness.declared holds."
        case .count: "Counted over the events of the export."
        }
    }
}
