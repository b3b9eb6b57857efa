public import CanonicalJSON

extension StudyEvent {
    /// The type as it stands in the envelope.
    public var type: String {
        if case .ledgerOwned(let type) = self { type } else { kind?.rawValue ?? "" }
    }

    /// The version of the payload's schema.
    public var version: Int { 1 }

    /// The canonical bytes of `data`, or what is wrong with them.
    ///
    /// Of an event that the ledger owns this room knows no data; the answer is an empty object.
    public func checkedData() throws(MalformedJSON) -> [UInt8] {
        guard let payload else { return Array("{}".utf8) }
        try payload.checkTogether()
        return try payload.canonicalData()
    }

    /// The canonical bytes of `data` of an event that was read or decided.
    ///
    /// A payload made by hand is checked with ``checkedData()``; one that fails there is a programming error here.
    public func data() -> [UInt8] {
        do throws(MalformedJSON) { return try checkedData() } catch { preconditionFailure("\(type): \(error)") }
    }
}
