import CivilTime
import Ledger
import Transparency
import Vocabulary

/// Checks what an export says of itself against its events: keys, last checkpoint, `bag-info.txt`, signatures.
struct OwnFiles {
    private(set) var findings: [Finding] = []
    /// The signatures that hold, and those that there are to be.
    private(set) var signatureWords = "none"
    /// What the bag says of itself, as it has to be by the events; absent before ``check()``, or without an event.
    private(set) var info: BagInfo?
    /// What another version of the program wrote for the reader, and this one would write otherwise.
    private(set) var unjudged: [String] = []
    private let bag: BagCheck
    private let outcome: ExportedOutcome
    private let program: String

    /// - Parameter program: This program; what another version says to the reader otherwise is not judged.
    init(_ bag: BagCheck, _ outcome: ExportedOutcome, _ program: String) {
        self.program = program
        self.bag = bag
        self.outcome = outcome
    }

    /// Checks all of it.
    mutating func check() {
        checkKeys()
        if bag.read(ExportedPath.lastCheckpoint) != outcome.lastNote {
            add(.derivedMismatch, "\(ExportedPath.lastCheckpoint) is not the last checkpoint")
        }
        let info = checkInfo()
        checkSignatures(info)
    }

    private mutating func checkKeys() {
        let files = KeyFiles(outcome.keys).files
        for file in files where bag.read(file.path) != Array(file.text.utf8) {
            add(.derivedMismatch, "\(file.path) is not what the events say of the keys")
        }
        let expected = Set(files.map(\.path))
        for path in bag.present.keys.sorted() where path.hasPrefix("\(ExportedPath.keys)/") {
            guard !expected.contains(path) else { continue }
            add(.derivedMismatch, "\(path) is of a key that no event enrolled")
        }
    }

