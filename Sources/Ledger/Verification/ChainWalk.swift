import CivilTime
import Transparency
import Vocabulary

/// Follows the chain: numbers without gaps, each event naming the one before, times that never run back, and the tree.
///
/// Where a link does not fit, the stored leaf hashes tell which side was touched: if the stored hash of event i is
/// the one that event i+1 names, the bytes of i were changed; if it is the one that the bytes of i have, the link of
/// i+1 was.
struct ChainWalk {
    private(set) var findings: [Finding] = []
    private(set) var frontier = MerkleFrontier()
    /// The tree as the stored leaf hashes name it, once the bytes of an event differ from it: what agrees with it was
    /// not touched itself.
    private(set) var named: MerkleFrontier?
    /// How many events were malformed.
    private(set) var malformed = 0
    /// How many links or numbers did not fit.
    private(set) var misplaced = 0
    private(set) var clockRanBack = false
    private(set) var latest: Instant?
    private var previous: (key: Int, leaf: Digest, stored: Digest?, event: Event?)?
    private var nextKey = 0
    /// The roots at the sizes somebody asked for.
    private(set) var roots: [Int: Digest] = [:]
    /// The roots at these sizes of the tree as it is named, behind damaged bytes.
    private(set) var namedRoots: [Int: Digest] = [:]
    private let wantedSizes: Set<Int>
    private let now: Instant

    init(wantedSizes: Set<Int>, now: Instant) {
        self.wantedSizes = wantedSizes
        self.now = now
    }

    /// Takes in the next stored event, with the leaf hash that the store holds for it.
    mutating func take(_ prepared: ParsedEvent, storedLeaf: Digest?, nodes: (Digest) -> Void) {
        checkNumber(prepared)
        switch prepared.content {
        case .failure(let problem):
            malformed += 1
            add(.bytesMalformed, prepared.key, "the bytes are not one canonical event: \(problem)")
        case .success(let event):
            checkLink(event, prepared, storedLeaf: storedLeaf)
            checkClock(event, at: prepared.key)
        }
        if let storedLeaf, storedLeaf != prepared.leaf {
            add(.leafMismatch, prepared.key, "bytes do not match the leaf hash stored for them")
            named = named ?? frontier
        }
        if named == nil {
            frontier.append(prepared.leaf) { (_, digest) throws(Never) in nodes(digest) }
        } else {
            frontier.append(prepared.leaf)
            named?.append(storedLeaf ?? prepared.leaf) { (_, digest) throws(Never) in nodes(digest) }
        }
        previous = (prepared.key, prepared.leaf, storedLeaf, prepared.event)
        nextKey = prepared.key + 1
        let size = Int(frontier.size)
        guard wantedSizes.contains(size) else { return }
        roots[size] = frontier.root
        namedRoots[size] = named?.root
    }

    private mutating func checkNumber(_ prepared: ParsedEvent) {
        if prepared.key != nextKey {
            misplaced += 1
            let message =
                prepared.key > nextKey
                ? "#\(nextKey) to #\(prepared.key - 1) are missing" : "#\(prepared.key) is out of order"
            add(.seqGap, nextKey, message)
        }
        if let event = prepared.event, event.sequence != prepared.key {
            misplaced += 1
            add(.seqGap, prepared.key, "the event under #\(prepared.key) calls itself #\(event.sequence)")
        }
    }

    private mutating func checkLink(_ event: Event, _ prepared: ParsedEvent, storedLeaf: Digest?) {
        guard let previous else { return }
        guard event.previous != previous.leaf else { return }
        misplaced += 1
        if previous.stored == event.previous {
            let what = "bytes do not match the leaf hash named by #\(prepared.key)" + Self.words(previous.event)
            let isKnown = { (finding: Finding) in finding.code == .leafMismatch && finding.sequence == previous.key }
            if let place = findings.lastIndex(where: isKnown) {
                findings[place].message = what
            } else {
                add(.leafMismatch, previous.key, what)
            }
        } else {
            add(.prevMismatch, prepared.key, "does not name #\(previous.key) as the event before it")
        }
    }

    /// What a damaged event says of itself, as far as it still reads.
    private static func words(_ event: Event?) -> String {
        guard let event else { return "" }
        let words = [event.type, event.subject, event.occurred.map { Self.short($0) }].compactMap { $0 }
        return " (\(words.joined(separator: ", ")))"
    }

    private static func short(_ occurred: Occurred) -> String {
        guard case .minute(let minute) = occurred else { return occurred.description }
        // Date, time and offset without seconds: "2026-02-03 10:12-05:00".
        let text = minute.description
        return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))\(text.dropFirst(19).prefix(6))"
    }

    private mutating func checkClock(_ event: Event, at key: Int) {
        if let latest, event.recorded < latest {
            clockRanBack = true
            add(.clockBackwards, key, "recorded \(event.recorded), before \(latest)")
        }
        if event.recorded.isAhead(ofClock: now) {
            let isFirst = !findings.contains { $0.code == .clockAhead }
            if isFirst {
                add(
                    .clockAhead, key, "recorded \(event.recorded), ahead of this computer's clock \(now)",
                    fix: "check this computer's clock")
            }
        }
        latest = max(latest ?? event.recorded, event.recorded)
    }

    private mutating func add(_ code: Finding.Code, _ sequence: Int, _ message: String, fix: String? = nil) {
        findings.append(Finding(code, at: sequence, message, fix: fix ?? Finding.defaultFix))
    }
}
