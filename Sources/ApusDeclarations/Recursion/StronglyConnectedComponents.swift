/// The strongly connected components of a graph: which nodes reach each other (Tarjan's algorithm, without recursion, linear).
struct StronglyConnectedComponents {
    /// The component of each node.
    private(set) var component: [Int]
    private var sizes: [Int] = []
    private var loops: Set<Int> = []

    /// The components of the graph in which `edges[n]` are the nodes that an edge from `n` leads to.
    init(edges: [[Int]]) {
        component = Array(repeating: -1, count: edges.count)
        var walk = Walk(edges: edges)
        for node in edges.indices where walk.order[node] < 0 {
            walk.run(from: node) { members in
                for member in members { component[member] = sizes.count }
                sizes.append(members.count)
            }
        }
        for node in edges.indices where edges[node].contains(node) { loops.insert(node) }
    }

    /// Whether an edge from `source` to `target` lies on a cycle.
    func isOnCycle(_ source: Int, _ target: Int) -> Bool {
        source == target ? loops.contains(source) : component[source] == component[target]
    }

    /// Whether `node` reaches itself.
    func reachesItself(_ node: Int) -> Bool {
        loops.contains(node) || sizes[component[node]] > 1
    }
}

private struct Walk {
    let edges: [[Int]]
    var order: [Int]
    private var low: [Int]
    private var isOnStack: [Bool]
    private var stack: [Int] = []
    private var path: [(node: Int, next: Int)] = []
    private var count = 0

    init(edges: [[Int]]) {
        self.edges = edges
        order = Array(repeating: -1, count: edges.count)
        low = order
        isOnStack = Array(repeating: false, count: edges.count)
    }

    mutating func run(from start: Int, found: (ArraySlice<Int>) -> Void) {
        enter(start)
        while let top = path.last {
            if top.next < edges[top.node].count {
                path[path.count - 1].next += 1
                let target = edges[top.node][top.next]
                if order[target] < 0 {
                    enter(target)
                } else if isOnStack[target] {
                    low[top.node] = min(low[top.node], order[target])
                }
            } else {
                leave(top.node, found)
            }
        }
    }

    private mutating func enter(_ node: Int) {
        order[node] = count
        low[node] = count
        count += 1
        stack.append(node)
        isOnStack[node] = true
        path.append((node, 0))
    }

    private mutating func leave(_ node: Int, _ found: (ArraySlice<Int>) -> Void) {
        path.removeLast()
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == order[node], let begin = stack.lastIndex(of: node) else { return }
        for member in stack[begin...] { isOnStack[member] = false }
        found(stack[begin...])
        stack.removeSubrange(begin...)
    }
}
