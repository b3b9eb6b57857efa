import CanonicalJSON
import LMDB
import LedgerTesting
import Testing
import Transparency
import Vocabulary

@testable import Ledger

private func number(_ value: Int) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * (7 - $0))) } }

/// A ledger of three participants, which nobody has open, and what this computer has computed of it.
struct AttackedStore {
    let directory: TemporaryDirectory
    let marks: HighWaterMarks
    let size: Int
    var path: String { directory.file("ledger") }

    init() throws {
        directory = try TemporaryDirectory()
        var test = try TestLedger(in: directory)
        try test.enrol("monitor-1", .monitor)
        for count in 0..<40 {
            try test.append([TestLedger.note(count, subject: "P00\(1 + count % 3)", text: "text \(count)")])
        }
        size = try test.ledger.head().size
        marks = test.marks
        try test.marks.raise(try #require(try test.ledger.checkpoint()), origin: TestLedger.origin)
        let key = try #require(test.keys["admin-1"])
        try directory.write("ledger.seed", key.seed)
    }

    /// Reads everything once, so that a standing is kept.
    func keepStanding() throws { _ = try Ledger.open(at: path, content: .sample, marks: marks).head() }

    func change(_ body: (borrowing Environment) throws -> Void) throws {
        let environment = try Environment.open(path: path)
        try body(environment)
    }

    /// Whether each way to read refuses, or gives what the untouched ledger gives.
    func refusals(_ whole: [String: String]) throws -> [String: LedgerError] {
        var refusals: [String: LedgerError] = [:]
        for (name, read) in Self.readings {
            let ledger = try Ledger.open(at: path, content: .sample, marks: marks)
            do throws(LedgerError) {
                let said = try read(ledger)
                #expect(said == whole[name] || name == "import secret", "\(name) believed it")
            } catch { refusals[name] = error }
        }
        return refusals
    }

    func whole() throws -> [String: String] {
        let ledger = try Ledger.open(at: path, content: .sample, marks: marks)
        var said: [String: String] = [:]
        for (name, read) in Self.readings { said[name] = try read(ledger) }
        return said
    }

    typealias Reading = (name: String, read: @Sendable (borrowing Ledger) throws(LedgerError) -> String)

    static let readings: [Reading] = [
        ("head", { ledger throws(LedgerError) in "\(try ledger.head())" }),
        (
            "all events",
            { ledger throws(LedgerError) in
                var all = ""
                try ledger.forEachEvent { event, _ in
                    all += "\(event)"
                    return true
                }
                return all
            }
        ),
        ("event 20", { ledger throws(LedgerError) in "\(String(describing: try ledger.event(20)))" }),
        ("P002", { ledger throws(LedgerError) in "\(try ledger.sequences(of: "P002"))" }),
        ("study", { ledger throws(LedgerError) in "\(try ledger.sequences(of: nil))" }),
        ("participants", { ledger throws(LedgerError) in "\(try ledger.subjects())" }),
        ("checkpoints", { ledger throws(LedgerError) in "\(try ledger.checkpointSizes())" }),
        ("checkpoint 20", { ledger throws(LedgerError) in "\(String(describing: try ledger.checkpoint(size: 20)))" }),
        (
            "proof",
            { ledger throws(LedgerError) in
                "\(String(describing: try ledger.inclusionProof(of: 7, size: 30)))"
            }
        ),
        (
            "text",
            { ledger throws(LedgerError) in
                guard let sealed = try ledger.event(20)?.sealed.first else { return "" }
                return try ledger.disclosure(sealed, of: 20)?.text ?? "redacted"
            }
        ),
        (
            "id",
            { ledger throws(LedgerError) in
                guard let id = try ledger.event(20)?.id else { return "" }
                return "\(String(describing: try ledger.sequence(of: id)))"
            }
        ),
        (
            "new id",
            { ledger throws(LedgerError) in
                "\(String(describing: try ledger.sequence(of: EventID(high: 0x0123_4567_89AB_7000, low: 1 << 63))))"
            }
        ),
        ("import secret", { ledger throws(LedgerError) in "\(try ledger.importSecret())" }),
    ]
}

/// A change by somebody who can write to the store and has no key, and which readings must refuse it.
struct StoreAttack: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let refused: Set<String>
    let make: @Sendable (borrowing Environment) throws -> Void

    init(_ name: String, _ refused: Set<String>, _ make: @escaping @Sendable (borrowing Environment) throws -> Void) {
        testDescription = name
        self.refused = refused
        self.make = make
    }

    private static func edited(_ environment: borrowing Environment, _ place: Int) throws -> [UInt8] {
        let row = try #require(try environment.rows("events", from: place).first)
        let text = String(decoding: row.value, as: UTF8.self)
        let value = try #require(text.firstRange(of: "\"number\":"))
        var bytes = Array(text.utf8)
        let digit = text.utf8.distance(from: text.startIndex, to: value.upperBound)
        bytes[digit] = bytes[digit] == UInt8(ascii: "9") ? UInt8(ascii: "8") : UInt8(ascii: "9")
        return bytes
    }

