import Crypto

/// What lies where the time stamp over a CMS signature belongs (RFC 3161 section 2.4.2), as far as it can be told
/// without
/// trusting anybody: whether it is a reply, and whether it is about this file.
enum TimeStampReply: Hashable {
    /// A stamp over the file; whether its authority deserves trust is not judged.
    case stamp
    /// The same without the reply around it.
    case bareToken
    /// A stamp over something else.
    case ofAnotherFile
    /// A stamp that names a hash which is not computed here.
    case ofUnknownHash
    /// The authority refused, or gave no token.
    case refusal
    /// Not a reply at all: an empty file, a web page.
    case none

    /// What `bytes` are to the file with the bytes `file`.
    init(_ bytes: [UInt8], over file: [UInt8]) {
        guard let parts = DERPart(bytes[...])?.parts(in: 0x30), let first = parts.first else {
            self = .none
            return
        }
        guard first.tag == 0x30 else {
            self = Self.judge(token: parts, over: file, asWhole: .bareToken)
            return
        }
        guard let status = first.parts(in: 0x30)?.first, status.tag == 0x02 else {
            self = .none
            return
        }
        // "granted" and "granted with modifications".
        guard [[0], [1]].contains(Array(status.content)), parts.count > 1 else {
            self = .refusal
            return
        }
        self = Self.judge(token: parts[1].parts(in: 0x30) ?? [], over: file, asWhole: .stamp)
    }

    /// In words for the reader.
    var words: String {
        switch self {
        case .stamp: "there, not judged: openssl ts -verify"
        case .bareToken: "a bare token, not judged: openssl ts -verify -token_in"
        case .ofAnotherFile: "there, but over another file"
        case .ofUnknownHash: "there, over a hash that is not computed here, not judged: openssl ts -verify"
        case .refusal: "there, but a refusal of the authority"
        case .none: "there, but no RFC 3161 reply"
        }
    }

    private static let signedData: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]
    private static let stampInfo: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x04]

    /// The token is CMS SignedData (RFC 5652 section 5.1) around TSTInfo, whose third member is the imprint.
    private static func judge(token: [DERPart], over file: [UInt8], asWhole whole: Self) -> Self {
        guard token.count == 2, token[0].isIdentifier(signedData),
            let signed = token[1].parts(in: 0xA0)?.first?.parts(in: 0x30), signed.count > 2,
            let content = signed[2].parts(in: 0x30), content.count == 2, content[0].isIdentifier(stampInfo),
            let octets = content[1].parts(in: 0xA0)?.first, octets.tag == 0x04,
            let info = DERPart(octets.content)?.parts(in: 0x30), info.count > 2,
            let imprint = info[2].parts(in: 0x30), imprint.count == 2, imprint[1].tag == 0x04,
            let algorithm = imprint[0].parts(in: 0x30)?.first
        else { return .none }
        guard let digest = digest(algorithm, of: file) else { return .ofUnknownHash }
        return digest.elementsEqual(imprint[1].content) ? whole : .ofAnotherFile
    }

    private static func digest(_ algorithm: DERPart, of file: [UInt8]) -> [UInt8]? {
        let family: [UInt8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02]
        if algorithm.isIdentifier(family + [1]) { return Array(SHA256.hash(data: file)) }
        if algorithm.isIdentifier(family + [2]) { return Array(SHA384.hash(data: file)) }
        if algorithm.isIdentifier(family + [3]) { return Array(SHA512.hash(data: file)) }
        return nil
    }
}

/// One value in the Distinguished Encoding Rules (X.690 section 10).
private struct DERPart {
    let tag: UInt8
    let content: ArraySlice<UInt8>

    /// The value that takes up all of `bytes`.
    init?(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        guard let part = Self.next(&rest), rest.isEmpty else { return nil }
        self = part
    }

    private init(tag: UInt8, content: ArraySlice<UInt8>) {
        self.tag = tag
        self.content = content
    }

    /// The values in a constructed value of that tag; `nil` for anything else.
    func parts(in wanted: UInt8) -> [DERPart]? {
        guard tag == wanted else { return nil }
        var (rest, parts) = (content, [DERPart]())
        while !rest.isEmpty {
            guard let part = Self.next(&rest) else { return nil }
            parts.append(part)
        }
        return parts
    }

    func isIdentifier(_ bytes: [UInt8]) -> Bool { tag == 0x06 && content.elementsEqual(bytes) }

    private static func next(_ rest: inout ArraySlice<UInt8>) -> DERPart? {
        guard rest.count > 1, let tag = rest.popFirst(), let first = rest.popFirst() else { return nil }
        var count = Int(first)
        if first > 0x80 {
            guard first <= 0x84, rest.count >= Int(first & 0x7F) else { return nil }
            count = 0
            for _ in 0..<(first & 0x7F) { count = count << 8 | Int(rest.popFirst() ?? 0) }
        } else if first == 0x80 {
            return nil
        }
        guard count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return DERPart(tag: tag, content: rest.prefix(count))
    }
}
