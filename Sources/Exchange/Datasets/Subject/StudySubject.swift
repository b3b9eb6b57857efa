import CivilTime
import Projections
import Study
import Vocabulary

/// A participant as the datasets see them: exposure, elements and visits, from which every record gets its times.
struct StudySubject: Sendable {
    let source: DatasetSource
    let history: ParticipantHistory
    /// What was given, in order of time.
    let exposures: [SubjectExposure]
    /// The infusions that have begun, in order of time; the place of one is its number in visits.
    let infusions: [InfusionID]
    /// Whether an infusion has begun and not ended.
    let isOnTreatment: Bool
    /// How taking part ended, as far as it has.
    let participation: Participation
    /// The stretches of their time in the study.
    let elements: [SubjectElement]

    init(_ history: ParticipantHistory, of source: DatasetSource) {
        self.source = source
        self.history = history
        let retrospective = Set(source.study.parts.filter { $0.index == .lastAbstracted }.map(\.id))
        let given = history.state.infusions.values.filter { infusion in
            !infusion.id.isHistorical || infusion.part.map(retrospective.contains) ?? false
        }.sorted { $0.id < $1.id }
        exposures = given.flatMap(SubjectExposure.exposures).enumerated().sorted { one, other in
            (one.element.start.earliest, one.offset) < (other.element.start.earliest, other.offset)
        }.map(\.element)
        var infusions: [InfusionID] = []
        for exposure in exposures where !infusions.contains(exposure.infusion) { infusions.append(exposure.infusion) }
        self.infusions = infusions
        isOnTreatment = given.contains { [.running, .paused].contains($0.phase) }
        participation = Participation(history.state, parts: source.study.parts.map(\.id))
        elements = SubjectElement.elements(
            from: history.state.entry, exposures, isOnTreatment: isOnTreatment, until: participation.end, source.mapping
        )
    }

    var state: ParticipantState { history.state }
    var code: String { history.code.text }
    var id: String { "\(source.heading.studyID)-\(code)" }
    /// The first exposure, from which study days are counted.
    var reference: Moment? { exposures.first?.start }
    /// The end of the last exposure.
    var lastExposure: Occurred? { SubjectExposure.end(of: exposures) }
    /// The parts, in the order of the protocol.
    var parts: [PartState] { source.study.parts.compactMap { state.parts[$0.id] } }

    /// A record of a dataset, with what every record of this participant has.
    func record(
        _ domain: String, source: String = "", _ texts: [String: String?], integers: [String: Int?] = [:]
    ) -> DatasetRecord {
        var record = DatasetRecord(source: source, texts, integers: integers)
        record["STUDYID"] = self.source.heading.studyID
        record["DOMAIN"] = domain
        record["USUBJID"] = id
        return record
    }

    /// The study day of a date: 1 on the day of the first exposure, -1 on the day before.
    func studyDay(_ occurred: Occurred?) -> Int? {
        guard let day = SiteTime.day(occurred), let first = SiteTime.day(reference?.occurred) else { return nil }
        let days = day.days(since: first)
        return days < 0 ? days : days + 1
    }

    /// The earliest instant that a date can mean.
    func earliest(_ occurred: Occurred?) -> Instant? { occurred?.earliestInstant(offsets: source.view.offsets) }

    /// The epoch that holds a moment; where several may, the one of treatment.
    func epoch(at occurred: Occurred?) -> String? {
        guard let occurred else { return nil }
        let moment = Moment(occurred, recorded: source.heading.recorded, offsets: source.view.offsets)
        let holding = elements.filter { $0.mayHold(moment) }
        return (holding.first { $0.element == source.mapping.treated } ?? holding.last)?.element.epoch
    }
}

extension DatasetRecord {
    /// Sets start and end, their study days and the epoch of the start.
    mutating func set(_ prefix: String, start: Occurred?, end: Occurred?, of subject: StudySubject) {
        self["\(prefix)STDTC"] = SiteTime.text(start)
        self["\(prefix)ENDTC"] = SiteTime.text(end)
        set("\(prefix)STDY", subject.studyDay(start))
        set("\(prefix)ENDY", subject.studyDay(end))
        self["EPOCH"] = subject.epoch(at: start)
        time = subject.earliest(start ?? end)
    }

    /// Sets the time of a finding, its study day and its epoch.
    mutating func set(_ prefix: String, at occurred: Occurred?, of subject: StudySubject) {
        self["\(prefix)DTC"] = SiteTime.text(occurred)
        set("\(prefix)DY", subject.studyDay(occurred))
        self["EPOCH"] = subject.epoch(at: occurred)
        time = subject.earliest(occurred)
    }
}

extension Occurred {
    /// A text by which local times sort: the latest minute that it can mean.
    var latestMinute: String {
        if case .minute = self { SiteTime.text(self) ?? "" } else { "\(date.lastDay)T24:00" }
    }
}
