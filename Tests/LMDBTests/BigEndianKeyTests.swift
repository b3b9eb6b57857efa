import LMDB
import Testing

@Suite struct `A big-endian key` {
    @Test func `has the most significant byte first`() {
        let key = BigEndianKey(0x0102_0304_0506_0708)
        let bytes = copy(key.span)
        #expect(bytes == [1, 2, 3, 4, 5, 6, 7, 8])
    }

    @Test(arguments: [0, 1, 255, 256, 1 << 40, UInt64.max])
    func `gives its number back`(number: UInt64) {
        let key = BigEndianKey(number)
        let back = UInt64(bigEndianKey: key.span)
        #expect(back == number)
    }

    @Test(arguments: [0, 7, 9]) func `has exactly eight bytes`(count: Int) {
        let number = UInt64(bigEndianKey: [UInt8](repeating: 1, count: count).span)
        #expect(number == nil)
    }
}
