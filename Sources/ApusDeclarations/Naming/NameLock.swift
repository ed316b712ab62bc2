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
    /// The names that several things share, by scope and name in the document: nothing could tell whose a locked name is.
    private var ambiguous: [Kind: [String: Set<String>]] = [:]

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

    /// Notes the name of what the document calls `wire` at `pointer`.
    mutating func note(_ name: String, of wire: String, at pointer: String, _ kind: Kind) {
        let scope = Self.scope(of: pointer)
        guard ambiguous[kind]?[scope]?.contains(wire) != true else { return }
        if let known = names[kind, default: [:]][scope, default: [:]].updateValue(name, forKey: wire), known != name {
            names[kind]?[scope]?[wire] = nil
            if names[kind]?[scope]?.isEmpty == true { names[kind]?[scope] = nil }
            ambiguous[kind, default: [:]][scope, default: []].insert(wire)
        }
    }

    /// The pointer of what the thing at `pointer` stands in.
    private static func scope(of pointer: String) -> String {
        pointer.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(pointer[..<$0]) } ?? ""
    }
}
