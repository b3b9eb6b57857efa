import Study

/// The types that a command writes, by the words that name it; what a role has to permit for somebody to run it.
enum WrittenTypes {
    /// The types; none for commands about actors and keys, which only an administrator runs.
    static func of(_ path: String) -> [EventKind] { byPath[path] ?? [] }

    private static let byPath: [String: [EventKind]] = [
        "study approval": [.ethicsApprovalRecorded], "study form": [.consentFormAdopted],
        "protocol adopt": [.protocolAdopted], "screen": [.participantScreened], "consent": [.consentGiven],
        "eligible": [.eligibilityCriterionAssessed], "enrol": [.participantEnrolled],
        "abstract": [.historicalInfusionAbstracted], "infusion plan": [.dosePlanOrdered],
        "infusion cancel": [.infusionCancelled], "infusion check": [.preInfusionCheckCompleted],
        "infusion start": [.infusionStarted], "infusion rate": [.infusionRateChanged],
        "infusion pause": [.infusionPaused], "infusion resume": [.infusionResumed], "infusion bolus": [.bolusGiven],
        "infusion vitals": [.vitalsRecorded], "infusion stop": [.infusionStopped], "assess": [.assessmentRecorded],
        "ae start": [.adverseEventReported], "ae update": [.adverseEventUpdated], "ae code": [.adverseEventCoded],
        "ae stop": [.adverseEventResolved], "ae reopen": [.adverseEventReopened],
        "ae assess": [.causalityAssessed, .expectednessAssessed], "deviation": [.deviationReported],
        "note": [.noteRecorded], "withdraw": [.participantWithdrawn], "complete": [.participantCompleted],
        "lost": [.participantLost], "correct": [.eventCorrected], "void": [.eventVoided],
        "countersign": [.eventCountersigned], "study reference": [.safetyReferenceAdopted],
        "study close": [.studyClosed], "infusion rescue": [.rescueMedicationGiven],
        "infusion recover": [.recoveryAssessed], "infusion discharge": [.participantDischarged],
        "query raise": [.queryRaised], "query answer": [.queryAnswered], "query close": [.queryClosed],
        "query reopen": [.queryReopened], "sdv": [.sourceDataVerified], "sign": [.participantSignedOff],
        "lock": [.databaseLocked], "unlock": [.databaseUnlocked], "redact": [.textRedacted],
    ]
}
