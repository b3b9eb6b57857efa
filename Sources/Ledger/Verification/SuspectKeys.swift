import CivilTime
import Transparency
import Vocabulary

/// Finds the appends of keys that may have been in other hands.
///
/// `actor.revoked` names the first suspect event, or the time from which the key was not to count any more. Each append
/// signed under that key from there on is suspect until an investigator, another person, countersigns it; that the
/// countersignature names the event's leaf hash, the study's rules demand.
struct SuspectKeys {
    private struct Append {
        var first: Int
        var last: Int
        var recorded: Instant
    }

    /// The appends by the key that signed them, each as its runs of numbers without a gap.
    private var appends: [FixedBytes<32>: [Append]] = [:]
    private var countersigned: [Int: Set<String>] = [:]

    /// Takes in an append whose events lie under their own numbers; of an extract, those of them that it has.
    mutating func take(_ events: [Event], signedUnder key: FixedBytes<32>) {
        var runs: [Append] = []
        for event in events {
            if let last = runs.last?.last, last + 1 == event.sequence {
                runs[runs.count - 1].last = event.sequence
            } else {
                runs.append(Append(first: event.sequence, last: event.sequence, recorded: event.recorded))
            }
        }
        appends[key, default: []] += runs
    }

    /// Takes in what an investigator vouches for.
    mutating func take(_ event: Event, naming reference: EventReference?, role: Role?) {
        guard case .countersigned(let target, _) = reference, role == .investigator else { return }
        countersigned[target, default: []].insert(event.actor)
    }

    /// One finding for each append that is suspect.
    func findings(_ state: LedgerState) -> [Finding] {
        state.enrolments.flatMap { enrolment -> [Finding] in
            guard enrolment.revokedAt != nil, enrolment.compromisedFrom != nil || enrolment.until != nil else {
                return []
            }
            return (appends[enrolment.key] ?? []).compactMap { finding($0, enrolment) }
        }
    }

    private func finding(_ append: Append, _ enrolment: LedgerState.Enrolment) -> Finding? {
        let isLate = enrolment.isTooLate(append.recorded)
        let start = isLate ? append.first : max(append.first, enrolment.compromisedFrom ?? .max)
        guard start <= append.last else { return nil }
        let open = (start...append.last).first { sequence in
            countersigned[sequence, default: []].subtracting([enrolment.actor]).isEmpty
        }
        guard let open else { return nil }
        let why =
            isLate
            ? "when the key was not to count any more"
            : "after the key may have been in other hands (from #\(enrolment.compromisedFrom ?? 0))"
        return Finding(
            .signerSuspect, at: open, "signed by \(enrolment.actor) \(why)",
            fix: "kept countersign \(open)   by another investigator who has checked it")
    }
}
