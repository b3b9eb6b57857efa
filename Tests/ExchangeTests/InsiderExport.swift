import CanonicalJSON
import FoundationEssentials
import Ledger
import LedgerTesting
import StudyLedger
import Testing
import Transparency

@testable import Exchange

/// A copy of an export or an extract that somebody who has all keys changes and signs anew.
struct InsiderExport {
    let study: ExportedStudy
    let directory: TemporaryDirectory
    private let ledgerKey: SecretKey

    /// A copy of `export` or `extract`.
    init(of bag: String = "export") throws {
        study = try ExportedStudy.made()
        directory = try TemporaryDirectory()
        try FileManager.default.copyItem(atPath: study.directory.file(bag), toPath: directory.file("export"))
        let copy = try TemporaryDirectory()
        try FileManager.default.copyItem(atPath: study.directory.file("ledger"), toPath: copy.file("ledger"))
        let book = try StudyLedger.open(
            at: copy.file("ledger"), marks: HighWaterMarks(stateDirectory: copy.file("seen")), readOnly: true)
        ledgerKey = try book.ledger.ledgerKey()
    }

    /// Changes the events, and makes links, leaf hashes and checkpoints follow; what was added is of the first append.
    func rewrite(_ change: (inout [JSONValue]) throws -> Void) throws {
        var events = try directory.exportedLines("data/events.jsonl").map { try JSONParser.parse(Array($0.utf8)) }
        let count = events.count
        try change(&events)
        let sizes = directory.exportedLines("data/checkpoints/checkpoints.txt").enumerated()
            .filter { $0.offset % 5 == 1 }.compactMap { Int($0.element) }.map { $0 + events.count - count }
        var (frontier, lines, hashes, notes) = (MerkleFrontier(), [String](), [String](), [[UInt8]]())
        var start = 0
        for (number, event) in events.enumerated() {
            var event = event
            event.set("seq", .integer(number))
            if let last = hashes.last { event.set("prev", .string(last)) }
            let leaf = Digest.leaf(of: event.canonicalBytes.span)
            frontier.append(leaf)
            hashes.append(leaf.hex)
            lines.append(event.canonicalText)
            guard sizes.contains(number + 1) else { continue }
            notes.append(try note(size: number + 1, frontier.root, by: events[start]["actor"]?.text ?? ""))
            start = number + 1
        }
        try directory.export(lines, to: "data/events.jsonl")
        try directory.export(hashes, to: "data/hashes.txt")
        try directory.write("export/data/checkpoints/checkpoints.txt", notes.flatMap { $0 })
        try directory.write("export/data/checkpoints/last.checkpoint", notes.last ?? [])
        try signAnew()
    }

    /// A checkpoint as both sign it.
    private func note(size: Int, _ root: Digest, by actor: String) throws -> [UInt8] {
        let origin = try #require(study.outside.first?.checkpoint.origin)
        let checkpoint = try Checkpoint(origin: origin, size: UInt64(size), root: root)
        return try checkpoint.signed(by: [ledgerKey.noteSigner, study.study.keys[actor]?.noteSigner].compactMap { $0 })
            .bytes
    }

    /// Makes the lists of hashes and both signatures anew.
    func signAnew() throws {
        try directory.listAnew()
        let person = try #require(study.study.keys["investigator-1"])
        let manifest = directory.exported("tagmanifest-sha256.txt")
        let text = try #require(NoteText(manifest))
        let signers = [ledgerKey.noteSigner, person.noteSigner].compactMap { $0 }
        let note = try SignedNote(text: text, signatures: signers.map { try $0.sign(text) })
        try directory.write("export/signatures/tagmanifest-sha256.txt.note", note.bytes)
        let ssh = try SSHSignature(manifest, by: person)
        try directory.write("export/signatures/tagmanifest-sha256.txt.sig", Array(ssh.armoured.utf8))
    }

    /// Verifies it.
    func verify(by program: String = ExportedStudy.program) -> VerificationReport {
        study.verify(directory.file("export"), by: program)
    }
}

extension JSONValue {
    /// Replaces the member `name` of an object, or adds it.
    mutating func set(_ name: String, _ value: JSONValue) {
        let others = (members ?? []).filter { $0.name != name }
        self = .object(others + [Member(name, value)])
    }

    /// The same within the payload of an event.
    mutating func setData(_ name: String, _ value: JSONValue) {
        var data = self["data"] ?? .object([])
        data.set(name, value)
        set("data", data)
    }
}
