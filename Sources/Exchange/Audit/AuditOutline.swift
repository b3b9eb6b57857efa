import Study
import Vocabulary

/// What an audit trail must know before its first transaction, gathered from the events in their order.
struct AuditOutline {
    /// Who wrote anything of a participant.
    private(set) var actors: Set<ActorID> = []
    /// What was signed off.
    private(set) var meanings: Set<SignatureMeaning> = []
    /// The longest value of each item, by type and name.
    private(set) var lengths: [String: [String: Int]] = [:]
    /// The type of each event: its place in `types`, so that a long ledger costs one byte an event.
    private var places: [UInt8] = []
    private var types: [String] = []
    private var known: [String: UInt8] = [:]

    /// Takes in the next event.
    mutating func take(_ event: RecordedEvent) {
        remember(event)
        guard event.subject != nil else { return }
        let transaction = transaction(of: event)
        actors.insert(event.actor)
        if case .participantSignedOff(let payload) = event.event { meanings.insert(payload.meaning) }
        lengths[transaction.form.type, default: [:]].merge(
            transaction.items.map { ($0.name, max(1, $0.value?.utf8.count ?? 0)) }, uniquingKeysWith: max)
    }

    /// What an event does to the form of an earlier one, or to its own.
    func transaction(of event: RecordedEvent) -> AuditTransaction {
        AuditTransaction(event, causeType: event.cause.flatMap(type))
    }

    private func type(of seq: Int) -> String? { places.indices.contains(seq) ? types[Int(places[seq])] : nil }

    private mutating func remember(_ event: RecordedEvent) {
        let type = event.event.type
        if known[type] == nil {
            precondition(types.count < Int(UInt8.max), "there are fewer types of events than a byte can tell apart")
            known[type] = UInt8(types.count)
            types.append(type)
        }
        // Numbers of events have no gaps; where a damaged file has one, what stands in it has no type to be asked for.
        while places.count < event.seq { places.append(0) }
        places.append(known[type] ?? 0)
    }
}
