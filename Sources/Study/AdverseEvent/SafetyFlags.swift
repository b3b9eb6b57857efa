import Vocabulary

/// Values that call for attention at once: answers that the instrument flags (PHQ09 >= 1), sedation deeper than
/// intended, vital signs beyond an alert limit.
enum SafetyFlags {
    static let deeperSedation: Code = "deeper-sedation"
    static let vitalsAlert: Code = "vitals-alert"

    static func judge(_ judged: RecordCase, _ judgement: inout Judgement) {
        if let signs = judged.event.event.mentions.vitalSigns { judge(signs, judged, &judgement) }
        guard case .assessmentRecorded(let payload) = judged.event.event,
            let instrument = judged.adopted.instrument(payload.instrument), !instrument.flags.isEmpty
        else { return }
        for raised in instrument.raisedFlags(payload.items) { raise(raised.flag, judged, &judgement) }
    }

    private static func judge(_ signs: VitalSigns, _ judged: RecordCase, _ judgement: inout Judgement) {
        guard let limits = judged.adopted.limits else { return }
        if let sedation = signs.sedation, let rules = judged.adopted.document.vitals,
            rules.sedation.contains(where: { $0.isReached(by: sedation) })
        {
            raise(deeperSedation, judged, &judgement)
        }
        if limits.alert.isPassed(by: signs) { raise(vitalsAlert, judged, &judgement) }
    }

    private static func raise(_ flag: Code, _ judged: RecordCase, _ judgement: inout Judgement) {
        judgement.flags.insert(
            ExpectedFlag(flag: flag, cause: judged.event.seq, infusion: judged.event.event.infusion))
    }
}
