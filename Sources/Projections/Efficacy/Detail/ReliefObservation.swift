import CanonicalJSON
import CivilTime
import Statistics
import Study

/// How long relief lasted after one participant's index, as far as that is known.
///
/// Relief that had ended is an event at its duration in days; relief that was still there is censored at the follow-up,
/// counted from the day of the infusion, else at the reported duration; the next infusion before that censors there. No
/// relief is an event at day 0. A duration whose status is not known says neither, and is missing.
struct ReliefObservation: Payload {
    /// The days.
    var days = ExactRatio.zero
    /// Whether relief had ended by then.
    var isEvent = false
    /// The events behind it.
    var sources: [Int] = []

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("days", &days)
        try coder.field("isEvent", &isEvent)
        try RowNumber.codeEvents("sources", &sources, with: &coder)
    }

    init?(_ member: IndexedMember, _ study: StudyProtocol) {
        guard let report = Report(member, study) else { return nil }
        var (days, isEvent) = (report.days, report.status == .ended)
        let stop = member.infusion?.stop.map { member.history.withCorrections($0.seq) } ?? []
        var sources = member.sources + report.sources + stop
        if report.status == .ongoing, let followUp = report.followUpDays { days = followUp }
        if let next = member.nextInfusion, let gap = next.days.map({ ExactRatio($0) }), gap < days {
            (days, isEvent) = (gap, false)
            sources += next.sources
        }
        (self.days, self.isEvent, self.sources) = (days, isEvent, sources.sortedUnique)
    }

    /// The same for the estimate.
    var observation: KaplanMeier.Observation { KaplanMeier.Observation(time: days.double, isEvent: isEvent) }
}

/// What was said of the duration of relief.
private struct Report {
    let days: ExactRatio
    let status: ReliefStatus
    let followUpDays: ExactRatio?
    let sources: [Int]

    init?(_ member: IndexedMember, _ study: StudyProtocol) {
        guard let found = Self.recorded(member, study) ?? Self.abstracted(member) else { return nil }
        self = found
    }

    private init(days: ExactRatio, status: ReliefStatus, followUpDays: ExactRatio?, sources: [Int]) {
        self.days = days
        self.status = status
        self.followUpDays = followUpDays
        self.sources = sources
    }

    /// The last assessment of the index that says something of it.
    private static func recorded(_ member: IndexedMember, _ study: StudyProtocol) -> Report? {
        let anchor = member.unit.infusion.map { AssessmentKey.Anchor.infusion($0) } ?? .part(member.part.id)
        let facts = member.history.state.assessments.filter { $0.key.anchor == anchor }
            .compactMap { member.history.state.assessment($0.key) }
            .sorted { ($0.at.earliest, $0.seq) < ($1.at.earliest, $1.seq) }
        for fact in facts.reversed() {
            let sources = member.history.withCorrections(fact.seq)
            if let days = fact.content.duration?.normalised?.days, let status = fact.content.status,
                status != .unknown
            {
                return Report(
                    days: days, status: status, followUpDays: member.daysAfterIndex(fact.at), sources: sources)
            }
        }
        // That there was no relief says how long it lasted only where nobody reported any.
        let none = facts.filter { Self.saysNone($0.content, study) }
        guard !none.isEmpty, none.count == facts.count(where: { Self.asks($0.content, study) }) else { return nil }
        return Report(
            days: .zero, status: .ended, followUpDays: nil,
            sources: none.flatMap { member.history.withCorrections($0.seq) })
    }

    /// Whether an assessment is of an instrument by which relief is an endpoint.
    private static func asks(_ assessment: AssessmentRecorded, _ study: StudyProtocol) -> Bool {
        study.endpoints.contains { $0.baseline == nil && $0.instrument == assessment.instrument }
    }

    /// Whether an endpoint that is itself the improvement reads zero.
    private static func saysNone(_ assessment: AssessmentRecorded, _ study: StudyProtocol) -> Bool {
        study.endpoints.contains { endpoint in
            guard endpoint.baseline == nil, endpoint.instrument == assessment.instrument, assessment.duration == nil,
                let value = study.instrument(endpoint.instrument)?.value(of: endpoint.score, in: assessment.items).value
            else { return false }
            return value.ratio == .zero
        }
    }

    private static func abstracted(_ member: IndexedMember) -> Report? {
        guard let record = member.infusion?.history.first else { return nil }
        let sources = member.history.withCorrections(record.seq)
        guard let days = record.content.duration?.normalised?.days, let status = record.content.status,
            status != .unknown
        else {
            guard record.content.reliefPercent == 0, record.content.duration == nil else { return nil }
            return Report(days: .zero, status: .ended, followUpDays: nil, sources: sources)
        }
        let followUp = record.content.followUpOn.flatMap { date -> ExactRatio? in
            guard case .day(let visit) = date, let day = record.at.day ?? record.at.minute?.day else { return nil }
            return visit < day ? nil : ExactRatio(visit.days(since: day))
        }
        return Report(days: days, status: status, followUpDays: followUp, sources: sources)
    }
}

extension IndexedMember {
    private var indexDay: CalendarDay? {
        guard let at = infusion?.stop?.at ?? infusion?.start?.at ?? infusion?.history.first?.at else { return nil }
        return at.minute?.day ?? at.day
    }

    /// Calendar days from the index infusion to a moment; nothing without an infusion, or before it.
    fileprivate func daysAfterIndex(_ moment: Moment) -> ExactRatio? {
        guard let from = indexDay, let to = moment.minute?.day ?? moment.day, to >= from else { return nil }
        return ExactRatio(to.days(since: from))
    }

    /// The first infusion that is certainly after the index, and how many days later.
    fileprivate var nextInfusion: (days: Int?, sources: [Int])? {
        guard let own = infusion, let at = own.start?.at ?? own.history.first?.at else { return nil }
        let later = history.state.infusions.values.compactMap { other -> (InfusionState, Moment)? in
            guard other.id != own.id, let moment = other.start?.at ?? other.history.first?.at,
                moment.certainlyAfter(at)
            else { return nil }
            return (other, moment)
        }
        guard let next = later.min(by: { ($0.1.earliest, $0.0.id) < ($1.1.earliest, $1.0.id) }) else { return nil }
        let day = next.1.minute?.day ?? next.1.day
        let gap = day.flatMap { day in indexDay.map { day.days(since: $0) } }
        return (gap, history.sources(of: next.0))
    }
}
