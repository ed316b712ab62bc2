/// The names that were given to an API's types and members before, so that a newcomer never takes the name of what was there.
///
/// A name is known by the thing that it stands in and by its name in the document: where it stands among its neighbours does not matter.
public struct NameLock: Hashable, Sendable {
    /// What has the name.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A type.
        case types
        /// A property, a parameter, a case or a method.
        case members
    }

    /// The names of one kind: by the JSON pointer of what they stand in, then by their names in the document.
    public typealias Names = [String: [String: String]]

    /// The words that are written in capitals by the project's choice. Where they change, names are given anew.
    public var initialisms: [String] = []
    private var names: [Kind: Names] = [:]

    /// A lock without names.
    public init(initialisms: [String] = []) {
        self.initialisms = initialisms
    }

    /// The names of a kind.
    public subscript(kind: Kind) -> Names {
        get { names[kind] ?? [:] }
        set { names[kind] = newValue.isEmpty ? nil : newValue }
    }

    /// Whether there are no names.
    public var isEmpty: Bool { names.isEmpty }

    /// The Swift name of what the document calls `wire` at `pointer`, if it was given one before.
    func name(of wire: String, at pointer: String, _ kind: Kind) -> String? {
        names[kind]?[Self.scope(of: pointer)]?[wire]
    }

    /// A name, and what it is the name of.
    struct Entry: Sendable {
        var name: String
        /// What the document calls it.
        var wire: String
        /// Its JSON pointer.
        var pointer: String
        var kind: Kind
    }

    /// The lock of all those names, without those that several things share: nothing could tell whose a locked name is.
    init(of entries: [Entry], initialisms: [String]) {
        self.init(initialisms: initialisms)
        var names: [Kind: Names] = [:]
        var shared: [(kind: Kind, scope: String, wire: String)] = []
        for entry in entries {
            let scope = Self.scope(of: entry.pointer)
            let known = names[entry.kind, default: [:]][scope, default: [:]].updateValue(entry.name, forKey: entry.wire)
            if let known, known != entry.name { shared.append((entry.kind, scope, entry.wire)) }
        }
        for (kind, scope, wire) in shared {
            names[kind]?[scope]?[wire] = nil
            if names[kind]?[scope]?.isEmpty == true { names[kind]?[scope] = nil }
        }
        self.names = names.filter { !$0.value.isEmpty }
    }

    /// The pointer of what the thing at `pointer` stands in.
    private static func scope(of pointer: String) -> String {
        pointer.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(pointer[..<$0]) } ?? ""
    }
}
