import Ledger

extension Failure {
    /// What the store, the chain or the keys refuse.
    init(_ error: LedgerError) {
        switch error {
        case .noLedger(let path):
            self.init(.noLedger, "no-ledger", "no ledger at \(path)", fix: "kept init \(path), or name another: -C DIR")
        case .cannotOpen(let path, let number): self.init(opening: path, number)
        case .notALedger(let reason):
            self.init(
                .noLedger, "not-a-ledger", "what is there is not a ledger: \(reason)", fix: "name another: -C DIR")
        case .locked(let path):
            self.init(.noLedger, "locked", "another process holds \(path)", fix: "wait until it has ended")
        case .newerFormat(let format):
            self.init(
                .failed, "newer-format",
                "the ledger has format \(format); this program knows \(LedgerState.currentFormat)",
                fix: "install a newer kept")
        case .damaged(let what, let sequence):
            let place = sequence.map { "event #\($0)" } ?? "the ledger"
            self.init(.verificationFailed, "damaged", "\(place) is damaged: \(what)", fix: "kept verify")
        case .indexDiffers(let what):
            self.init(.verificationFailed, "index-differs", what, fix: "kept verify", "kept replay --rebuild")
        case .snapshotLost:
            self.init(
                .conflict, "written-meanwhile", "the ledger was written to while it was read", fix: "repeat it")
        case .olderThanSeen(let size, let seen):
            self.init(
                .verificationFailed, "older-than-seen",
                "the ledger has \(size) events; this computer has seen it with \(seen)", fix: "kept verify",
                "put the newer copy back", "or go on from the older one: kept restore --accept --reason other")
        case .olderThanHead(let size, let head):
            self.init(
                .verificationFailed, "older-than-head",
                "the ledger has \(size) events; the file head beside it names \(head)", fix: "kept verify",
                "put the newer copy back", "or go on from the older one: kept restore --accept --reason other")
        case .forkedFromSeen(let size):
            self.init(
                .verificationFailed, "forked",
                "the first \(size) events are not those this computer has seen", fix: "kept verify")
        case .forkedFromHead(let size):
            self.init(
                .verificationFailed, "forked",
                "the first \(size) events are not those that the file head beside the ledger is of", fix: "kept verify")
        case .unknownWhetherWritten:
            self.init(.unknown, "unknown-whether-written", "the store failed during the commit", fix: "kept last")
            consequence = .unknownWhetherWritten
        case .store, .file, .directoryNotEmpty, .draftRefused, .clockAhead, .rootDiffers: self.init(storing: error)
        case .headMoved, .idTaken, .storeReplaced: self.init(conflict: error)
        case .signerNotAuthorised, .administratorsOnly, .ledgerKeyUnusable, .impossible: self.init(identity: error)
        }
    }

    private init(storing error: LedgerError) {
        switch error {
        case .store(let cause): self.init(StoreTrouble(cause))
        case .file(let path, let reason):
            self.init(.failed, "file", "\(path): \(reason)", fix: "ls -l \(path)")
        case .directoryNotEmpty(let path):
            self.init(.failed, "directory-not-empty", "\(path) is not empty", fix: "kept init OTHER-DIR")
        case .draftRefused(let reason): self.init(.failed, "out-of-bounds", reason, fix: "correct the value")
        case .rootDiffers(let type, let size):
            self.init(
                .refused, "root-differs", "\(type) names a root that \(size) events here never had",
                fix: "kept checkpoint --size \(size)")
        case .clockAhead(let days):
            self.init(
                .failed, "clock-ahead", "the clock is \(days) days ahead of the last event, more than 30",
                fix: "set the clock right", "if it is right: add --clock-ok")
        default: self.init(.failed, "unexpected", "\(error)", fix: "kept doctor --report FILE")
        }
    }

    private init(conflict error: LedgerError) {
        switch error {
        case .headMoved(let size):
            self.init(.conflict, "moved-on", "somebody else wrote: the ledger has \(size) events now", fix: "repeat it")
        case .storeReplaced:
            self.init(
                .conflict, "replaced", "the store was compacted by another process meanwhile", fix: "repeat it")
        case .idTaken(let sequence):
            self.init(
                .conflict, "id-taken", "the id is taken by #\(sequence), with other content",
                fix: "kept show '#\(sequence)'")
        default: self.init(.conflict, "unexpected", "\(error)", fix: "repeat it")
        }
    }

    private init(identity error: LedgerError) {
        switch error {
        case .signerNotAuthorised(let actor):
            self.init(
                .identity, "signer-not-authorised", "\(actor) is not authorised here with this key",
                fix: "kept actor list")
        case .administratorsOnly(let type):
            self.init(
                .identity, "administrators-only", "only an administrator may write \(type)",
                fix: "add --as ADMINISTRATOR")
        case .ledgerKeyUnusable(let reason):
            self.init(
                .identity, "ledger-key", "the ledger's key cannot be used: \(reason)", fix: "kept doctor",
                "if this ledger was restored or rebuilt, an administrator: kept restore --accept --reason other")
        case .impossible(let problem): self.init(problem)
        default: self.init(.identity, "unexpected", "\(error)", fix: "kept doctor")
        }
    }

    /// What the ledger refuses of its own events.
    init(_ problem: LedgerState.Problem) {
        switch problem {
        case .lastAdministrator:
            self.init(
                .refused, "last-administrator", "nobody would be left to administer", fix: "kept actor add ID first")
        case .actorTaken(let actor):
            self.init(
                .refused, "actor-taken", "\(actor) is in force, or belonged to another person", fix: "kept actor list")
        case .noSuchActor(let actor):
            self.init(.refused, "no-such-actor", "\(actor) is not in force with that key", fix: "kept actor list")
        case .keyUsedBefore:
            self.init(.identity, "key-used-before", "that key was enrolled before", fix: "kept key new")
        case .lowOrderKey:
            self.init(.identity, "low-order-key", "anybody can sign under that key", fix: "kept key new")
        case .versionTaken(let version):
            self.init(
                .refused, "version-taken", "protocol version \(version) was adopted before", fix: "kept protocol show")
        case .malformed, .unknownType, .notGenesis, .newerFormat, .hasSubject, .hasTime, .notDirect:
            self.init(
                .verificationFailed, "damaged", "the ledger's own events cannot be: \(problem)", fix: "kept verify")
        }
    }
}
