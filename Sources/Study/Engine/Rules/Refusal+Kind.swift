extension Refusal {
    /// Which refusal it is, without its facts; in order of precedence, the raw value is its id.
    public enum Kind: String, CaseIterable, Comparable, Hashable, Sendable {
        case studyNotOpen = "study-not-open"
        case roleNotEntitled = "role-not-entitled"
        case delegation
        case recordMoved = "record-moved"
        case notScreened = "not-screened"
        case codeTaken = "code-taken"
        case notInProtocol = "not-in-protocol"
        case partMissing = "part-missing"
        case tooFewAttempts = "too-few-attempts"
        case alreadyRecorded = "already-recorded"
        case malformed
        case timeMissing = "time-missing"
        case timeNotCarried = "time-not-carried"
        case future
        case unknownEvent = "unknown-event"
        case voidedEvent = "voided-event"
        case notCorrectable = "not-correctable"
        case ownCountersignature = "own-countersignature"
        case nothingToCountersign = "nothing-to-countersign"
        case leafDiffers = "leaf-differs"
        case matterState = "matter-state"
        case unknownText = "unknown-text"
        case lockState = "lock-state"
        case reasonMissing = "reason-missing"
        case textMissing = "text-missing"
        case correctionFails = "correction-fails"
        case sameValue = "same-value"
        case unknownInfusion = "unknown-infusion"
        case infusionExists = "infusion-exists"
        case unknownAdverseEvent = "unknown-adverse-event"
        case adverseEventExists = "adverse-event-exists"
        case assessmentExists = "assessment-exists"
        case answersWrong = "answers-wrong"
        case implausible
        case planArithmetic = "plan-arithmetic"
        case concentrationMissing = "concentration-missing"
        case hasDependents = "has-dependents"
        case openMatters = "open-matters"
        case databaseLocked = "database-locked"
        case approvalMissing = "approval-missing"
        case formNotInForce = "form-not-in-force"
        case consentMissing = "consent-missing"
        case abstractionBeforeConsent = "abstraction-before-consent"
        case consentWithdrawn = "consent-withdrawn"
        case otherRunning = "other-running"
        case planMissing = "plan-missing"
        case checkMissing = "check-missing"
        case notEnrolled = "not-enrolled"
        case beforeStart = "before-start"
        case wrongState = "wrong-state"
        case endBeforeOnset = "end-before-onset"
        case fatalWithoutDate = "fatal-without-date"
        case adverseEventState = "adverse-event-state"
        case reportMissing = "report-missing"
        case notEnrolledYet = "not-enrolled-yet"
        case participantClosed = "participant-closed"

        /// The place in the order of precedence, from 0.
        public var precedence: Int { Self.order[self] ?? Self.allCases.count }

        private static let order = [Kind: Int](
            uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })

        /// The one that is returned first is less.
        public static func < (first: Kind, second: Kind) -> Bool { first.precedence < second.precedence }
    }
}
