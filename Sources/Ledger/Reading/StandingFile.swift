import CanonicalJSON
import CivilTime
import Transparency

/// The file in which a user's computer keeps its ``Standing``: a cache, which may be deleted.
///
///     {"actor":"coordinator-1","app":"kept 0.1.0","appends":[80,"<64 hex>"],"command":"<UUID>",
///      "format":"kept-standing-1","frontier":["<64 hex>"],"genesis":"<64 hex>",
///      "ids":{"count":243,"key":"<32 hex>","lanes":["<16 hex>",...]},"importSecret":"<64 hex>","lastAppend":242,
///      "origin":"clinic.example/fm-1","owned":[0,1,3],"previous":"<64 hex>","recorded":"...",
///      "redactions":[{"actor":"...","done":true,"name":"note","request":88,"seq":41}],
///      "rows":{"events":200,"kinds":{"safety":"<64 hex>"},"protocol":"1.0","version":1},"size":243,
///      "subjects":{"":[12,"<64 hex>"],"P001":[40,"<64 hex>"]}}
///
/// on one line, and on the next one the SHA-256 of the object in hexadecimal, each with LF: a file that a power cut
/// tore is none.
struct StandingFile {
    var origin: String
    var size: Int
    var frontier: MerkleFrontier
    var previous: Digest
    var recorded: Instant
    var lastAppend: Int
    var command: EventID
    var actor: String
    var app: String
    var genesis: Digest
    var owned: [Int]
    var appends: EventList
    var subjects: [String: EventList]
    var ids: KeyedSum
    var redactions: Redactions
    var importSecret: Digest?
    var rows: TrustedRows?

    private static let format = "kept-standing-1"

    /// The file of a standing that has events.
    init?(_ standing: Standing) {
        guard let recorded = standing.head.recorded, let command = standing.command else { return nil }
        origin = standing.head.state.origin
        size = standing.head.size
        frontier = standing.head.frontier
        previous = standing.head.previous
        (self.recorded, self.command) = (recorded, command)
        lastAppend = standing.lastAppend
        (actor, app, genesis) = (standing.actor, standing.app, standing.genesis)
        owned = standing.owned
        appends = standing.appends
        subjects = standing.subjects
        ids = standing.ids
        redactions = standing.redactions
        importSecret = standing.importSecret
        rows = standing.rows
    }

    /// The bytes of the file.
    var bytes: [UInt8] {
        let object = JSONValue.object(members).canonicalBytes
        return object + Self.end(of: object)
    }

    /// What follows the object.
    private static func end(of object: [UInt8]) -> [UInt8] {
        [0x0A] + Array(Digest.sha256(of: object.span).hex.utf8) + [0x0A]
    }

    /// The object in the bytes of a file; `nil` if they are not what was written.
    private static func object(in bytes: [UInt8]) -> [UInt8]? {
        let length = end(of: []).count
        let object = Array(bytes.dropLast(length))
        return bytes.suffix(length).elementsEqual(end(of: object)) ? object : nil
    }

    private var members: [JSONValue.Member] {
        let sum: JSONValue = [
            "count": .integer(ids.count), "key": .string(ids.key.hex),
            "lanes": .array(ids.lanes.map { .string(String($0, radix: 16)) }),
        ]
        let lists = subjects.map { subject, list in
            JSONValue.Member(subject, list.value)
        }
        var members: [JSONValue.Member] = [
            .init("actor", .string(actor)), .init("appends", appends.value),
            .init("command", .string(command.description)),
            .init("app", .string(app)), .init("genesis", .string(genesis.hex)), .init("format", .string(Self.format)),
            .init("frontier", .array(frontier.subtreeRoots.map { .string($0.hex) })), .init("ids", sum),
            .init("lastAppend", .integer(lastAppend)), .init("origin", .string(origin)),
            .init("owned", .array(owned.map { .integer($0) })), .init("previous", .string(previous.hex)),
            .init("recorded", .string(recorded.description)), .init("redactions", .array(redactions.values)),
            .init("size", .integer(size)), .init("subjects", .object(lists)),
        ]
        if let importSecret { members.append(.init("importSecret", .string(importSecret.hex))) }
        if let rows { members.append(.init("rows", rows.value)) }
        return members
    }
}

