import Transparency
import Vocabulary

/// Follows the appends of an extract, as far as it has their events: who signed them, by keys in force then, and what
/// the ledger says of itself.
struct ExtractAppends {
    private(set) var walk: AppendWalk<AnyContent>
    private(set) var trees: ExtractTrees
    private(set) var redactions = Redactions()
    private(set) var sealedTexts = 0
    private(set) var badCheckpoints = 0
    private(set) var badTrees = 0
    private var own: [Finding] = []
    private var claims = RootClaims()
    private var ids: Set<EventID> = []
    private var leaves: [Int: Digest] = [:]
    private var isWithoutProtocol = false
    /// Nothing is followed here but the appends: the tree is shown by proofs.
    private let chain: ChainWalk
    private let documents: [Digest: [UInt8]]
    private let content: LedgerContent

    /// What was found.
    var findings: [Finding] { walk.findings + own + trees.findings }

    init(_ trees: ExtractTrees, chain: ChainWalk, documents: [Digest: [UInt8]], content: LedgerContent) {
        walk = AppendWalk(judge: AnyContent(content))
        self.content = content
        self.trees = trees
        self.chain = chain
        self.documents = documents
    }

    /// Takes in all of them.
    mutating func take(_ events: [ParsedEvent], under notes: [ExtractCheckpoints.Note]) {
        var rest = events[...]
        for (place, note) in notes.enumerated() {
            let group = Array(rest.prefix { $0.key < note.size })
            rest = rest.dropFirst(group.count)
            if group.isEmpty, place + 1 < notes.count {
                add(.derivedMismatch, nil, "the checkpoint at \(note.size) events covers no event of the extract")
            }
            take(group, note)
        }
        judgeClaims(notes)
        trees.checkRest()
        own += walk.suspects.findings(walk.state)
    }

    private mutating func take(_ group: [ParsedEvent], _ note: ExtractCheckpoints.Note) {
        let documents = documents
        demandProtocol(group)
        var check = walk.take(group, size: note.size, chain: chain, note: note.bytes) { documents[$0] }
        check.root = note.root
        if group.isEmpty { nameSigner(&check, note) }
        for prepared in group {
            leaves[prepared.key] = prepared.leaf
            if let event = prepared.event { takeContent(event) }
        }
        // Numbers are those of events that the reader has: the last one under it.
        let found = check.findings().map { finding in
            var finding = finding
            finding.sequence = group.last?.key
            finding.fix = Finding.exportFix
            return finding
        }
        own += found
        if found.contains(where: { $0.code != .rootMismatch }) { badCheckpoints += 1 }
        let holds = trees.demand(note.root, size: note.size)
        if holds == false {
            add(.rootMismatch, group.last?.key, "the tree at \(note.size) events is no beginning of the last one")
        }
        if holds != true || found.contains(where: { $0.code == .rootMismatch }) { badTrees += 1 }
    }

    /// An event of the participant is recorded under a protocol; without its adoption it could name any.
    private mutating func demandProtocol(_ group: [ParsedEvent]) {
        guard walk.state.adoption == nil, !isWithoutProtocol,
            let first = group.first(where: { $0.event?.subject != nil })
        else { return }
        isWithoutProtocol = true
        add(.bagMalformed, nil, "#\(first.key) is recorded under a protocol whose adoption is not here")
    }

    /// Whose the second line of a checkpoint is of whose append there is no event: somebody's with a key in force.
    private func nameSigner(_ check: inout CheckpointCheck, _ note: ExtractCheckpoints.Note) {
        let state = walk.state
        let line = (try? SignedNote(note.bytes.span))?.signatures.last
        let enrolment = line.flatMap { line in
            state.enrolments.last { $0.isInForce && "\(state.origin)/\($0.actor)" == line.name.text }
        }
        check.actor = enrolment?.actor ?? "nobody"
        check.actorKey = enrolment.flatMap { state.verifierKey(of: $0) }
        check.actorProblem = enrolment == nil ? .signerUnknown : nil
    }

    private mutating func takeContent(_ event: Event) {
        sealedTexts += event.sealed.count
        let reference = content.reference(in: event)
        redactions.take(event, naming: reference)
        claims.take(event, naming: reference)
        if !ids.insert(event.id).inserted {
            add(.ruleViolated, event.sequence, "has the id of an event before it")
        }
        guard case .countersigned(let target, let named) = reference, let leaf = leaves[target], leaf != named else {
            return
        }
        add(.ruleViolated, event.sequence, "names another leaf hash of #\(target) than it has")
    }

    /// Holds the roots that events name against the trees that are shown.
    private mutating func judgeClaims(_ notes: [ExtractCheckpoints.Note]) {
        for claim in claims.claims {
            let known = notes.first { $0.size == claim.size }
            let holds =
                claim.size <= claim.sequence
                && (known.map { $0.root == claim.root } ?? trees.demand(claim.root, size: claim.size)) != false
            if !holds {
                add(.ruleViolated, claim.sequence, "names a root of \(claim.size) events that they never had")
            }
        }
    }

    private mutating func add(_ code: Finding.Code, _ sequence: Int?, _ message: String) {
        own.append(Finding(code, at: sequence, message, fix: Finding.exportFix))
    }
}
