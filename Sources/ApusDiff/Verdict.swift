/// Whether a change breaks somebody who was not told.
public enum Effect: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// It does not.
    case none
    /// It depends on what no document says; the finding tells on what.
    case depends
    /// It does.
    case breaks

    /// Orders effects by how bad they are.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The word in reports: `ok`, `depends`, `breaks`.
    public var word: String {
        switch self {
        case .none: "ok"
        case .depends: "depends"
        case .breaks: "breaks"
        }
    }
}

/// How likely it is that a caller in Swift no longer compiles.
public enum Grade: String, Hashable, Sendable, Comparable, CaseIterable {
    /// Every use of the declaration breaks: it is gone, is called otherwise, or needs one more argument.
    case a = "A"
    /// Uses that read or write it in the usual way break: its type is another.
    case b = "B"
    /// Only exhaustive switches break.
    case c = "C"
    /// Only rare uses break: references to initializers, spelled nested types, types that are made only in tests.
    case d = "D"

    /// Orders grades by how bad they are: D is least.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue > right.rawValue }
}

/// Whom a change can break.
public enum Axis: String, Hashable, Sendable, CaseIterable {
    /// A client already shipped, which meets the new server.
    case wire
    /// A server written for the old document, which meets the new one.
    case server
    /// Callers in Swift, compiled again with regenerated code.
    case source
}

/// How the values that a document allows compare with those that it allowed before.
enum Relation: Hashable {
    /// All that was allowed is, and nothing else.
    case same
    /// More is allowed.
    case wider
    /// Less is allowed.
    case narrower
    /// Neither.
    case different

    /// What the change does to a client already shipped, if values travel as `flow` says.
    func wire(_ flow: Flow) -> Effect { flow == .unused ? .none : Self.breaks(self, narrowerBreaks: flow == .sent) }

    /// What the change does to a server written for the old document.
    func server(_ flow: Flow) -> Effect { flow == .unused ? .none : Self.breaks(self, narrowerBreaks: flow == .received) }

    private static func breaks(_ relation: Relation, narrowerBreaks: Bool) -> Effect {
        switch relation {
        case .same: .none
        case .wider: narrowerBreaks ? .none : .breaks
        case .narrower: narrowerBreaks ? .breaks : .none
        case .different: .breaks
        }
    }

    /// Both changes at once.
    func and(_ other: Relation) -> Relation {
        if self == other || other == .same { return self }
        return self == .same ? other : .different
    }
}

/// Which way a value travels, seen from the client, at one place.
enum Flow: Hashable {
    /// The client sends it.
    case sent
    /// The client receives it.
    case received
    /// No operation reaches it.
    case unused

    /// The other way.
    var reversed: Flow {
        switch self {
        case .sent: .received
        case .received: .sent
        case .unused: .unused
        }
    }
}
