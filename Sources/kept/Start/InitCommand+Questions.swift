import Ledger
import Study
import StudyLedger
import Transparency
import Vocabulary

extension InitCommand {
    /// All that genesis needs, but for the keys.
    struct Answers {
        var file: ProtocolFile
        var origin: String
        var actor: String
        var name: String
        var colleague: Founding.Colleague?
    }

    func ask(
        _ dialogue: Dialogue, _ environment: ProgramEnvironment, checking checkOrigin: (String) throws -> Void
    ) throws -> Answers {
        let file = try dialogue.answer(.init("Protocol, a YAML file or nct06916403", "--protocol FILE"), protocolFile) {
            try Self.read($0, environment)
        }
        let origin = try dialogue.answer(.init("The ledger's name, like clinic.example/fm-1", "--origin NAME"), origin)
        {
            guard Code($0) != nil, NoteName($0) != nil else {
                throw Misread("\"\($0)\" is not a ledger's name: letters, digits, . _ / and -, 1 to 64")
            }
            try checkOrigin($0)
            return $0
        }
        let actor = try dialogue.answer(.init("Your id, like admin-1", "--actor ID"), actor, Reading.actor).text
        let name = try dialogue.answer(
            .init("Your name, as signatures shall show it", "--name NAME"), name, Self.printed)
        let colleague = try askColleague(dialogue, origin: origin)
        let second = colleague.map { "\($0.actor) as second administrator" } ?? "no second administrator"
        try dialogue.review("\(origin), protocol \(file.content.version), \(actor) (\(name)), \(second)")
        return Answers(file: file, origin: origin, actor: actor, name: name, colleague: colleague)
    }

    private func askColleague(_ dialogue: Dialogue, origin: String) throws -> Founding.Colleague? {
        guard !singleAdmin else { return nil }
        let question = Dialogue.Question(
            "Second administrator, ID=VKEY (or none)", "--second-admin ID=VKEY, or --single-admin")
        let found: (actor: String, key: FixedBytes<32>)? = try dialogue.answer(question, secondAdmin) { text in
            if text == "none", secondAdmin == nil { return nil }
            return try Self.administrator(text, origin: origin)
        }
        guard let found else { return nil }
        let name = try dialogue.answer(
            .init("Printed name of \(found.actor)", "--second-name NAME"), secondName, Self.printed)
        return Founding.Colleague(actor: found.actor, printedName: name, key: found.key)
    }

    /// A protocol by file or by the name of one that ships.
    static func read(_ text: String, _ environment: ProgramEnvironment) throws -> ProtocolFile {
        if let builtIn = BuiltInProtocol.byName[text.uppercased()] { return try ProtocolFile(yaml: builtIn) }
        return try ProtocolFile(yaml: try FileReading.text(LedgerPlace.resolve(text, environment)))
    }

    private static func printed(_ text: String) throws(Misread) -> String {
        guard PrintedName(text) != nil else { throw Misread("a printed name has 1 to 100 characters") }
        return text
    }

    private static func administrator(_ text: String, origin: String) throws -> (String, FixedBytes<32>) {
        guard let equals = text.firstIndex(of: "=") else { throw Misread("write ID=VKEY") }
        let actor = try Reading.actor(String(text[..<equals])).text
        return (actor, try Reading.verifierKey(String(text[text.index(after: equals)...]), of: actor, origin: origin))
    }
}

extension Reading {
    /// The public key of a verifier key that carries the right name.
    static func verifierKey(_ text: String, of actor: String, origin: String) throws(Misread) -> FixedBytes<32> {
        let key: VerifierKey
        do throws(MalformedVerifierKey) { key = try VerifierKey(text) } catch {
            throw Misread("that is not a verifier key: NAME+HASH+KEY, as kept key show prints it")
        }
        let name = origin + "/" + actor
        guard key.name.text == name else { throw Misread("that key is for \(key.name.text), not for \(name)") }
        return key.publicKey.bytes
    }
}
