import ApusModel

/// Which types of the table contain themselves, and where that is broken.
///
/// A value that contains itself is broken at the cases of unions on the cycle (`indirect`), which costs nothing, and where there is none, at the
/// properties that lead back (a box). Arrays and dictionaries break cycles of themselves. An alias that contains itself becomes a struct. What is large
/// is kept on the heap in the same two ways.
struct Recursion {
    private let names: AliasChains
    private let indirect: StronglyConnectedComponents
    private let boxed: Set<Edge>
    private let aliases: StronglyConnectedComponents
    private let weights: ValueWeights

    private struct Edge: Hashable {
        var source: Int
        var target: Int
    }

    /// Looks at all of `types`.
    init(_ types: TypeTable) {
        let names = AliasChains(types)
        self.names = names
        var members: [[Int]] = []
        var all: [[Int]] = []
        var aliasEdges: [[Int]] = []
        for id in types.ids {
            var edges = Containment(names: names)
            edges.visit(types[id].shape, .member)
            members.append(edges.members)
            all.append(edges.members + edges.cases)
            aliasEdges.append(Self.aliasTargets(of: types[id].shape))
        }
        let indirect = StronglyConnectedComponents(edges: all)
        self.indirect = indirect
        aliases = StronglyConnectedComponents(edges: aliasEdges)
        let boxed = Set(Self.backEdges(members).map { Edge(source: $0.0, target: $0.1) })
        self.boxed = boxed
        weights = ValueWeights(types, names: names, edges: all) { source, target in
            boxed.contains(Edge(source: source, target: target)) || indirect.isOnCycle(source, target)
        }
    }

    /// The type that `id` stands for when aliases of aliases are followed; none, if they go in a circle.
    func target(of id: TypeID) -> TypeID? { names.target(of: id) }

    /// Whether a value of `shape` is so large that what holds it keeps it on the heap.
    func isHeavy(_ shape: Shape) -> Bool { weights.isHeavy(shape) }

    /// Whether a property inside `owner` whose value is a `target` needs a box.
    func isBoxed(_ owner: TypeID?, _ target: TypeID) -> Bool {
        guard let owner, let target = names.target(of: target) else { return false }
        return boxed.contains(Edge(source: owner.index, target: target.index))
    }

    /// Whether a case of a union inside `owner` whose payload is a `target` is indirect.
    func isIndirect(_ owner: TypeID?, _ target: TypeID) -> Bool {
        guard let owner, let target = names.target(of: target) else { return false }
        return indirect.isOnCycle(owner.index, target.index)
    }

    /// Whether `id`, an array or a dictionary, contains itself and so cannot be a typealias.
    func isRecursiveAlias(_ id: TypeID) -> Bool { aliases.reachesItself(id.index) }

    /// The types that an alias mentions; none for a shape that gets a declaration of its own.
    private static func aliasTargets(of shape: Shape) -> [Int] {
        switch shape {
        case .named(let id): [id.index]
        case .nullable(let inner), .list(let inner, _), .map(let inner): aliasTargets(of: inner)
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .tuple, .record, .union, .enumeration: []
        }
    }

    /// The edges that lead back to a node from which they were reached, by a walk in the order of the document.
    private static func backEdges(_ edges: [[Int]]) -> [(Int, Int)] {
        enum Color { case fresh, open, done }
        var colors = Array(repeating: Color.fresh, count: edges.count)
        var found: [(Int, Int)] = []
        var path: [(node: Int, next: Int)] = []
        for start in edges.indices where colors[start] == .fresh {
            colors[start] = .open
            path.append((start, 0))
            while let top = path.last {
                guard top.next < edges[top.node].count else {
                    colors[top.node] = .done
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let target = edges[top.node][top.next]
                switch colors[target] {
                case .fresh:
                    colors[target] = .open
                    path.append((target, 0))
                case .open:
                    found.append((top.node, target))
                case .done:
                    break
                }
            }
        }
        return found
    }
}

/// What aliases of aliases stand for.
struct AliasChains {
    private var targets: [TypeID?]

    init(_ types: TypeTable) {
        var next: [TypeID?] = []
        for id in types.ids { next.append(Self.alias(types[id].shape)) }
        targets = types.ids.map { id in
            var current = id
            var steps = 0
            while let following = next[current.index] {
                current = following
                steps += 1
                if steps > next.count { return nil }
            }
            return current
        }
    }

    func target(of id: TypeID) -> TypeID? { targets[id.index] }

    private static func alias(_ shape: Shape) -> TypeID? {
        switch shape {
        case .named(let id): id
        case .nullable(let inner): alias(inner)
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .record, .union, .enumeration: nil
        }
    }
}

/// The types whose values are contained in a value of a shape, not by way of an array or a dictionary.
private struct Containment {
    enum Site { case member, unionCase }

    let names: AliasChains
    var members: [Int] = []
    var cases: [Int] = []

    mutating func visit(_ shape: Shape, _ site: Site) {
        switch shape {
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .enumeration, .list, .map: break
        case .nullable(let inner): visit(inner, site)
        case .tuple(let tuple): for element in tuple.elements { visit(element, .member) }
        case .record(let record):
            for property in record.properties { visit(property.shape, .member) }
            for part in record.parts { visit(part.shape, .member) }
        case .union(let union): for variant in union.variants { visit(variant.shape, .unionCase) }
        case .named(let id):
            guard let target = names.target(of: id) else { return }
            switch site {
            case .member: members.append(target.index)
            case .unionCase: cases.append(target.index)
            }
        }
    }
}
