import Crypto
import Testing

@testable import Exchange

/// What lies where a time stamp belongs, told apart without trusting anybody.
@Suite struct `A time stamp beside a CMS signature` {
    private static let file: [UInt8] = Array("signed".utf8)

    private static func der(_ tag: UInt8, _ parts: [UInt8]...) -> [UInt8] {
        let body = parts.flatMap { $0 }
        let length: [UInt8] =
            body.count < 128 ? [UInt8(body.count)] : [0x82, UInt8(body.count >> 8), UInt8(body.count & 0xFF)]
        return [tag] + length + body
    }

    /// The parts of RFC 3161 section 2.4.2 and RFC 5652 section 5.1 that a reader must find its way through.
    private static func token(over data: [UInt8], hash: UInt8 = 1) -> [UInt8] {
        let digest = hash == 3 ? Array(SHA512.hash(data: data)) : Array(SHA256.hash(data: data))
        let algorithm = der(0x30, der(0x06, [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, hash]), [0x05, 0x00])
        let info = der(
            0x30, [0x02, 0x01, 0x01], [0x06, 0x02, 0x2A, 0x03], der(0x30, algorithm, der(0x04, digest)),
            [0x02, 0x01, 0x07])
        let content = der(
            0x30, der(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x04]),
            der(0xA0, der(0x04, info)))
        let signed = der(0x30, [0x02, 0x01, 0x03], [0x31, 0x00], content, [0x31, 0x00])
        return der(0x30, der(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]), der(0xA0, signed))
    }

    private static func reply(_ status: UInt8, _ token: [UInt8]) -> [UInt8] {
        der(0x30, der(0x30, [0x02, 0x01, status]), token)
    }

    @Test func `is a reply over this file, or over another`() {
        #expect(TimeStampReply(Self.reply(0, Self.token(over: Self.file)), over: Self.file) == .stamp)
        #expect(TimeStampReply(Self.reply(1, Self.token(over: Self.file, hash: 3)), over: Self.file) == .stamp)
        #expect(TimeStampReply(Self.reply(0, Self.token(over: [1])), over: Self.file) == .ofAnotherFile)
        #expect(TimeStampReply(Self.token(over: [1]), over: Self.file) == .ofAnotherFile)
        #expect(TimeStampReply(Self.reply(0, Self.token(over: Self.file, hash: 9)), over: Self.file) == .ofUnknownHash)
    }

    @Test func `is a bare token, a refusal, or no reply at all`() {
        #expect(TimeStampReply(Self.token(over: Self.file), over: Self.file) == .bareToken)
        #expect(TimeStampReply(Self.reply(2, []), over: Self.file) == .refusal)
        #expect(TimeStampReply(Self.reply(0, []), over: Self.file) == .refusal)
        for bytes in [[], Array("<!DOCTYPE html><p>Not found".utf8), [0x30, 0x00], [0x30, 0x84, 0xFF]] as [[UInt8]] {
            #expect(TimeStampReply(bytes, over: Self.file) == .none)
        }
    }

    @Test func `is no reply where it is cut off anywhere`() {
        let whole = Self.reply(0, Self.token(over: Self.file))
        for count in whole.indices { #expect(TimeStampReply(Array(whole.prefix(count)), over: Self.file) == .none) }
    }
}
