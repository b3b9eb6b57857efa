public import Vocabulary

/// The rules whose breach the program itself writes down as a deviation.
public enum DetectedRules {
    /// Their names: DV01 to DV22, and the hard rules that no DV stands for.
    public static let names: [Code] = [
        DV01ConsentMissing.rule, DV02AbstractionBeforeConsent.rule, DV03EnrolledNotEligible.rule,
        DV04AgeUndecided.rule, DV05PriorInfusionsMissing.rule, DV06DoseOutsideProtocol.rule,
        DV07DurationOutsideProtocol.rule, DV08DoseBelowGuideline.rule, DV09DurationBelowGuideline.rule,
        DV10AmountsDiffer.rule, DV11WeightOutdated.rule, DV12InfusionAssessmentMissing.rule,
        DV13FollowUpOutsideWindow.rule, DV14VitalSignsGap.rule, DV15StartedUnchecked.rule, DV16DischargedEarly.rule,
        DV17MedicationProhibited.rule, DV18SeriousEventReportedLate.rule, DV19DelegationMissing.rule,
        DV20ApprovalMissing.rule, DV21DrugUnaccounted.rule, DV22FollowUpCutShort.rule, H05ConsentWithdrawn.rule,
        H06InfusionUnplanned.rule, H12DatabaseLocked.rule,
    ]
}
