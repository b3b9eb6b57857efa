import CivilTime
import Transparency
import Vocabulary

/// The events of an extract, each held against its proof: that it is the one which was hashed, at its place.
struct ExtractEvents {
    private(set) var findings: [Finding] = []
    /// Those that could be read, by number.
    private(set) var events: [ParsedEvent] = []
    /// How many lines there are.
    private(set) var count = 0
    /// How many proofs hold.
    private(set) var proved = 0
    /// The participant whose events these are: that of the first event that has one.
    private(set) var subject: String?
    private(set) var subjectEvents = 0
    private(set) var clockRanBack = false
    private let head: ExtractCheckpoints.Note
    private let folder: ExtractFolder
    private let now: Instant
    private var latest: Instant?
    private var previous: (key: Int, leaf: Digest, isProved: Bool)?
    private var isUncovered = false

    /// - Parameters:
    ///   - folder: The bag.
    ///   - head: The checkpoint that every proof leads to.
    ///   - now: The verifier's clock.
    init(_ folder: ExtractFolder, head: ExtractCheckpoints.Note, now: Instant) {
        self.folder = folder
        self.head = head
        self.now = now
    }

    /// Whether every event is the one that was hashed, under its number: only then can be judged what rests on them.
    var areSound: Bool { !findings.contains { $0.code.fails && $0.code != .bagMalformed } }

    /// Reads all of them; `progress` is told how many.
    mutating func read(progress: (Int) -> Void) {
        var lines = FileLines("\(folder.directory)/\(ExportedPath.extract)", longest: Event.maximumByteCount)
        var all: [[UInt8]] = []
        while all.count <= head.size, let line = lines.next() { all.append(line) }
        count = all.count
        guard count <= head.size else {
            return add(.seqGap, nil, "there are more lines than the last checkpoint has events: none is judged")
        }
        let numbers = folder.numbers(in: ExportedPath.proofs, ending: ".tlog-proof")
        if numbers.count != all.count {
            add(.seqGap, nil, "there are \(all.count) events and \(numbers.count) proofs")
        }
        for (place, line) in all.enumerated() {
            let key = numbers.count == all.count ? numbers[place] : (try? Event(parsing: line.span))?.sequence
            take(line, key)
            progress(place + 1)
        }
        if all.isEmpty { add(.seqGap, 0, "#0 is missing") }
        if subject == nil { add(.bagMalformed, nil, "\(ExportedPath.extract) has no event of a participant") }
        if lines.endsOpen { add(.bagMalformed, nil, "\(ExportedPath.extract) does not end in a line feed") }
    }

    private mutating func take(_ line: [UInt8], _ key: Int?) {
        guard let key else { return add(.bytesMalformed, nil, "the bytes of an event are not one canonical event") }
        let prepared = ParsedEvent(key: key, bytes: line.span)
        checkNumber(prepared)
        let isProved = checkProof(prepared)
        defer { previous = (key, prepared.leaf, isProved) }
        switch prepared.content {
        case .failure(let problem): add(.bytesMalformed, key, "the bytes are not one canonical event: \(problem)")
        case .success(let event):
            if let previous, previous.key == key - 1, previous.isProved, event.previous != previous.leaf {
                add(.prevMismatch, key, "does not name #\(previous.key) as the event before it")
            }
            checkClock(event, key)
            checkSubject(event, key)
            events.append(prepared)
        }
    }

    private mutating func checkNumber(_ prepared: ParsedEvent) {
        let key = prepared.key
        if previous == nil, key != 0 { add(.seqGap, 0, "#0 is missing") }
        if let previous, previous.key >= key { add(.seqGap, key, "#\(key) is out of order") }
        if let event = prepared.event, event.sequence != key {
            add(.seqGap, key, "the event under #\(key) calls itself #\(event.sequence)")
        }
    }

    private mutating func checkProof(_ prepared: ParsedEvent) -> Bool {
        let key = prepared.key
        guard key < head.size else {
            if !isUncovered { add(.uncoveredEvent, key, "#\(key) stands under no checkpoint") }
            isUncovered = true
            return false
        }
        let path = ExportedPath.proof(of: key)
        let bytes = folder.read(path) ?? []
        guard let hashes = ProofLines.hashes(in: bytes, after: ProofLines.index(key), note: head.bytes) else {
            add(.derivedMismatch, nil, "\(path) is no proof of #\(key) in the tree of the last checkpoint")
            return false
        }
        let proof = InclusionProof(leafIndex: UInt64(key), treeSize: UInt64(head.size), path: hashes)
        do { try proof.verify(leaf: prepared.leaf, root: head.root) } catch {
            add(.leafMismatch, key, "bytes do not match their proof: they are not those that were hashed here")
            return false
        }
        proved += 1
        return true
    }

    private mutating func checkClock(_ event: Event, _ key: Int) {
        if let latest, event.recorded < latest {
            clockRanBack = true
            add(.clockBackwards, key, "recorded \(event.recorded), before \(latest)")
        }
        if event.recorded.isAhead(ofClock: now), !findings.contains(where: { $0.code == .clockAhead }) {
            add(
                .clockAhead, key, "recorded \(event.recorded), ahead of this computer's clock \(now)",
                fix: "check this computer's clock")
        }
        latest = max(latest ?? event.recorded, event.recorded)
    }

    private mutating func checkSubject(_ event: Event, _ key: Int) {
        guard !LedgerState.owns(event.type) else { return }
        if subject == nil { subject = event.subject }
        guard let own = event.subject, own == subject else {
            return add(
                .bagMalformed, nil, "#\(key) is an event neither of \(subject ?? "anybody") nor of the ledger's own")
        }
        subjectEvents += 1
    }

    private mutating func add(
        _ code: Finding.Code, _ sequence: Int?, _ message: String, fix: String = Finding.exportFix
    ) {
        findings.append(Finding(code, at: sequence, message, fix: fix))
    }
}
