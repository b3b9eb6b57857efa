import Projections

/// A chapter of the report, in the order in which they are read.
enum ReportChapter: String, CaseIterable {
    case flow = "flow-chapter"
    case population
    case efficacy = "efficacy-chapter"
    case safety = "safety-chapter"
    case quality = "quality-chapter"

    /// Its id in the page.
    var id: String { rawValue }

    var title: String {
        switch self {
        case .flow: "Flow of participants"
        case .population: "Participants and exposure"
        case .efficacy: "Efficacy"
        case .safety: "Safety"
        case .quality: "Quality of the record"
        }
    }

    /// What its tables are of.
    var projections: [any Projection.Type] {
        switch self {
        case .flow: [FlowTable.self]
        case .population: [BaselineTable.self, ExposureTable.self]
        case .efficacy: [EfficacyTable.self, EfficacyDetail.self]
        case .safety: [SafetyTable.self, SafetyDetail.self]
        case .quality: [QualityTable.self]
        }
    }
}
