import CivilTime
import Ledger
import StudyLedger
import Transparency
import Vocabulary

/// Who signs: a key file that is on this computer and in force in the ledger, before its passphrase is asked.
struct Identity {
    /// The actor id.
    let actor: String
    /// The role the ledger gives the actor.
    let role: Role
    private let file: KeyFile
    private let keyID: String?

    /// Finds the key file, and checks that the ledger knows its key.
    ///
    /// Where several could sign a person is asked which; elsewhere it is refused, naming first who may.
    init(
        _ options: SigningOptions, _ state: LedgerState, _ environment: ProgramEnvironment,
        asking dialogue: Dialogue? = nil, mayWrite: (_ actor: String, Role) -> Bool = { _, _ in true }
    ) throws {
        let ring = try KeyRing(environment)
        var wanted = options.actor
        if wanted == nil, let choices = try ring.choices(origin: state.origin) {
            let able = choices.first { name in state.enrolment(of: name).map { mayWrite(name, $0.role) } ?? false }
            wanted = try Self.choose(among: choices, suggesting: able ?? choices.first, dialogue)
        }
        let file = try ring.file(of: wanted, origin: state.origin)
        let own = state.enrolments.last { $0.actor == file.actor && $0.key == file.publicKey }
        guard let own else {
            throw Failure(
                .identity, "signer-not-authorised", "\(file.actor) is not authorised here with this key",
                fix: "an administrator: kept actor add \(file.actor) --role ROLE --name \"Printed Name\" --key VKEY")
        }
        guard own.isInForce else {
            throw Failure(
                .identity, "signer-revoked", "the key of \(file.actor) was revoked by #\(own.revokedAt ?? 0)",
                fix: "kept actor list")
        }
        self.file = file
        actor = file.actor
        role = own.role
        keyID = state.verifierKey(of: own)?.keyID.hex
    }

    private static func choose(
        among choices: [String], suggesting usual: String?, _ dialogue: Dialogue?
    ) throws -> String {
        let words = choices.joined(separator: ", ")
        guard let dialogue, dialogue.isPossible else {
            throw Failure(
                .identity, "which-key", "this computer holds the keys of \(words)", fix: "add --as \(usual ?? "ACTOR")")
        }
        let question = Dialogue.Question("Who are you (\(words))", "--as ACTOR", default: usual)
        return try dialogue.answer(question, nil) { text throws(Misread) in
            guard choices.contains(text) else { throw Misread("\"\(text)\" is none of \(words)") }
            return text
        }
    }

    /// Opens the key.
    ///
    /// A wrong passphrase is noted in the attempts log; a typed one can be typed three times.
    func unlock(
        _ source: PassphraseSource, attempt: AttemptNote, now: Instant, _ environment: ProgramEnvironment
    ) throws -> Signer {
        if let signer = environment.unlocked?.signer(of: actor, at: now) { return signer }
        for round in 1... {
            let passphrase = try source.existing(of: actor)
            do throws(KeyFileProblem) {
                let signer = Signer(actor: actor, key: try file.open(passphrase: passphrase))
                environment.unlocked?.keep(signer, at: now)
                return signer
            } catch {
                attempt.add(actor: actor, keyID: keyID, refusal: "\(error)", now: now)
                guard source.canRepeat, error == .wrongPassphrase, round < 3 else { throw Failure(error) }
                environment.console.tell("Wrong passphrase.\n")
            }
        }
        throw Failure(.wrongPassphrase)
    }

    /// Notes an append that was refused.
    func note(_ refusal: String, _ attempt: AttemptNote, now: Instant) {
        attempt.add(actor: actor, keyID: keyID, refusal: refusal, now: now)
    }
}

/// Where refused appends and failed unlocks of one command are noted.
struct AttemptNote {
    /// The ledger's directory.
    var path: String
    /// The command, without its values.
    var command: String

    /// Adds a line; where the log cannot be written, as on a read-only medium, the command goes on without.
    func add(actor: String, keyID: String?, refusal: String, now: Instant) {
        try? AttemptsLog(ledger: path).add(
            time: now, actor: actor, keyID: keyID, command: command, refusal: refusal)
    }
}
