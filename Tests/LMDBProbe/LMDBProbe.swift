internal import Glibc
internal import LMDB

// A second process for the tests of LMDB: another writer, or one that dies with a transaction open.
//
//     LMDBProbe fill DIRECTORY COUNT MAP-BYTES   commits COUNT values of 4,000 bytes, growing the map as needed
//     LMDBProbe hold-read DIRECTORY              holds a snapshot until its input ends
//     LMDBProbe churn DIRECTORY                  replaces one value of 100,000 bytes in 40 commits
//     LMDBProbe hold-write DIRECTORY             holds an uncommitted write until its input ends
//
// It prints "ready" when it is where the test wants it.
@main
enum LMDBProbe {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { exit(64) }
        let path = arguments[2]
        switch arguments[1] {
        case "fill":
            guard arguments.count == 5, let count = UInt64(arguments[3]), let map = Int(arguments[4]) else { exit(64) }
            let environment = try Environment.open(path: path, options: .init(mapByteCount: map, create: true))
            try environment.growingAsNeeded { () throws(LMDBError) in try fill(environment, count: count) }
            announce()
        case "hold-read":
            let environment = try Environment.open(path: path)
            let snapshot = try environment.beginRead()
            _ = try snapshot.openTable("none")
            announce()
            waitForEndOfInput()
        case "churn":
            let environment = try Environment.open(path: path)
            for number in 0..<40 as Range<UInt8> { try replace(environment, with: number) }
            announce()
        case "hold-write":
            let environment = try Environment.open(path: path)
            try fillAndWait(environment)
        default:
            exit(64)
        }
    }

    private static func fill(_ environment: borrowing Environment, count: UInt64) throws(LMDBError) {
        var transaction = try environment.beginWrite()
        guard let table = try transaction.openTable("probe", create: true) else { return }
        let value = [UInt8](repeating: 0xAB, count: 4_000)
        for number in 0..<count {
            let key = BigEndianKey(number)
            try transaction.append(value.span, forKey: key.span, in: table)
        }
        try transaction.commit()
    }

    private static func replace(_ environment: borrowing Environment, with byte: UInt8) throws(LMDBError) {
        var transaction = try environment.beginWrite()
        guard let table = try transaction.openTable("probe", create: true) else { return }
        try transaction.put([UInt8](repeating: byte, count: 100_000).span, forKey: [1].span, in: table)
        try transaction.commit()
    }

    private static func fillAndWait(_ environment: borrowing Environment) throws(LMDBError) {
        var transaction = try environment.beginWrite()
        guard let table = try transaction.openTable("probe", create: true) else { return }
        let key = BigEndianKey(7)
        try transaction.put(key.span, forKey: key.span, in: table)
        announce()
        waitForEndOfInput()
    }

    private static func announce() {
        print("ready")
        fflush(nil)
    }

    private static func waitForEndOfInput() {
        while readLine() != nil {}
    }
}
