import Dispatch
import Synchronization

/// Work on the members of an array that all cores share while the caller goes on.
final class SharedWork<Output: Sendable>: Sendable {
    private let parts: Mutex<[[Output]]>
    private let group = DispatchGroup()

    /// Starts `work` on each element; at least `minimumShare` of them go together.
    init<Element: Sendable>(
        on elements: [Element], minimumShare: Int, _ work: @escaping @Sendable (Element) -> Output
    ) {
        // Twice as many parts as cores, so that a core which also walks does not hold up the rest.
        let count = max(1, min(2 * processorCount, elements.count / max(1, minimumShare)))
        parts = Mutex([[Output]](repeating: [], count: count))
        let share = (elements.count + count - 1) / count
        for number in 0..<count {
            let range = min(number * share, elements.count)..<min((number + 1) * share, elements.count)
            DispatchQueue.global().async(group: group) { [self] in
                let part = elements[range].map(work)
                parts.withLock { $0[number] = part }
            }
        }
    }

    /// What became of each element, in order; waits until all is done.
    func outputs() -> [Output] {
        group.wait()
        return parts.withLock { $0.flatMap { $0 } }
    }
}
