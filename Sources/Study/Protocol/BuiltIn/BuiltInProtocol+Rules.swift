extension BuiltInProtocol {
    /// Endpoints, doses, limits, safety, analysis and roles.
    static let rules = """
        endpoints:                              # assumption: the registered outcomes are not available to the authors
          - {id: pain-nrs, label: Pain NRS, instrument: pain-nrs, score: NRS01, direction: lower-better,
             baseline: pre, timepoint: post, thresholds: [30, 50]}
          - {id: relief, label: Percent pain relief, instrument: relief, score: RELIEF01, direction: higher-better,
             timepoint: follow-up, thresholds: [30, 50]}
        dose:
          minimumMgPerKg: "1.50"                # record
          maximumMgPerKg: "2.00"                # record
          minimumMinutes: 180                   # record
          maximumMinutes: 240                   # record
          duration: elapsed                     # assumption: pauses count, and are reported apart
          guidelineMinimumMg: "80"              # guideline
          guidelineMinimumMinutes: 120          # guideline
          importantShortMinutes: 120            # assumption
          planTolerancePercent: 1               # assumption
          deliveredTolerancePercent: 5          # assumption
        datasets:                               # what SDTM calls the study; assumptions where nothing else is said
          treatment: KETAMINE                   # record
          doseForm: INJECTION, SOLUTION
          registry: ClinicalTrials.gov          # record
          arm: {code: KET, name: Ketamine infusion}
          elements:
            treatment: {code: KET, name: Ketamine infusions, epoch: OPEN LABEL TREATMENT}
          summary:
            - {parameter: ADAPT, value: "N", code: C49487}
            - {parameter: HLTSUBJI, value: "N", code: C49487}           # record: people with fibromyalgia
            - {parameter: INTTYPE, value: DRUG, code: C1909}            # record
            - {parameter: OBSMODEL, value: COHORT, code: C15208}
            - {parameter: RANDOM, value: "N", code: C49487}
            - {parameter: SEXPOP, value: BOTH, code: C49636}
            - {parameter: STYPE, value: OBSERVATIONAL, code: C16084}    # record
            - {parameter: TBLIND, value: OPEN LABEL, code: C49659}
            - {parameter: TCNTRL, value: NONE, code: C41132}
            - {parameter: TINDTP, value: TREATMENT, code: C49656}       # record
            - {parameter: TPHASE, value: NOT APPLICABLE, code: C48660}
            - {parameter: TTYPE, value: SAFETY, code: C49667}           # record
        checks:                                 # assumptions, all of them
          checkValidHours: 24
          lostAttempts: 3
          vitalsEveryMinutes: 15
          weightChangePercent: 10
          weightValidDays: 7
        vitals:                                 # assumptions, all of them; units: mmHg, a minute, %, degrees Celsius
          limits:
            - {sign: sbp, plausibleMinimum: "40", plausibleMaximum: "300", softMinimum: "90", softMaximum: "180",
               startMinimum: "90", startMaximum: "180"}
            - {sign: dbp, plausibleMinimum: "20", plausibleMaximum: "200", softMinimum: "50", softMaximum: "110"}
            - {sign: map, softMinimum: "60"}
            - {sign: hr, plausibleMinimum: "20", plausibleMaximum: "250", softMinimum: "50", softMaximum: "120",
               startMinimum: "50", startMaximum: "150"}
            - {sign: rr, plausibleMinimum: "3", plausibleMaximum: "60", softMinimum: "10", softMaximum: "24",
               startMinimum: "10", startMaximum: "30"}
            - {sign: spo2, plausibleMinimum: "50", plausibleMaximum: "100", softMinimum: "94", alertMinimum: "90"}
            - {sign: tempC, softMinimum: "35.5", softMaximum: "38.0"}
          sedation:
            - {scale: RASS, atMost: -3}
            - {scale: Ramsay, atLeast: 4}
            - {scale: MOAA/S, atMost: 3}
        safety:
          regime: REB-only                      # assumption: an observational study of prescribed treatment
          gradingScale: CTCAE-5.0               # assumption: the version in force when the study began
          cutoffDays: 35                        # assumption
          periInfusionHours: 24                 # assumption
          siteClockHours: 24                    # assumption
        analysis:                               # assumptions: the analysis plan is not available to the authors
          condition: fibromyalgia
          confidencePercent: 95
          lateEntryHours: 24
          missing: non-responder
          pooledPrefers: part-2
          responderSets: [all, complete]
          zeros: drop
          sustained: {days: 21, percent: 30}
          predictors:                           # record names mood and dissociation, not the instruments
            - {id: baseline-pain, label: Pain NRS before, instrument: pain-nrs, score: NRS01, timepoint: pre}
            - {id: mood, label: PHQ-9 before, instrument: phq-9, score: total, timepoint: pre}
            - {id: anxiety, label: GAD-7 before, instrument: gad-7, score: total, timepoint: pre}
            - {id: dissociation, label: CADSS after, instrument: cadss, score: total, timepoint: post}
        criticalFields:                         # assumption
          - adverseEvent.reported/flags
          - adverseEvent.reported/grade
          - assessment.recorded/items
          - consent.given/formVersion
          - dosePlan.ordered/weightKg
          - historicalInfusion.abstracted/duration
          - historicalInfusion.abstracted/postNRS
          - historicalInfusion.abstracted/preNRS
          - historicalInfusion.abstracted/reliefPercent
          - infusion.started/rate
        roles:                                  # assumption
          - role: administrator
            types: [ledger.*, actor.*, study.*, protocol.*, ethicsApproval.*, consentForm.*, safetyReference.*,
                    codeList.*, site.*, role.*, access.*, auditTrail.*, monitoringVisit.*, inspection.*, dataCut.*,
                    database.*, analysis.*, text.*, query.closed, deviation.submitted, sourceData.*, incident.*,
                    event.*]
          - role: investigator
            types: [participant.*, eligibilityCriterion.*, eligibility.*, consent.*, historicalInfusion.*, assessment.*,
                    note.*, dosePlan.*, preInfusionCheck.*, infusion.*, infusionRate.*, bolus.*, vitals.*,
                    adverseEvent.*, causality.*, expectedness.*, seriousness.*, saeReport.*, pregnancy.*, death.*,
                    safetyFlag.closed, query.*, deviation.reported, deviation.resolved, deviation.classified,
                    deviation.submitted, safetyScreening.*, abstraction.*, record.*, diagnosis.*, medication.*,
                    visit.*, rescueMedication.*, recovery.*, drug.*, sourceData.*, safetyReference.*, role.*,
                    access.*, auditTrail.*, monitoringVisit.*, inspection.*, dataCut.*, database.*, analysis.*,
                    text.*, study.closed, incident.*, event.*]
          - role: coordinator
            types: [participant.screened, participant.enrolled, participant.withdrawn, participant.completed,
                    participant.lost, participant.discharged, eligibilityCriterion.*, consent.*, historicalInfusion.*,
                    assessment.*, note.*, dosePlan.*, preInfusionCheck.*, infusion.*, infusionRate.*, bolus.*,
                    vitals.*, adverseEvent.*, saeReport.*, pregnancy.*, death.*, query.raised, query.answered,
                    deviation.reported, deviation.resolved, deviation.submitted, safetyScreening.*, abstraction.*,
                    record.*, diagnosis.*, medication.*, visit.*, rescueMedication.*, recovery.*, drug.*, access.*,
                    analysis.*, incident.*, event.corrected, event.voided]
          - role: monitor
            types: [note.*, query.*, sourceData.*, abstraction.verified, auditTrail.*, monitoringVisit.*, access.*,
                    analysis.*]
          - role: auditor

        """
}
