import CanonicalJSON
import Crypto
import Foundation
import Testing

/// Where other people's vectors are, if they are: beside the repository.
private let vectors: String = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path()), folder.path() != "/"
    {
        folder = folder.deletingLastPathComponent()
    }
    return folder.deletingLastPathComponent().appending(path: "shared/vectors/rfc8785").path()
}()

private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: vectors + "/" + path)))
}

@Suite struct `RFC 8785` {
    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: vectors), "../shared/vectors/rfc8785 is not there"),
        arguments: ["arrays", "french", "structures", "unicode", "values", "weird"])
    func `gives the published bytes of every document`(name: String) throws {
        let value = try JSONParser.parse(try bytes("input/\(name).json"))
        #expect(value.canonicalBytes == (try bytes("output/\(name).json")))
    }

    /// Appendix B, all finite rows: the bits of a double and its text.
    @Test(
        arguments: [
            (0x0, "0"), (0x8000_0000_0000_0000, "0"), (0x1, "5e-324"), (0x8000_0000_0000_0001, "-5e-324"),
            (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"), (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"),
            (0x4340_0000_0000_0000, "9007199254740992"), (0xc340_0000_0000_0000, "-9007199254740992"),
            (0x4430_0000_0000_0000, "295147905179352830000"), (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"),
            (0x44b5_2d02_c7e1_4af6, "1e+23"), (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"),
            (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"), (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"),
            (0x444b_1ae4_d6e2_ef50, "1e+21"), (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"),
            (0x3eb0_c6f7_a0b5_ed8d, "0.000001"), (0x41b3_de43_5555_5553, "333333333.3333332"),
            (0x41b3_de43_5555_5554, "333333333.33333325"), (0x41b3_de43_5555_5555, "333333333.3333333"),
            (0x41b3_de43_5555_5556, "333333333.3333334"), (0x41b3_de43_5555_5557, "333333333.33333343"),
            (0xbecb_f647_612f_3696, "-0.0000033333333333333333"), (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
        ] as [(UInt64, String)])
    func `prints numbers as the standard's own table does`(bits: UInt64, text: String) {
        #expect(JSONValue.number(Double(bitPattern: bits)).canonicalText == text)
    }

    /// The deterministic suite: fixed doubles, 2,000 upward from the smallest normal one, then SHA-256 chained from
    /// 32 zero bytes.
    @Test func `prints 100,000 generated numbers to the published hash`() {
        var hash = SHA256()
        var count = 0
        func add(_ bits: UInt64) {
            let value = Double(bitPattern: bits)
            guard count < 100_000, value != 0 || count < NumberSuite.fixed.count, value.isFinite else { return }
            let line = String(bits, radix: 16) + "," + JSONValue.number(value).canonicalText + "\n"
            hash.update(data: Data(line.utf8))
            count += 1
        }
        for bits in NumberSuite.fixed { add(bits) }
        for offset in 0..<2_000 { add(0x0010_0000_0000_0000 + UInt64(offset)) }
        var block = [UInt8](repeating: 0, count: 32)
        while count < 100_000 {
            block = Array(SHA256.hash(data: block))
            for start in stride(from: 0, to: 32, by: 8) {
                add(block[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) })
            }
        }
        let digest = hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(digest == "22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7")
    }
}

@Suite struct `The strict reader` {
    /// A canonical document of the profile is accepted, and what reads is what would be written.
    @Test func `accepts exactly what parse and encode again leave unchanged`() throws {
        var generator = SystemRandomNumberGenerator()
        let alphabet = Array(#"{}[]",:\0129-eaAé ntrufls"#.utf8)
        let seeds = [#"{"a":1,"b":["x",true],"c":{"d":-5}}"#, #"["\n","é",9007199254740991]"#, #"{"é":"\u000f"}"#]
        var accepted = 0
        for _ in 0..<20_000 {
            var text = Array(seeds[Int.random(in: 0..<seeds.count, using: &generator)].utf8)
            for _ in 0..<Int.random(in: 0...2, using: &generator) {
                let place = Int.random(in: 0..<text.count, using: &generator)
                text[place] = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            let isRead: Bool
            do throws(MalformedJSON) {
                var reader = CanonicalReader(text.span)
                _ = try reader.skipValue()
                try reader.finish()
                isRead = true
            } catch { isRead = false }
            let tree = try? JSONParser.parse(text)
            let isCanonical = tree.map { $0.canonicalBytes == text && $0.isOfTheProfile } ?? false
            #expect(isRead == isCanonical, "\(String(decoding: text, as: UTF8.self))")
            if isRead { accepted += 1 }
        }
        #expect(accepted > 1_000)
    }

    @Test func `survives nesting, lone surrogates and names that only look alike`() throws {
        for text in [
            String(repeating: "[", count: 100_000), #"{"a":"\ud800"}"#, #"{"a":"\uDC00\uD800"}"#, "\u{FEFF}{}",
            "[1e400]",
            #"{"a":1,"a":2}"#, "[-9223372036854775808", "{\"a\"", "[\"\u{7F}",
        ] {
            #expect(throws: MalformedJSON.self) { try JSONParser.parse(Array(text.utf8)) }
        }
        let lookAlike = "{\"\u{65}\u{301}\":1,\"\u{E9}\":2}"
        #expect(try JSONParser.parse(Array(lookAlike.utf8)).members?.count == 2)
        #expect(try JSONParser.parse(Array("[-9223372036854775808]".utf8)).elements?.first?.integer == nil)
    }
}

extension JSONValue {
    fileprivate var isOfTheProfile: Bool {
        switch self {
        case .null, .number: false
        case .boolean, .integer: true
        case .string(let text): !text.isEmpty
        case .array(let elements): !elements.isEmpty && elements.allSatisfy(\.isOfTheProfile)
        case .object(let members):
            !members.isEmpty && members.allSatisfy { !$0.name.isEmpty && $0.value.isOfTheProfile }
        }
    }
}
