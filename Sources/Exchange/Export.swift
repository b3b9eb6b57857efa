public import CivilTime
public import Ledger
import Study
public import StudyLedger
public import Transparency

/// Writes a signed export of a study ledger: a BagIt bag that can be read and checked without this program
/// (docs/exports.md).
public struct Export {
    /// What was written.
    public struct Summary: Hashable, Sendable {
        /// How many events.
        public var size: Int
        /// The root over them.
        public var root: Digest
        /// How many files under `data/`, and how many bytes they have.
        public var files: Int
        /// How many bytes they have.
        public var octets: Int
        /// The texts that were left out, by name, with how many of each.
        public var withheld: [String: Int]
        /// Who exported.
        public var exporter: String
        /// What `ssh-keygen -l` prints of the exporter's key.
        public var fingerprint: String
        /// What an extract has; absent for a full export.
        public var extract: Extract?
    }

    /// What the files around those of the ledger are made of.
    struct Facts {
        var keys: KeyHistory
        var root: Digest
        var recorded: Instant
        var protocolVersion: String
        var withheld: [WithheldText]
        /// The protocol in force, for what programs are told of a full export.
        var study: StudyProtocol?
    }

    /// How many events are exported.
    public var size: Int
    /// The one participant of whom an extract is written; absent for a full export.
    public var subject: String?
    /// The sizes of trees that an extract shows to be beginnings of its own, for readers who hold such a checkpoint.
    public var trees: Set<Int> = []
    /// The names of free texts that are left out.
    public var withholding: Set<String>
    /// Who exports.
    public var exporter: Signer
    /// The program, "kept 0.1.0".
    public var program: String
    /// Signs as CMS (RFC 5652) with the exporter's X.509 certificate; absent where they gave none.
    public var cms: CMSSigner?

    /// An export.
    public init(
        size: Int, of subject: String? = nil, withholding: Set<String> = [], exporter: Signer, program: String,
        cms: CMSSigner? = nil
    ) {
        self.size = size
        self.subject = subject
        self.withholding = withholding
        self.exporter = exporter
        self.program = program
        self.cms = cms
    }

    /// Writes the bag at `path`, where nothing may be yet; if anything fails, nothing is left there.
    ///
    /// - Parameters:
    ///   - readZone: Reads the rules of a time zone by its name.
    ///   - ledgerKey: The ledger's key; its line is left out of the note where it was not in force at the last event.
    ///   - progress: Told what is done, and how many events of it.
    /// - Throws: ``ExportRefusal`` if the signatures could not be those of people in force at the last event.
    public func write(
        _ book: borrowing StudyLedger, to path: String, ledgerKey: SecretKey?,
        readZone: @escaping (String) -> TimeZoneRules?, progress: @escaping (ExportPhase, Int) -> Void = { _, _ in }
    ) throws -> Summary {
        if let subject {
            return try writeExtract(
                of: subject, book, to: path, ledgerKey: ledgerKey, readZone: readZone, progress: progress)
        }
        var bag = try BagWriter(at: path)
        do {
            var content = LedgerFiles(size: size, withholding: withholding) { progress(.writing, $0) }
            try content.write(book.ledger, into: &bag)
            guard let last = content.last, size > 0 else { throw ExportRefusal.empty }
            var facts = Facts(
                keys: content.keys, root: content.root, recorded: last.recorded, protocolVersion: last.protocolVersion,
                withheld: content.withheld)
            let info = try info(facts, ledgerKey)
            let names = KeyFiles(content.keys)
            for file in names.files { try bag.write(file.path, file.text) }
            let report = ExportedReport(
                size: size, origin: content.keys.state.origin, root: content.root, program: program,
                readZone: readZone, progress: progress)
            _ = try report.write(book, into: &bag)
            let fingerprint = SSHKey(exporter.key.publicKey).fingerprint
            try bag.write(ExportPath.signaturePage, SignaturePage(info: info, fingerprint: fingerprint).text)
            facts.study = try CrateMetadata.study(of: info, content.keys.state) { try book.ledger.attachment($0) }
            let summary = try finish(&bag, info, facts, fingerprint, ledgerKey)
            try bag.finish()
            return summary
        } catch {
            BagWriter.discard(at: path)
            throw error
        }
    }

