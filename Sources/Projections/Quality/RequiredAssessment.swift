import CivilTime
import Study

extension RequiredAssessment {
    /// The required assessments of one participant.
    static func all(of history: ParticipantHistory, _ study: StudyProtocol) -> [RequiredAssessment] {
        study.parts.flatMap { part in
            history.state.part(part.id).enrolments.isEmpty
                ? []
                : part.assessments.filter(\.required).flatMap { expected -> [RequiredAssessment] in
                    guard let timepoint = study.timepoint(expected.timepoint, in: part.id) else { return [] }
                    return anchors(timepoint, part, history).map { anchor in
                        RequiredAssessment(expected, timepoint, part, anchor, history)
                    }
                }
        }
    }

    private struct Anchor {
        let key: AssessmentKey.Anchor
        let infusion: InfusionID?
        let at: Moment?
        let sources: [Int]
    }

    private static func anchors(
        _ timepoint: Timepoint, _ part: StudyPart, _ history: ParticipantHistory
    ) -> [Anchor] {
        let state = history.state.part(part.id)
        let enrolled = state.enrolments.prefix(1).flatMap { history.withCorrections($0.seq) }
        let ofPart = { (seq: Int?, at: Moment?) -> [Anchor] in
            guard let seq, let at else { return [] }
            return [
                Anchor(key: .part(part.id), infusion: nil, at: at, sources: enrolled + history.withCorrections(seq))
            ]
        }
        switch timepoint.anchor {
        case .screening: return ofPart(state.screenings.first?.seq, state.screenings.first?.at)
        case .consent: return ofPart(state.consents.first?.seq, state.consents.first?.at)
        case .enrolment: return ofPart(state.enrolments.first?.seq, state.enrolments.first?.at)
        case .start, .stop:
            return history.state.infusions(of: part).map { infusion in
                let at =
                    timepoint.anchor == .start
                    ? infusion.start?.at ?? infusion.history.first?.at : infusion.stop?.at ?? infusion.history.first?.at
                let stop = timepoint.anchor == .stop ? infusion.stop.map { history.withCorrections($0.seq) } ?? [] : []
                return Anchor(
                    key: .infusion(infusion.id), infusion: infusion.id, at: at,
                    sources: enrolled + history.sources(of: infusion) + stop)
            }
        }
    }

    private init(
        _ expected: ExpectedAssessment, _ timepoint: Timepoint, _ part: StudyPart, _ anchor: Anchor,
        _ history: ParticipantHistory
    ) {
        (self.part, infusion) = (part.id, anchor.infusion)
        (self.timepoint, instrument) = (expected.timepoint, expected.instrument)
        sources = anchor.sources
        let done = history.state.assessments(
            for: anchor.key, timepoint: expected.timepoint, instrument: expected.instrument
        ).filter { !$0.content.items.isEmpty }
        let record = anchor.infusion.flatMap { history.state.infusions[$0]?.history.first }
        let isAbstracted = (record?.content.assessments ?? []).contains {
            $0.timepoint == expected.timepoint && $0.instrument == expected.instrument
        }
        let omission = history.state.omission(
            for: anchor.key, timepoint: expected.timepoint, instrument: expected.instrument)
        if !done.isEmpty {
            sources += done.flatMap { history.withCorrections($0.seq) }
            let isOut = anchor.at.map { at in done.allSatisfy { !timepoint.mayContain($0.at, anchor: at) } } ?? false
            state = isOut ? .outside : .inWindow
        } else if isAbstracted {
            state = .inWindow
        } else if let omission {
            sources += history.withCorrections(omission.seq)
            state = .omitted
        } else if let end = history.earlyEnd(part.id), record == nil,
            anchor.at.map({ at in
                end.at.earliest < at.latest.adding(minutes: Int64(timepoint.windowTo))
            }) ?? true
        {
            sources += end.sources
            state = .left
        } else {
            isOfCut = true
            let last = anchor.at.map { $0.latest.adding(minutes: Int64(timepoint.windowTo)) }
            closes = last.map { Int($0.millisecondsSince1970) }
            state = record != nil ? .missing : nil
        }
    }
}

extension ParticipantHistory {
    /// When the participant left a part, was lost or died; nothing for one who goes on or completed it.
    fileprivate func earlyEnd(_ part: PartID) -> (at: Moment, sources: [Int])? {
        let end = state.part(part).ends.last.flatMap { $0.content == .completed ? nil : ($0.at, $0.seq) }
        let death = state.deaths.first.map { ($0.at, $0.seq) }
        let first = [end, death].compactMap { $0 }.min { $0.0.earliest < $1.0.earliest }
        return first.map { ($0.0, withCorrections($0.1)) }
    }
}

extension Timepoint {
    /// Whether a moment can lie in the window around its anchor.
    fileprivate func mayContain(_ moment: Moment, anchor: Moment) -> Bool {
        moment.latest >= anchor.earliest.adding(minutes: Int64(windowFrom))
            && moment.earliest <= anchor.latest.adding(minutes: Int64(windowTo))
    }
}
