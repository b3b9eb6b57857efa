/// Something in a protocol that cannot be meant.
public struct ProtocolProblem: Error, Hashable, Sendable {
    /// Where: a JSON pointer (RFC 6901) into the document, "/parts/0/criteria/2/id"; empty for the whole.
    public var path: String
    /// What is wrong and what is expected, in plain words.
    public var message: String

    /// A problem at a place.
    public init(path: String, message: String) {
        self.path = path
        self.message = message
    }
}

extension ProtocolProblem: CustomStringConvertible {
    /// Place and problem in one line.
    public var description: String { "\(path.isEmpty ? "/" : path): \(message)" }
}