    /// Refuses an exporter whose key is not the one in force for them after the last event, before anything is written.
    public func demandExporterInForce(_ book: borrowing StudyLedger) throws {
        var keys = KeyHistory()
        for sequence in try book.ledger.sequences(of: nil) where sequence < size {
            if let event = try book.ledger.event(sequence) { keys.take(event) }
        }
        _ = try enrolment(keys.state)
    }

    private func enrolment(_ state: LedgerState) throws(ExportRefusal) -> LedgerState.Enrolment {
        guard let enrolment = state.enrolment(of: exporter.actor), enrolment.key == exporter.key.publicKey else {
            throw .exporterNotInForce(exporter.actor, at: size - 1)
        }
        return enrolment
    }

    func info(_ facts: Facts, _ ledgerKey: SecretKey?) throws(ExportRefusal) -> BagInfo {
        let state = facts.keys.state
        let enrolment = try enrolment(state)
        // A ledger that was restored, or has changed its key, cannot sign for what was before.
        let note = state.ledgerKey == ledgerKey?.publicKey ? "note" : "note-person"
        return BagInfo(
            program: program, origin: state.origin, size: size, root: facts.root, recorded: facts.recorded,
            protocolVersion: facts.protocolVersion, exporter: exporter.actor, printedName: enrolment.printedName,
            signatures: [note, "ssh"] + (cms == nil ? [] : ["cms"]), withheld: facts.withheld.count,
            octets: 0, files: 0)
    }

    /// Writes the tag files and signs.
    func finish(
        _ bag: inout BagWriter, _ info: BagInfo, _ facts: Facts, _ fingerprint: String, _ ledgerKey: SecretKey?
    ) throws -> Summary {
        var info = info
        (info.octets, info.files) = (bag.octets, bag.files)
        let ledgerKey = info.signatures.contains("note") ? ledgerKey : nil
        let readme = ReadmeText(info, keys: facts.keys, exporter: exporter.key.publicKey)
        try bag.writeTag(ExportPath.declaration, Array(ExportPath.declarationText.utf8))
        try bag.writeTag(ExportPath.info, Array(info.text.utf8))
        try bag.writeTag(ExportPath.readme, Array(readme.text.utf8))
        try bag.writeTag(ExportPath.verifier, PackageResources.verify_py)
        if info.extract == nil {
            let crate = CrateMetadata(info, lengths: bag.lengths, study: facts.study)
            try bag.writeTag(ExportPath.crate, Array(crate.text.utf8))
        }
        let manifest = try bag.writeManifests()
        try bag.writeSignature("\(ExportPath.tagManifest).note", try note(manifest, ledgerKey))
        let ssh = try SSHSignature(manifest, by: exporter.key)
        try bag.writeSignature("\(ExportPath.tagManifest).sig", Array(ssh.armoured.utf8))
        if let cms {
            try bag.writeSignature("\(ExportPath.tagManifest).p7s", try cms.sign(manifest, at: info.recorded))
        }
        return Summary(
            size: size, root: facts.root, files: info.files, octets: info.octets,
            withheld: Dictionary(grouping: facts.withheld, by: \.name).mapValues(\.count), exporter: info.exporter,
            fingerprint: fingerprint)
    }

    private func note(_ manifest: [UInt8], _ ledgerKey: SecretKey?) throws -> [UInt8] {
        guard let text = NoteText(manifest), let person = exporter.key.noteSigner else { throw ExportRefusal.empty }
        let signers = [ledgerKey?.noteSigner, person].compactMap { $0 }
        return try SignedNote(text: text, signatures: try signers.map { try $0.sign(text) }).bytes
    }
}

/// Why an export is not made.
public enum ExportRefusal: Error, Hashable, Sendable {
    /// A folder is there that an interrupted export left, or somebody else made.
    case unfinished(String)
    /// There is no event to export, or no name to sign under.
    case empty
    /// The exporter's key is not the one in force for them after the last event of the export.
    case exporterNotInForce(String, at: Int)
    /// The certificate is not one for this key, or not valid when the last event was written.
    case certificate(String)
    /// No event of the participant was recorded by the end of the extract.
    case noSuchParticipant(String)
    /// An event of the participant names another one.
    case namesAnother(Int, String)
    /// A certificate cannot name that subject.
    case subject(String)
}
