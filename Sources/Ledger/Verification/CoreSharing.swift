import Dispatch
import Synchronization

/// Work on the members of an array, shared by all cores.
enum CoreSharing {
    /// What `work` makes of each element, in order.
    static func map<Element: Sendable, Output: Sendable>(
        _ elements: [Element], minimumShare: Int, _ work: @escaping @Sendable (Element) -> Output
    ) -> [Output] {
        let cores = max(1, min(processorCount, elements.count / max(1, minimumShare)))
        guard cores > 1 else { return elements.map(work) }
        let share = (elements.count + cores - 1) / cores
        let outputs = Mutex([[Output]](repeating: [], count: cores))
        DispatchQueue.concurrentPerform(iterations: cores) { core in
            let range = min(core * share, elements.count)..<min((core + 1) * share, elements.count)
            let part = elements[range].map(work)
            outputs.withLock { $0[core] = part }
        }
        return outputs.withLock { $0.flatMap { $0 } }
    }
}
