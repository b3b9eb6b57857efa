import CivilTime
import Ledger
import Projections
import Study
import StudyLedger
import Transparency

/// Everything around a ledger that `kept doctor` looks at, in the order of its report.
struct Examination {
    let session: StudySession
    let directories: UserDirectories
    let ring: KeyRing
    let now: Instant
    /// Whether this computer had seen the ledger before it was opened now.
    let isKnown: Bool

    /// How old the last checkpoint given out, and the last verified backup, may be.
    static let days = 7

    init(_ common: CommonOptions, _ environment: ProgramEnvironment) throws {
        let now = environment.now()
        let directories = try UserDirectories(environment)
        let ring = try KeyRing(environment)
        let path = LedgerPlace.resolve(try LedgerPlace.find(common, environment), environment)
        let origin = Verification(of: path, judge: StudyRules(), known: [], now: now).claimedOrigin
        isKnown = origin.map(HighWaterMarks(stateDirectory: directories.seen).know) ?? false
        session = try StudySession.open(common, environment, accepting: .otherHistory)
        self.directories = directories
        self.ring = ring
        self.now = now
    }

    func symptoms() throws -> [Symptom] {
        [disk(), clock(), age()] + keys() + [ledgerKey(), backup(), checkpoint(), administrators()] + files()
            + [try attempts()] + (try projections())
    }

    private func clock() -> Symptom {
        guard let last = session.head.recorded else { return Symptom("clock", "nothing is recorded yet") }
        let ahead = now.milliseconds(since: last)
        if ahead < -5_000 {
            return Symptom(
                "clock", "\(-ahead / 1_000) s behind the last event, \(last)", fix: "set the clock right: timedatectl")
        }
        let days = ahead / 86_400_000
        guard days <= 30 else {
            return Symptom(
                "clock", "\(days) days ahead of the last event, \(last)",
                fix: "if the clock is right, append with --clock-ok")
        }
        return Symptom("clock", "not behind the last event, \(last)")
    }

    private func age() -> Symptom {
        do throws(LedgerError) {
            let marks = HighWaterMarks(stateDirectory: directories.seen)
            let seen = try session.book.ledger.seen(marks)
            try session.book.ledger.head(continuing: seen)
            let size = session.head.size
            guard let torn = seen.torn.first else {
                return Symptom(
                    "history",
                    isKnown
                        ? "the same as this computer saw last, \(size) events"
                        : "not seen by this computer before: \(session.origin), \(size) events")
            }
            return Symptom(
                "history", "\(torn) holds no checkpoint, as after a power cut; the next append makes it anew")
        } catch {
            return Symptom("history", Failure(error).fact, fix: "kept verify")
        }
    }

    private func keys() -> [Symptom] {
        let actors = ring.actors(origin: session.origin)
        guard !actors.isEmpty else { return [Symptom("keys", "none of this ledger on this computer")] }
        return actors.map { actor in
            let path = directories.key(of: actor, origin: session.origin)
            guard let file = try? ring.read(path) else {
                return Symptom("key", "\(actor): the file is damaged", fix: "put its backup at \(path)")
            }
            let copies = Journal(.keys, directories).entries { words in
                words == [session.origin, actor, file.publicKey.hex]
            }
            guard let last = copies.last else {
                return Symptom(
                    "key", "\(actor): no backup known",
                    fix: "kept key backup --actor \(actor) --to /OTHER-MEDIUM/\(actor).key")
            }
            return Symptom("key", "\(actor): backed up \(ago(last.time))")
        }
    }

    private func backup() -> Symptom {
        guard let last = Journal(.backups, directories).last(origin: session.origin) else {
            return Symptom("backup", "none was verified on this computer", fix: "kept backup --to DIR")
        }
        return Symptom("backup", "verified \(ago(last))", fix: isOld(last) ? "kept backup --to DIR" : nil)
    }