    /// Holds `bag-info.txt` against the events; gives its values by label.
    private mutating func checkInfo() -> [String: String] {
        let text = bag.read(ExportPath.info).flatMap { String(validating: $0, as: UTF8.self) } ?? ""
        var values: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            values[String(line[..<colon])] = String(line[colon...].dropFirst(2))
        }
        let exporter = values["Exported-By"] ?? ""
        let enrolment = outcome.keys.state.enrolment(of: exporter)
        guard let last = outcome.last else { return values }
        let extract = outcome.report.extract
        let expected = BagInfo(
            program: values["Bag-Software-Agent"] ?? "", origin: outcome.report.origin,
            size: extract?.size ?? outcome.report.events, root: outcome.report.root,
            recorded: recorded(last, values["Ledger-Recorded"]), protocolVersion: protocolVersion(last),
            exporter: exporter, printedName: enrolment?.printedName ?? "-",
            signatures: Self.signatures(values["Signatures"]), withheld: outcome.withheld, octets: bag.octets,
            files: bag.present.keys.count { $0.hasPrefix("data/") },
            extract: extract.map { BagInfo.Extract(subject: $0.subject, events: $0.subjectEvents) })
        info = expected
        let page = SignaturePage(info: expected, fingerprint: enrolment.map { SSHKey($0.key).fingerprint } ?? "")
        if bag.read(ExportPath.signaturePage) != Array(page.text.utf8) {
            add(.derivedMismatch, "\(ExportPath.signaturePage) is not what the events and \(ExportPath.info) say")
        }
        if let enrolment {
            let readme = ReadmeText(expected, keys: outcome.keys, exporter: enrolment.key)
            let isTold = readme.texts.contains { bag.read(ExportPath.readme) == Array($0.utf8) }
            if !isTold { differs(ExportPath.readme, "is not what this program tells the reader") }
            if bag.layout == .export { checkCrate(expected) }
        }
        if enrolment == nil {
            add(.bagMalformed, "\(ExportPath.info): \(exporter) has no key in force after the last event")
        }
        if !text.utf8.elementsEqual(expected.text.utf8) {
            let wrong = expected.lines.filter { values[$0.label] != $0.value }.map(\.label)
            let what = wrong.isEmpty ? "its labels or their order" : wrong.joined(separator: ", ")
            add(.bagMalformed, "\(ExportPath.info) is not what the events say: \(what)")
        }
        return values
    }

    private mutating func checkCrate(_ info: BagInfo) {
        // Of a study whose protocol does not read nobody knows what the list would say of it.
        guard let study = CrateMetadata.study(of: info, outcome.keys.state, document: { outcome.documents[$0] }) else {
            return unjudged.append(ExportPath.crate)
        }
        let crate = CrateMetadata(info, lengths: bag.present, study: study)
        if bag.read(ExportPath.crate) != Array(crate.text.utf8) {
            differs(ExportPath.crate, "is not what the events and the files give")
        }
    }

    private mutating func differs(_ path: String, _ what: String) {
        guard info?.program == program else { return unjudged.append(path) }
        add(.derivedMismatch, "\(path) \(what)")
    }

    /// When the last event was written; of an extract that event is not in it as a rule, and the bag says when it was.
    private func recorded(_ last: Event, _ stated: String?) -> Instant {
        guard outcome.report.extract != nil, let stated, let time = try? Instant(parsing: stated) else {
            return last.recorded
        }
        return max(time, last.recorded)
    }

    private func protocolVersion(_ last: Event) -> String {
        guard outcome.report.extract != nil else { return last.protocolVersion }
        return outcome.keys.state.adoption?.version ?? last.protocolVersion
    }

    private static func signatures(_ value: String?) -> [String] {
        let words = (value ?? "").split(separator: " ").map(String.init)
        return BagInfo.signatureSets.contains(words) ? words : BagInfo.signatureSets[0]
    }

    private mutating func checkSignatures(_ info: [String: String]) {
        let wanted = Self.signatures(info["Signatures"])
        let enrolment = outcome.keys.state.enrolment(of: info["Exported-By"] ?? "")
        let note = checkNote(enrolment, isByLedger: wanted.contains("note"))
        let ssh = checkSSH(enrolment)
        var words = [(note, wanted.contains("note") ? "note" : "note by the exporter alone"), (ssh, "ssh")].filter(\.0)
            .map(\.1)
        if wanted.contains("cms") {
            let isThere = bag.read("\(ExportPath.signatures)/\(ExportPath.tagManifest).p7s") != nil
            if isThere {
                words.append("cms (not judged: openssl cms -verify)")
            } else {
                add(.signatureInvalid, "the CMS signature that \(ExportPath.info) names is not there")
            }
        }
        if let stamp = timeStamp { words.append("time stamp (\(stamp.words))") }
        signatureWords = words.isEmpty ? "none" : words.joined(separator: ", ")
    }

    /// What lies where the time stamp belongs; nothing if nothing does.
    private var timeStamp: TimeStampReply? {
        let signed = "\(ExportPath.signatures)/\(ExportPath.tagManifest).p7s"
        guard bag.present["\(signed).tsr"] != nil else { return nil }
        return TimeStampReply(bag.read("\(signed).tsr") ?? [], over: bag.read(signed) ?? [])
    }

    private mutating func checkNote(_ enrolment: LedgerState.Enrolment?, isByLedger: Bool) -> Bool {
        let state = outcome.keys.state
        let person = enrolment.flatMap { state.verifierKey(of: $0) }
        let keys = isByLedger ? [state.ledgerVerifierKey, person] : [person]
        let name = "\(ExportPath.signatures)/\(ExportPath.tagManifest).note"
        guard let bytes = bag.read(name), let note = try? SignedNote(bytes.span), note.bytes == bytes,
            note.text.bytes == bag.tagManifest, note.signatures.count == keys.count
        else {
            add(.signatureInvalid, "\(name) is not a note of \(keys.count) lines over \(ExportPath.tagManifest)")
            return false
        }
        var isGood = true
        for (line, key) in zip(note.signatures, keys) {
            guard let key, key.name == line.name, key.keyID == line.keyID else {
                add(.signerUnknown, "\(name) has a line by \(line.name), whose key is not the one in force")
                isGood = false
                continue
            }
            guard key.verifies(line, over: note.text) else {
                add(.signatureInvalid, "\(name): the line of \(line.name) does not verify")
                isGood = false
                continue
            }
        }
        return isGood
    }

    private mutating func checkSSH(_ enrolment: LedgerState.Enrolment?) -> Bool {
        let name = "\(ExportPath.signatures)/\(ExportPath.tagManifest).sig"
        guard let bytes = bag.read(name) else {
            add(.signatureInvalid, "\(name) is not there")
            return false
        }
        guard let enrolment else { return false }
        guard SSHSignature.verifies(bytes, of: bag.tagManifest, by: enrolment.key) else {
            let isForeign = SSHSignature.names(bytes).map { $0 != SSHKey(enrolment.key).blob } ?? false
            add(
                isForeign ? .signerUnknown : .signatureInvalid,
                isForeign
                    ? "\(name) is by another key than the one in force of \(enrolment.actor)"
                    : "\(name) is not a signature of \(ExportPath.tagManifest) by \(enrolment.actor)")
            return false
        }
        return true
    }

    private mutating func add(_ code: Finding.Code, _ message: String) {
        findings.append(Finding(code, at: nil, message, fix: Finding.exportFix))
    }
}
