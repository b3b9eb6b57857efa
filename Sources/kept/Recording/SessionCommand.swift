import ArgumentParser
import Ledger
import StudyLedger

/// `kept session`: one unlock for a busy day, and a prompt for every entry.
///
/// Each entry is a command line without `kept`, decided, signed and receipted as ever. After ten idle minutes the key
/// is forgotten, and the passphrase asked again.
struct SessionCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "session",
        abstract: "Unlock once, then record entry after entry.",
        discussion: """
            kept session
            kept session P014           entries about P014 need no code
            kept session --as investigator-1
            """)

    @Argument(help: "The participant that the entries are about.")
    var participant: String?

    @OptionGroup var signing: SigningOptions
    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in environment: ProgramEnvironment) throws {
        guard environment.console.canAsk, !common.noInput else {
            throw Failure(
                .usage, "no-terminal", "a session needs a terminal", fix: "run the commands one by one: kept help")
        }
        let keys = environment.unlocked ?? UnlockedKeys()
        var inner = environment
        inner.unlocked = keys
        let actor = try unlock(inner)
        var loop = SessionLoop(inner, actor: actor, participant: participant, ledger: common.ledger)
        loop.run()
    }

    /// Asks for the passphrase, and says who is at work.
    private func unlock(_ environment: ProgramEnvironment) throws -> String {
        let session = try StudySession.open(common, environment, readOnly: true)
        let dialogue = Dialogue(environment.console, canAsk: true)
        let identity = try Identity(signing, session.head.state, environment, asking: dialogue)
        let passphrases = PassphraseSource(descriptor: signing.passphraseFd, common, environment)
        let attempt = AttemptNote(path: session.path, command: "session")
        let signer = try identity.unlock(passphrases, attempt: attempt, now: environment.now(), environment)
        environment.console.tell(
            "\(signer.actor) at \(session.origin). Commands without \"kept\"; a code alone chooses a participant; "
                + "q leaves.\n")
        return signer.actor
    }
}
