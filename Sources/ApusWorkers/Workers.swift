import Dispatch

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// How many cores share work whose parts do not depend on each other. What comes out is the same for every number of them.
public struct Workers: Sendable {
    /// One, which does everything in its order.
    public static let one = Workers(count: 1)
    /// One for each core that is there.
    public static let all = Workers(count: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))

    /// How many there are.
    public let count: Int

    /// So many workers.
    public init(count: Int) {
        self.count = count
    }

    /// What `work` makes of each of `elements`, in their order.
    public func map<Element: Sendable, Result: Sendable>(_ elements: [Element], _ work: @Sendable (Element) -> Result) -> [Result] {
        guard count > 1, elements.count > 1 else { return elements.map(work) }
        return [Result](unsafeUninitializedCapacity: elements.count) { buffer, initialized in
            nonisolated(unsafe) let results = buffer
            DispatchQueue.concurrentPerform(iterations: elements.count) { index in
                results.initializeElement(at: index, to: work(elements[index]))
            }
            initialized = elements.count
        }
    }

    /// What `work` makes of each of the stretches into which `elements` are parted, in their order: for work that carries something along from
    /// element to element. There are a few stretches for each worker, so that one with much to do does not keep the others waiting.
    public func stretches<Element: Sendable, Result: Sendable>(
        of elements: [Element],
        _ work: @Sendable (ArraySlice<Element>) -> Result
    ) -> [Result] {
        guard count > 1, elements.count > count else { return elements.isEmpty ? [] : [work(elements[...])] }
        let stretchCount = min(elements.count, count * 3)
        let bounds = (0...stretchCount).map { elements.count * $0 / stretchCount }
        return map(Array(0..<stretchCount)) { work(elements[bounds[$0]..<bounds[$0 + 1]]) }
    }
}
