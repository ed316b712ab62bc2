/// The full name of a declared type: the namespace, the types around it, its own name.
public struct TypePath: Hashable, Sendable {
    /// At least two: the namespace comes first. (The namespace itself is a path of one.)
    public var names: [SwiftName]

    /// The type at the end of `names`.
    public init(_ names: [SwiftName]) {
        self.names = names
    }

    /// The type's own name.
    public var name: SwiftName { names[names.count - 1] }

    /// The path of the type around it, or the namespace.
    public var parent: TypePath { TypePath(Array(names.dropLast())) }

    /// A type nested in this one.
    public func appending(_ name: SwiftName) -> TypePath { TypePath(names + [name]) }
}

/// Which types are declared in which, so that a reference can be spelt as shortly as it is unambiguous.
public struct Scopes: Sendable {
    private var members: [TypePath: Set<SwiftName>] = [:]
    private var declaredNames: Set<String> = []

    /// No types.
    public init() {}

    /// Notes that there is a type `path`.
    public mutating func declare(_ path: TypePath) {
        members[path.parent, default: []].insert(path.name)
        declaredNames.insert(path.name.text)
    }

    /// Notes the types that `part` has.
    mutating func add(_ part: Scopes) {
        for (path, names) in part.members { members[path, default: []].formUnion(names) }
        declaredNames.formUnion(part.declaredNames)
    }

    /// Notes that everything stands in a type called `namespace`.
    public mutating func declare(namespace: SwiftName) {
        declaredNames.insert(namespace.text)
    }

    /// Whether a type called `name` is declared anywhere, so that a type of that name in a library must be qualified by its module.
    public func shadows(_ name: String) -> Bool {
        declaredNames.contains(name)
    }

    /// The shortest tail of `path` that means it when it is written in the body of `scope`.
    public func spelling(of path: TypePath, in scope: TypePath) -> ArraySlice<SwiftName> {
        var around = scope.names
        while !around.isEmpty {
            // The innermost type around the reference that declares the first name of a tail is the one that Swift finds.
            let isAncestor = path.names.count > around.count && path.names.starts(with: around)
            if isAncestor {
                let tail = path.names[around.count...]
                if !isHidden(tail[tail.startIndex], from: scope, downTo: around.count) { return tail }
            }
            around.removeLast()
        }
        return path.names[...]
    }

    private func isHidden(_ name: SwiftName, from scope: TypePath, downTo depth: Int) -> Bool {
        guard scope.names.count > depth else { return false }
        for length in (depth + 1)...scope.names.count {
            let inner = TypePath(Array(scope.names.prefix(length)))
            if members[inner]?.contains(name) == true { return true }
        }
        return false
    }
}