    static let all: [StoreAttack] = [
        StoreAttack("an event's bytes", ["all events", "event 20", "text", "id"]) { environment in
            try environment.put("events", [(number(20), try edited(environment, 20))])
        },
        StoreAttack("an event's bytes and its leaf hash", ["all events", "event 20", "text", "id"]) { environment in
            let bytes = try edited(environment, 20)
            try environment.put("events", [(number(20), bytes)])
            let place = Int(TreeNode(level: 0, index: 20).storedPosition)
            try environment.put("hashes", [(number(place), Digest.leaf(of: bytes.span).array)])
        },
        StoreAttack("the role of a person", Set(AttackedStore.readings.map(\.name))) { environment in
            let row = try #require(try environment.rows("events", from: 2).first)
            let text = String(decoding: row.value, as: UTF8.self)
            let raised = text.replacing("\"role\":\"monitor\"", with: "\"role\":\"administrator\"")
            #expect(raised != text)
            try environment.put("events", [(number(2), Array(raised.utf8))])
        },
        StoreAttack("an event deleted from the index of a participant", ["P002"]) { environment in
            let rows = try environment.rows("subjects", from: 0).filter { $0.key.starts(with: Array("P002\0".utf8)) }
            try environment.delete("subjects", [rows[3].key])
        },
        StoreAttack("an event of another in the index of a participant", ["P002"]) { environment in
            try environment.put("subjects", [(Array("P002\0".utf8) + number(9), [])])
        },
        StoreAttack("a value in the index of a participant", ["P002"]) { environment in
            try environment.put("subjects", [(Array("P002\0".utf8) + number(4), [1])])
        },
        StoreAttack("an event deleted from the index of the study", ["study"]) { environment in
            try environment.delete("subjects", [[0] + number(2)])
        },
        StoreAttack("a row of the index of ids deleted", ["id", "new id"]) { environment in
            let row = try environment.rows("ids", from: 0).filter { $0.value == number(20) }
            try environment.delete("ids", row.map(\.key))
        },
        StoreAttack("a row of the index of ids that names another event", ["id", "new id"]) { environment in
            let row = try environment.rows("ids", from: 0).filter { $0.value == number(20) }
            try environment.put("ids", row.map { ($0.key, number(21)) })
        },
        StoreAttack("the last checkpoint deleted", Set(AttackedStore.readings.map(\.name))) { environment in
            try environment.delete("checkpoints", [number(try #require(try environment.sizes().last))])
        },
        StoreAttack("a checkpoint added", Set(AttackedStore.readings.map(\.name))) { environment in
            let last = try #require(try environment.rows("checkpoints", from: 0).last)
            try environment.put("checkpoints", [(number(1_000), last.value)])
        },
        StoreAttack("a checkpoint moved", ["checkpoints", "checkpoint 20"]) { environment in
            let row = try #require(try environment.rows("checkpoints", from: 20).first)
            try environment.delete("checkpoints", [row.key])
            try environment.put("checkpoints", [(number(1), row.value)])
        },
        StoreAttack("a person's line in the place of the ledger's", ["checkpoint 20"]) { environment in
            let row = try #require(try environment.rows("checkpoints", from: 20).first)
            var lines = String(decoding: row.value, as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false)
            #expect(row.key == number(20) && lines.count == 7)
            lines[4] = lines[5]
            try environment.put("checkpoints", [(row.key, Array(lines.joined(separator: "\n").utf8))])
        },
        StoreAttack("a signature of the last checkpoint", Set(AttackedStore.readings.map(\.name))) { environment in
            let last = try #require(try environment.rows("checkpoints", from: 0).last)
            var note = last.value
            note[note.count - 10] ^= 2
            try environment.put("checkpoints", [(last.key, note)])
        },
        StoreAttack("the last checkpoint without signatures", Set(AttackedStore.readings.map(\.name))) { environment in
            let last = try #require(try environment.rows("checkpoints", from: 0).last)
            let text = String(decoding: last.value, as: UTF8.self)
            let end = try #require(text.firstRange(of: "\n\n")).upperBound
            try environment.put("checkpoints", [(last.key, Array(text[..<end].utf8))])
        },
        StoreAttack("a text", ["text"]) { environment in
            let rows = try environment.rows("disclosures", from: 0)
            try environment.put("disclosures", zip(rows, rows.dropFirst() + rows.prefix(1)).map { ($0.key, $1.value) })
        },
        StoreAttack("every text deleted", ["text"]) { environment in
            try environment.delete("disclosures", try environment.rows("disclosures", from: 0).map(\.key))
        },
        StoreAttack("the import secret", ["import secret"]) { environment in
            try environment.put("meta", [(Array("import-secret".utf8), [UInt8](repeating: 7, count: 32))])
        },
        StoreAttack("an inner tree node", ["event 20", "text", "id"]) { environment in
            let place = Int(TreeNode(level: 1, index: 11).storedPosition)
            try environment.put("hashes", [(number(place), [UInt8](repeating: 7, count: 32))])
        },
        StoreAttack("an event too many", Set(AttackedStore.readings.map(\.name))) { environment in
            let last = try #require(try environment.rows("events", from: 0).last)
            try environment.put("events", [(number(43), last.value)])
        },
        StoreAttack("an event taken out", ["all events", "event 20", "text", "id"]) { environment in
            try environment.delete("events", [number(20)])
        },
    ]
}

@Suite struct `A store that somebody without a key has changed` {
    @Test(.evidence(for: "G-19"), arguments: StoreAttack.all)
    func `is refused by each way to read that the change touches, and read as before by the others`(
        attack: StoreAttack
    ) throws {
        for keepsStanding in [true, false] {
            let attacked = try AttackedStore()
            let whole = try attacked.whole()
            if keepsStanding { try attacked.keepStanding() }
            if !keepsStanding { try attacked.directory.remove("seen") }
            try attacked.change { try attack.make($0) }
            let refusals = try attacked.refusals(whole)
            // Without a standing the first command reads everything, so it may refuse more; but which secret was the
            // first, nobody knows then.
            let expected = keepsStanding ? attack.refused : attack.refused.subtracting(["import secret"])
            let believed = expected.subtracting(refusals.keys)
            #expect(believed.isEmpty, "not refused: \(believed)")
            for error in refusals.values {
                switch error {
                case .damaged, .indexDiffers: break
                default: Issue.record("\(attack.testDescription): \(error)")
                }
            }
        }
    }
}
