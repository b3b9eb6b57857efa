import CanonicalJSON

/// Finds the events of keys that may have been in other hands.
///
/// `actor.revoked` names the first suspect event. Each append of that actor from there until the revocation is
/// suspect until another person countersigns it; which people may, the study's rules judge when they countersign.
struct SuspectKeys {
    /// For each actor, the events of each append: first and last number.
    private var appends: [String: [ClosedRange<Int>]] = [:]
    private var countersigned: [Int: Set<String>] = [:]

    mutating func take(_ events: [Event]) {
        guard let first = events.first, let last = events.last else { return }
        appends[first.actor, default: []].append(first.sequence...max(first.sequence, last.sequence))
        for event in events where event.type == "event.countersigned" {
            guard let target = try? JSONParser.parse(event.data)["seq"]?.integer else { continue }
            countersigned[target, default: []].insert(event.actor)
        }
    }

    func findings(_ state: LedgerState) -> [Finding] {
        var findings: [Finding] = []
        for enrolment in state.enrolments {
            guard let from = enrolment.compromisedFrom, let revokedAt = enrolment.revokedAt else { continue }
            for append in appends[enrolment.actor] ?? [] {
                let suspect = append.clamped(to: enrolment.authorisedAt...revokedAt)
                guard append.lowerBound >= enrolment.authorisedAt, append.upperBound <= revokedAt else { continue }
                for sequence in suspect where sequence >= from {
                    let vouchers = countersigned[sequence, default: []].subtracting([enrolment.actor])
                    guard vouchers.isEmpty else { continue }
                    findings.append(
                        Finding(
                            .signerSuspect, at: sequence,
                            "signed by \(enrolment.actor) after the key may have been in other hands (from #\(from))",
                            fix: "kept countersign \(sequence)   by another investigator who has checked it"))
                }
            }
        }
        return findings
    }
}
