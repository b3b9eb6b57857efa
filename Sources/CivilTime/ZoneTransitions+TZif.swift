// The time zone information format, RFC 9636 (which replaces RFC 8536), versions 1 to 4.
//
//     header  "TZif" version 15 x 00, then six counts of 4 bytes, big-endian:
//             isutcnt isstdcnt leapcnt timecnt typecnt charcnt
//     block   timecnt times, timecnt kinds (1 byte), typecnt offsets (4 bytes seconds, 1 byte isdst,
//             1 byte name index),
//             charcnt bytes of names, leapcnt leap seconds, isstdcnt and isutcnt bytes that are not needed here
//     footer  0A TZ-string 0A
//
// Version 1 is header and block with 4-byte times. Later versions repeat header and block with 8-byte times, and only
// the second is read; then the footer. Reading trusts no count: the length of a block is checked before anything is
// read.

extension ZoneTransitions {
    /// Reads a whole zone file.
    init(parsing bytes: Span<UInt8>) throws(MalformedZoneData) {
        let first = try TZifHeader(bytes, at: 0)
        let firstEnd = try first.end(timeWidth: 4, in: bytes)
        guard first.version > 1 else {
            guard firstEnd == bytes.count else { throw .wrongLength }
            try self.init(bytes, first, timeWidth: 4)
            return
        }
        let second = try TZifHeader(bytes, at: firstEnd)
        let secondEnd = try second.end(timeWidth: 8, in: bytes)
        try self.init(bytes, second, timeWidth: 8)
        footer = try ZoneTransitions.footer(bytes, from: secondEnd)
    }

    private init(_ bytes: Span<UInt8>, _ header: TZifHeader, timeWidth: Int) throws(MalformedZoneData) {
        let kindsStart = header.bodyStart + header.timeCount * timeWidth
        let offsetsStart = kindsStart + header.timeCount
        let namesStart = offsetsStart + header.typeCount * 6
        offsets = []
        for index in 0..<header.typeCount {
            let start = offsetsStart + index * 6
            let seconds = Int(Int32(truncatingIfNeeded: bigEndian(bytes, at: start, width: 4)))
            let name = try abbreviation(bytes, names: namesStart..<namesStart + header.nameLength, at: bytes[start + 5])
            guard abs(seconds) < 86_370, bytes[start + 4] <= 1 else { throw .badOffset }
            offsets.append(LocalOffset(seconds: seconds, abbreviation: name, isDST: bytes[start + 4] == 1))
        }
        times.reserveCapacity(header.timeCount)
        kinds.reserveCapacity(header.timeCount)
        for index in 0..<header.timeCount {
            let raw = bigEndian(bytes, at: header.bodyStart + index * timeWidth, width: timeWidth)
            let time = timeWidth == 4 ? Int64(Int32(truncatingIfNeeded: raw)) : Int64(bitPattern: raw)
            let kind = bytes[kindsStart + index]
            guard Int(kind) < header.typeCount, times.isEmpty || times[index - 1] < time else { throw .badTransitions }
            times.append(time)
            kinds.append(kind)
        }
    }

    /// Reads the footer, whose text may be empty.
    private static func footer(_ bytes: Span<UInt8>, from start: Int) throws(MalformedZoneData) -> PosixZoneRule? {
        guard bytes.count >= start + 2, bytes[start] == 0x0A, bytes[bytes.count - 1] == 0x0A else { throw .wrongLength }
        var text: [UInt8] = []
        for index in start + 1..<bytes.count - 1 { text.append(bytes[index]) }
        guard !text.isEmpty else { return nil }
        guard let rule = PosixZoneRule(parsing: text) else { throw .badFooter }
        return rule
    }
}

/// The 44 bytes before a data block.
private struct TZifHeader {
    let version: Int
    let bodyStart: Int
    let utcCount: Int
    let standardCount: Int
    let leapCount: Int
    let timeCount: Int
    let typeCount: Int
    let nameLength: Int

    init(_ bytes: Span<UInt8>, at start: Int) throws(MalformedZoneData) {
        guard bytes.count >= start + 44 else { throw start == 0 ? .notTZif : .wrongLength }
        guard bigEndian(bytes, at: start, width: 4) == 0x545A_6966 else { throw .notTZif }
        switch bytes[start + 4] {
        case 0: version = 1
        case 0x32...0x34: version = Int(bytes[start + 4] - 0x30)
        default: throw .notTZif
        }
        bodyStart = start + 44
        utcCount = Int(bigEndian(bytes, at: start + 20, width: 4))
        standardCount = Int(bigEndian(bytes, at: start + 24, width: 4))
        leapCount = Int(bigEndian(bytes, at: start + 28, width: 4))
        timeCount = Int(bigEndian(bytes, at: start + 32, width: 4))
        typeCount = Int(bigEndian(bytes, at: start + 36, width: 4))
        nameLength = Int(bigEndian(bytes, at: start + 40, width: 4))
        let agrees = { [typeCount] (count: Int) in count == 0 || count == typeCount }
        guard typeCount > 0, nameLength > 0, agrees(utcCount), agrees(standardCount) else { throw .contradictoryCounts }
        guard leapCount == 0 else { throw .countsLeapSeconds }
    }

    /// Where the block after this header ends.
    ///
    /// No count exceeds 2^32, so the sum cannot overflow.
    func end(timeWidth: Int, in bytes: Span<UInt8>) throws(MalformedZoneData) -> Int {
        let length = timeCount * (timeWidth + 1) + typeCount * 6 + nameLength + standardCount + utcCount
        guard bytes.count - bodyStart >= length else { throw .wrongLength }
        return bodyStart + length
    }
}

private func bigEndian(_ bytes: Span<UInt8>, at start: Int, width: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in start..<start + width { value = value << 8 | UInt64(bytes[index]) }
    return value
}

/// The text from a name index until its zero byte, printable ASCII.
private func abbreviation(
    _ bytes: Span<UInt8>, names: Range<Int>, at index: UInt8
) throws(MalformedZoneData) -> String {
    var offset = names.lowerBound + Int(index)
    var text: [UInt8] = []
    while offset < names.upperBound, bytes[offset] != 0 {
        guard (0x21...0x7E).contains(bytes[offset]) else { throw .badOffset }
        text.append(bytes[offset])
        offset += 1
    }
    guard offset < names.upperBound else { throw .badOffset }
    return String(decoding: text, as: UTF8.self)
}