    private func checkpoint() -> Symptom {
        let fix = "kept checkpoint --given-to WHO > FILE, and send it"
        guard let last = Journal(.given, directories).last(origin: session.origin) else {
            return Symptom("checkpoint", "none was given out from this computer", fix: fix)
        }
        return Symptom("checkpoint", "given out \(ago(last))", fix: isOld(last) ? fix : nil)
    }

    private func administrators() -> Symptom {
        let count = session.head.state.administrators
        guard count < 2 else { return Symptom("people", "\(count) administrators") }
        return Symptom(
            "people", "a single administrator: nobody can help if that key is lost",
            fix: "kept actor add ID --role administrator --name NAME --key VKEY")
    }

    private func attempts() throws -> Symptom {
        let lines = try AttemptsLog(ledger: session.path).lines()
        guard let last = lines.last else { return Symptom("attempts", "none was refused") }
        return Symptom("attempts", "\(lines.count) refused or failed, the last one \(last)")
    }

    /// Whether what every command reads by the indexes equals a replay of all events.
    private func projections() throws -> [Symptom] {
        var found: [Symptom] = []
        // Somebody may append between a replay and what it is compared with: then both are read again.
        for _ in 0..<Self.readings {
            let replay = try session.book.replay(now: now)
            found = [try tables(), try indexes(replay.view.state), snapshots(replay)]
            session.book.ledger.renew()
            guard found.contains(where: { $0.fix != nil }), try session.book.head().size != replay.size else { break }
        }
        return found + [store()]
    }

    /// How often a ledger that is being written to is read before what was found is told.
    private static let readings = 16

    /// Whether a verification finds damage: in texts, documents, nodes, earlier checkpoints, tables of nobody.
    private func store() -> Symptom {
        let report = Verification(of: session.path, judge: StudyRules(), known: [], now: now).run()
        let damage = report.findings.filter(\.code.fails)
        guard let first = damage.first else {
            guard let note = report.notes.first else {
                return Symptom(
                    "store", "a verification finds no damage; an outside checkpoint proves more: kept verify")
            }
            return Symptom(
                "store", note,
                fix: "kept backup --to DIR; then put DIR/data.mdb in the place of data.mdb, and kept verify")
        }
        let place = first.sequence.map { "#\($0) " } ?? ""
        let more = damage.count > 1 ? ", and \(damage.count - 1) more" : ""
        return Symptom("store", place + first.message + more, fix: "kept verify", isDamage: true)
    }

    /// Whether the rows of the store's own indexes are those of the events.
    private func tables() throws -> Symptom {
        guard let problem = try session.book.ledger.indexProblems().first else {
            return Symptom("indexes", "ids and participants are those of the events")
        }
        return Symptom("indexes", problem, fix: "kept replay --rebuild")
    }

    private func indexes(_ full: StudyState) throws -> Symptom {
        for (code, replayed) in full.participants {
            let alone = try session.book.state(of: [code]).participant(code)
            guard let alone, alone.state == replayed.state, alone.events == replayed.events else {
                return Symptom("projections", "\(code) by the index differs from a fresh replay", fix: "kept verify")
            }
        }
        return Symptom("projections", "\(full.participants.count) participants equal a fresh replay")
    }

    /// Whether what tables of today are made of equals a replay of the events that it says it is of.
    private func snapshots(_ replay: Replay) -> Symptom {
        let found = replay.comparison
        if found.differs {
            let count = found.altered.count + found.missing.count + found.unknown.count
            let fact = found.problem ?? "\(count) rows differ from a fresh replay"
            return Symptom("snapshots", fact, fix: "kept replay --rebuild")
        }
        guard let head = found.head else {
            return Symptom("snapshots", found.stored == 0 ? "none" : "none of this version of the program")
        }
        return Symptom("snapshots", "\(found.equal) rows equal a fresh replay at #\(head.events - 1)")
    }

    private func isOld(_ then: Instant) -> Bool { now.milliseconds(since: then) > Int64(Self.days) * 86_400_000 }

    private func ago(_ then: Instant) -> String { Journal.ago(then, now) }
}
