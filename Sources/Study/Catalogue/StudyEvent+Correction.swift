import CanonicalJSON

/// Why a correction cannot be applied to stored data.
public enum CorrectionProblem: Error, Hashable, Sendable {
    /// There is nothing to change at this place, and nothing may be put there.
    case noSuchField(FieldPointer)
    /// Something else stands there than the correction says it replaces; `found` is absent if nothing stands there.
    case oldDiffers(FieldPointer, found: RecordedValue?)
    /// With the changes the data is no longer what the type allows.
    case undecodable(UndecodableEvent)
}

extension CorrectionProblem: CustomStringConvertible {
    /// One line in plain words.
    public var description: String {
        switch self {
        case .noSuchField(let pointer): "there is no \(pointer)"
        case .oldDiffers(let pointer, let found):
            "\(pointer) is \(found.map { $0.json.canonicalText } ?? "absent"), not what the correction replaces"
        case .undecodable(let problem): "the corrected event would be malformed: \(problem)"
        }
    }
}

/// An event with corrections applied: its payload's canonical bytes and the same, typed.
public struct CorrectedData: Hashable, Sendable {
    /// The payload's canonical bytes.
    public var data: [UInt8]
    /// The same, typed.
    public var event: StudyEvent
}

extension StudyEvent {
    /// Applies the changes of an `event.corrected` to the data of an event and decodes it again.
    ///
    /// Pass the data as earlier corrections left it. A change of `/occurred` concerns the envelope and is passed
    /// over. Only members that the type knows can be changed, because the result must decode as that type; a list or
    /// map that loses its last element goes away with it.
    public static func correcting(
        type: String, version: Int, data: [UInt8], changes: [FieldChange]
    ) throws(CorrectionProblem) -> CorrectedData {
        var tree: JSONValue
        do throws(MalformedJSON) { tree = try JSONParser.parse(data) } catch { throw .undecodable(.malformed(error)) }
        for change in changes where !change.pointer.isOccurred {
            tree = try PayloadEdit(change).applied(to: tree)
        }
        let bytes = tree.canonicalBytes
        do throws(UndecodableEvent) {
            return CorrectedData(data: bytes, event: try StudyEvent(type: type, version: version, data: bytes))
        } catch {
            throw .undecodable(error)
        }
    }

    /// Puts one value at one place of the data of an event and decodes it again; `new` absent takes the member away.
    public static func correcting(
        type: String, version: Int, data: [UInt8], pointer: FieldPointer, new: RecordedValue?
    ) throws(CorrectionProblem) -> CorrectedData {
        let old = value(in: data, at: pointer)
        return try correcting(
            type: type, version: version, data: data, changes: [FieldChange(new: new, old: old, pointer: pointer)])
    }

    /// What stands at a place of stored data; `nil` if nothing does, or for `/occurred`.
    public static func value(in data: [UInt8], at pointer: FieldPointer) -> RecordedValue? {
        guard !pointer.isOccurred, var place = try? JSONParser.parse(data) else { return nil }
        for name in pointer.path {
            guard let below = place.child(name) else { return nil }
            place = below
        }
        return RecordedValue(place)
    }
}
