import ApusModel

/// How many parts of a value the compiler copies, compares and destroys one by one, because they lie in the value itself.
///
/// Every struct and enum that holds a value holds code for all of its parts, five times and more, so what is heavy is kept on the heap: a property
/// in a box, the payload of a case by `indirect`. Then a holder has one part where it had many, and values are cheaper to hand around.
struct ValueWeights {
    /// What is heavier than this is kept on the heap.
    static let limit = 12

    private let names: AliasChains
    /// The weight of each type of the table.
    private var weights: [Int]

    /// Looks at all of `types`, the contained ones first.
    ///
    /// - Parameter isBroken: Whether a value of the second type is on the heap of the first one anyway.
    init(_ types: TypeTable, names: AliasChains, edges: [[Int]], isBroken: (Int, Int) -> Bool) {
        self.names = names
        weights = Array(repeating: 1, count: edges.count)
        let ids = Array(types.ids)
        var isSeen = Array(repeating: false, count: edges.count)
        var path: [(node: Int, next: Int)] = []
        for start in edges.indices where !isSeen[start] {
            isSeen[start] = true
            path.append((start, 0))
            while let top = path.last {
                guard top.next < edges[top.node].count else {
                    weights[top.node] = weight(of: types[ids[top.node]].shape)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let target = edges[top.node][top.next]
                guard !isSeen[target], !isBroken(top.node, target) else { continue }
                isSeen[target] = true
                path.append((target, 0))
            }
        }
    }

    /// Whether a value of this shape is kept on the heap.
    func isHeavy(_ shape: Shape) -> Bool { weight(of: shape) > Self.limit }

    /// What a value of `shape` adds to what holds it.
    private func held(_ shape: Shape) -> Int {
        let weight = weight(of: shape)
        return weight > Self.limit ? 1 : weight
    }

    private func weight(of shape: Shape) -> Int {
        switch shape {
        case .boolean, .integer, .number, .null: 0
        case .any, .string, .bytes, .enumeration, .list, .map: 1
        case .nullable(let inner): weight(of: inner)
        case .tuple(let tuple): tuple.elements.reduce(0) { $0 + weight(of: $1) }
        case .record(let record):
            record.properties.reduce(0) { $0 + held($1.shape) } + record.parts.reduce(0) { $0 + weight(of: $1.shape) }
        case .union(let union): union.variants.reduce(1) { $0 + held($1.shape) }
        case .named(let id): names.target(of: id).map { weights[$0.index] } ?? 1
        }
    }
}
