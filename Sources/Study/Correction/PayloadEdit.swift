import CanonicalJSON

/// One change on its way down a payload's tree.
struct PayloadEdit {
    private let change: FieldChange
    private let path: [String]

    init(_ change: FieldChange) {
        self.change = change
        path = change.pointer.path
    }

    /// The tree with the change made.
    func applied(to tree: JSONValue) throws(CorrectionProblem) -> JSONValue {
        try edited(tree, depth: 0) ?? .object([])
    }

    /// The value at a depth of the path with the change made below it, or `nil` if nothing is left of it.
    private func edited(_ value: JSONValue, depth: Int) throws(CorrectionProblem) -> JSONValue? {
        let name = path[depth]
        let child = value.child(name)
        guard depth + 1 < path.count else {
            try demandOld(child)
            return try value.replacing(name, with: change.new?.json, else: .noSuchField(change.pointer))
        }
        guard let child else { throw .noSuchField(change.pointer) }
        let below = try edited(child, depth: depth + 1)
        return try value.replacing(name, with: below, else: .noSuchField(change.pointer))
    }

    private func demandOld(_ found: JSONValue?) throws(CorrectionProblem) {
        guard found == change.old?.json else {
            throw .oldDiffers(change.pointer, found: found.flatMap { RecordedValue($0) })
        }
    }
}

extension JSONValue {
    /// The member of an object or the element of an array that one token of a pointer names.
    func child(_ name: String) -> JSONValue? {
        if let elements { return elements.index(named: name).map { elements[$0] } }
        return self[name]
    }

    /// The container with one child replaced, added (to an object) or taken away; `nil` if that leaves it empty.
    func replacing(
        _ name: String, with new: JSONValue?, else problem: CorrectionProblem
    ) throws(CorrectionProblem) -> JSONValue? {
        switch self {
        case .object(var members):
            let index = members.firstIndex { $0.name == name }
            switch (index, new) {
            case (.some(let index), .some(let new)): members[index].value = new
            case (.some(let index), nil): members.remove(at: index)
            case (nil, .some(let new)): members.append(Member(name, new))
            case (nil, nil): throw problem
            }
            return members.isEmpty ? nil : .object(members)
        case .array(var elements):
            guard let index = elements.index(named: name) else { throw problem }
            if let new { elements[index] = new } else { elements.remove(at: index) }
            return elements.isEmpty ? nil : .array(elements)
        default: throw problem
        }
    }
}

extension [JSONValue] {
    /// The index that a token of a pointer spells: digits without leading zeros (RFC 6901 section 4).
    fileprivate func index(named name: String) -> Int? {
        guard let index = Int(name), String(index) == name, indices.contains(index) else { return nil }
        return index
    }
}
