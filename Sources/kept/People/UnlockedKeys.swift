import CivilTime
import Dispatch
import StudyLedger
import Synchronization

/// The keys that a session holds open, until nobody has used them for ten minutes.
final class UnlockedKeys: Sendable {
    /// After so many idle minutes they are forgotten.
    static let idleMinutes: Int64 = 10

    private struct Held {
        var signers: [String: Signer] = [:]
        var used = Instant.earliest
        var turn = 0
    }

    private let held = Mutex(Held())
    /// The only one whose key is held: who else signs in between types their own passphrase, every time.
    private let owner = Mutex<String?>(nil)

    /// The open key of an actor; using it keeps it open.
    func signer(of actor: String, at now: Instant) -> Signer? {
        forgetIdle(at: now)
        guard let signer = held.withLock({ $0.signers[actor] }) else { return nil }
        touch(at: now)
        return signer
    }

    /// Holds a key open.
    func keep(_ signer: Signer, at now: Instant) {
        let isOwner = owner.withLock { owner in
            owner = owner ?? signer.actor
            return owner == signer.actor
        }
        guard isOwner else { return }
        held.withLock { $0.signers[signer.actor] = signer }
        touch(at: now)
    }

    /// Forgets the keys if they were idle for too long; whether it did.
    @discardableResult
    func forgetIdle(at now: Instant) -> Bool {
        held.withLock { held in
            guard !held.signers.isEmpty, now.milliseconds(since: held.used) >= Self.idleMinutes * 60_000 else {
                return false
            }
            held.signers = [:]
            return true
        }
    }

    /// Begins the idle time anew; at its end the keys leave the memory even if nobody types anything.
    private func touch(at now: Instant) {
        let turn = held.withLock { held in
            held.used = now
            held.turn += 1
            return held.turn
        }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Int(Self.idleMinutes) * 60)) { [weak self] in
            self?.held.withLock { held in
                if held.turn == turn { held.signers = [:] }
            }
        }
    }
}