extension StandingFile {
    /// The file that bytes spell; `nil` for anything else, a torn file included.
    init?(parsing bytes: [UInt8]) {
        guard let object = Self.object(in: bytes), let value = try? JSONParser.parse(object),
            value["format"]?.text == Self.format,
            let origin = value["origin"]?.text, let size = value["size"]?.integer, size > 0,
            let roots = value["frontier"]?.elements?.map({ $0.text.flatMap { Digest(hex: $0) } }),
            let frontier = MerkleFrontier(size: UInt64(size), subtreeRoots: roots.compactMap { $0 }),
            let previous = value["previous"]?.text.flatMap({ Digest(hex: $0) }),
            let recorded = value["recorded"]?.text.flatMap({ try? Instant(parsing: $0) }),
            let lastAppend = value["lastAppend"]?.integer,
            let command = value["command"]?.text.flatMap({ EventID($0) }),
            let actor = value["actor"]?.text, let app = value["app"]?.text,
            let genesis = value["genesis"]?.text.flatMap({ Digest(hex: $0) }),
            let owned = value["owned"]?.elements?.compactMap(\.integer),
            let appends = value["appends"], let lists = value["subjects"]?.members, let ids = KeyedSum(value["ids"]),
            let redactions = Redactions(value["redactions"])
        else { return nil }
        (self.origin, self.size, self.frontier, self.previous) = (origin, size, frontier, previous)
        (self.recorded, self.lastAppend, self.command, self.actor) = (recorded, lastAppend, command, actor)
        (self.app, self.genesis) = (app, genesis)
        (self.owned, self.ids, self.redactions) = (owned, ids, redactions)
        self.appends = EventList(appends)
        subjects = Dictionary(lists.map { ($0.name, EventList($0.value)) }) { first, _ in first }
        importSecret = value["importSecret"]?.text.flatMap { Digest(hex: $0) }
        rows = value["rows"].flatMap { TrustedRows($0) }
    }
}

extension EventList {
    fileprivate var value: JSONValue { .array([.integer(count), .string(digest.hex)]) }

    fileprivate init(_ value: JSONValue) {
        let parts = value.elements ?? []
        self.init(
            count: parts.first?.integer ?? 0,
            digest: parts.last?.text.flatMap { Digest(hex: $0) } ?? Digest(repeating: 0))
    }
}

extension KeyedSum {
    fileprivate init?(_ value: JSONValue?) {
        guard let value, let count = value["count"]?.integer,
            let key = value["key"]?.text.flatMap({ FixedBytes<16>(hex: $0) }),
            let lanes = value["lanes"]?.elements?.compactMap({ $0.text.flatMap { UInt64($0, radix: 16) } }),
            lanes.count == 4
        else { return nil }
        self.init(key: key, count: count, lanes: lanes)
    }
}

extension Redactions {
    fileprivate var values: [JSONValue] {
        requests.sorted { $0.key < $1.key }.map { number, request in
            [
                "actor": .string(request.actor), "done": .boolean(completed.contains(request.text)),
                "name": .string(request.text.name), "request": .integer(number), "seq": .integer(request.text.sequence),
            ]
        }
    }

    fileprivate init?(_ value: JSONValue?) {
        guard let entries = value?.elements else { return nil }
        var (requests, completed): ([Int: Request], Set<Text>) = ([:], [])
        for entry in entries {
            guard let number = entry["request"]?.integer, let sequence = entry["seq"]?.integer,
                let name = entry["name"]?.text, let actor = entry["actor"]?.text
            else { return nil }
            let text = Text(sequence: sequence, name: name)
            requests[number] = Request(text: text, actor: actor)
            if entry["done"]?.boolean == true { completed.insert(text) }
        }
        self.init(requests: requests, completed: completed)
    }
}

extension TrustedRows {
    fileprivate var value: JSONValue {
        [
            "events": .integer(events),
            "kinds": .object(kinds.map { .init($0.key, .string($0.value.hex)) }),
            "protocol": .string(protocolVersion), "version": .integer(version),
        ]
    }

    fileprivate init?(_ value: JSONValue) {
        guard let events = value["events"]?.integer, let version = value["version"]?.integer,
            let protocolVersion = value["protocol"]?.text, let members = value["kinds"]?.members
        else { return nil }
        var kinds: [String: Digest] = [:]
        for member in members { kinds[member.name] = member.value.text.flatMap { Digest(hex: $0) } }
        self.init(version: version, events: events, protocolVersion: protocolVersion, kinds: kinds)
    }
}
