import Transparency
import Vocabulary

/// The free texts and documents of an export, and what its events say when they are read once more: keys, the last
/// event, the roots that events name.
struct ExportedSide: SideOutcome {
    private(set) var findings: [Finding] = []
    let documents: [Digest: [UInt8]]
    private(set) var derivedMatches = true
    let derivedStatement = "hashes, keys and last checkpoint equal a fresh rebuild"
    private(set) var redactedTexts = 0
    private(set) var withheldTexts = 0
    private(set) var keys = KeyHistory()
    private(set) var last: Event?
    private var roots: [Int: Digest] = [:]
    private var wrongTexts = 0

    /// One free text as its event seals it.
    private struct Sealed {
        var sequence: Int
        var name: String
        var isRedacted: Bool
    }

    private var sealed: [Digest: Sealed] = [:]
    private var order: [Digest] = []

    init(documents: ExportedDocuments) {
        self.documents = documents.documents
        findings = documents.findings
    }

    func sealedMatches(_ texts: Int) -> Int { max(0, texts - redactedTexts - withheldTexts - wrongTexts) }

    mutating func add(_ finding: Finding) { findings.append(finding) }

    mutating func mismatch(_ message: String) {
        derivedMatches = false
        findings.append(Finding(.derivedMismatch, at: nil, message, fix: Finding.exportFix))
    }

    /// Reads the events again, now that it is known what was redacted and which roots are named.
    mutating func readAgain(_ directory: String, _ redactions: Redactions, _ claims: RootClaims) {
        var lines = FileLines("\(directory)/\(ExportedPath.events)", longest: Event.maximumByteCount)
        let wanted = claims.sizes
        var frontier = MerkleFrontier()
        // 16 bytes an event; an export has no index of them.
        var ids: Set<EventID> = []
        var key = 0
        while let line = lines.next() {
            defer { key += 1 }
            frontier.append(Digest.leaf(of: line.span))
            if wanted.contains(key + 1) { roots[key + 1] = frontier.root }
            guard let event = try? Event(parsing: line.span) else { continue }
            if !ids.insert(event.id).inserted {
                let message = "has the id of an event before it, \(event.id)"
                findings.append(Finding(.ruleViolated, at: key, message, fix: Finding.exportFix))
            }
            take(event, key, redactions)
        }
    }

    /// Takes in the next event, now that it is known what was redacted.
    mutating func take(_ event: Event, _ key: Int, _ redactions: Redactions) {
        keys.take(event)
        last = event
        for text in event.sealed { seal(text, key, redactions) }
    }

    /// What does not hold of the roots that events name.
    func claimFindings(_ claims: RootClaims) -> [Finding] { claims.findings { roots[$0] } }

    private mutating func seal(_ text: SealedDigest, _ key: Int, _ redactions: Redactions) {
        guard sealed[text.digest] == nil else {
            return wrong(.sealedMismatch, key, "\(text.name) repeats a digest")
        }
        let isRedacted = redactions.completed.contains(Redactions.Text(sequence: key, name: text.name))
        if isRedacted { redactedTexts += 1 } else { order.append(text.digest) }
        sealed[text.digest] = Sealed(sequence: key, name: text.name, isRedacted: isRedacted)
    }

    /// Compares the disclosures, and the list of those left out, with what the events seal.
    ///
    /// A text that is missing before the event `doubtful`, which is damaged, may be the one whose redaction that was:
    /// the
    /// finding has no number then.
    mutating func readTexts(_ directory: String, doubtful: Int) {
        let (withheld, given) = (readWithheld(directory), readDisclosures(directory))
        let (isWithheld, isGiven) = (Set(withheld), Set(given))
        for digest in order where !isGiven.contains(digest) && !isWithheld.contains(digest) {
            guard let text = sealed[digest] else { continue }
            wrong(
                .sealedMissing, text.sequence < doubtful ? nil : text.sequence,
                "the text \(text.name) of #\(text.sequence) is missing, and nobody redacted or withheld it")
        }
        for digest in withheld where isGiven.contains(digest) {
            wrong(.sealedMismatch, sealed[digest]?.sequence, "a text is there, and listed as withheld")
        }
        let isOrdered =
            order.filter(isGiven.contains) == given && order.filter(isWithheld.contains) == withheld
        if wrongTexts == 0, !isOrdered {
            wrong(.sealedMismatch, nil, "the free texts are not in the order of their events")
        }
    }

    private mutating func readWithheld(_ directory: String) -> [Digest] {
        var lines = FileLines("\(directory)/\(ExportedPath.withheld)", longest: 1_024)
        var listed: [Digest] = []
        var seen: Set<Digest> = []
        while let line = lines.next() {
            guard let text = WithheldText(line) else {
                wrong(.sealedMismatch, nil, "a line of \(ExportedPath.withheld) names no text")
                continue
            }
            guard let own = sealed[text.digest], own.sequence == text.sequence, own.name == text.name,
                !own.isRedacted, seen.insert(text.digest).inserted
            else {
                wrong(.sealedMismatch, nil, "\(text.name) of #\(text.sequence) is listed as withheld and cannot be")
                continue
            }
            listed.append(text.digest)
        }
        noteEnd(lines.endsOpen, ExportedPath.withheld)
        withheldTexts = listed.count
        return listed
    }

    private mutating func readDisclosures(_ directory: String) -> [Digest] {
        var lines = FileLines(
            "\(directory)/\(ExportedPath.disclosures)", longest: Disclosure.maximumTextByteCount * 9)
        var given: [Digest] = []
        var seen: Set<Digest> = []
        while let line = lines.next() {
            let digest = Digest.sha256(of: line.span)
            guard let own = sealed[digest] else {
                wrong(.sealedMismatch, nil, "a text is there that no event names")
                continue
            }
            if !seen.insert(digest).inserted {
                wrong(.sealedMismatch, nil, "the text \(own.name) of #\(own.sequence) is there twice")
            } else {
                given.append(digest)
            }
            if own.isRedacted {
                wrong(.sealedMismatch, own.sequence, "the text \(own.name) was redacted and is still there")
            }
            if (try? Disclosure(parsing: line.span))?.name != own.name {
                wrong(.sealedMismatch, own.sequence, "the text \(own.name) is not the one its digest names")
            }
        }
        noteEnd(lines.endsOpen, ExportedPath.disclosures)
        return given
    }

    private mutating func noteEnd(_ isOpen: Bool, _ path: String) {
        guard isOpen else { return }
        findings.append(Finding(.bagMalformed, at: nil, "\(path) does not end in a line feed", fix: Finding.exportFix))
    }

    private mutating func wrong(_ code: Finding.Code, _ sequence: Int?, _ message: String) {
        wrongTexts += 1
        findings.append(Finding(code, at: sequence, message, fix: Finding.exportFix))
    }
}
