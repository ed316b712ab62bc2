import ApusDeclarations
import ApusModel

/// The walk over both models at once. Each pair of named types is compared once a direction, however many operations reach it.
struct Comparison {
    /// Where a value stands on both sides.
    struct Subject {
        /// What it is called in reports.
        var title: String
        /// The type or the operation that it belongs to; itself, if there is none around.
        var group: String?
        var base: Origin?
        var revision: Origin?
        /// The Swift symbols that are about it.
        var baseSymbol: String?
        var revisionSymbol: String?
        /// Whether it is a parameter itself, and nothing inside it.
        var isParameter = false
        /// Whether everything is text there, so that a number can be read as text.
        var isText = false
        /// Whether a single value is the same as an array of one.
        var mayRepeat = false
        /// Whether a type is written in a way that Apus cannot compare, as in XML.
        var isLoose = false
        /// Whether it was matched by likeness only.
        var isProbable = false

        /// A part of the subject that has no name of its own.
        func appending(_ text: String) -> Subject {
            var subject = self
            subject.group = group ?? title
            subject.isParameter = false
            subject.title += text
            return subject
        }
    }

    /// A value on one side: its shape, what else is said of it, and its Swift type.
    struct Use {
        var shape: Shape
        var rules = Rules()
        var type: SwiftType?
    }

    /// What reaches a finding: an operation, or a pair of types that is reached in turn.
    enum Owner: Hashable {
        case operation(Int)
        case types(Int)
        case document
    }

    struct TypePair: Hashable {
        var base: Int
        var revision: Int
    }

    struct Visit: Hashable {
        var pair: TypePair
        var flow: Flow
    }

    struct FindingKey: Hashable {
        var id: FindingID
        var base: String
        var revision: String
        var detail: String
    }

    /// The struct of header fields that an operation's failures had before, by its full name, and the one that they have now.
    struct HeadersMove {
        /// The operation's enum of failures.
        var failure: String
        var base: String
        var revision: String
    }

    let base: Revision
    let revision: Revision
    let policy: Policy
    let matching: Matching
    let baseSurface: Surface
    let revisionSurface: Surface
    let baseHashes: StructuralHashes
    let revisionHashes: StructuralHashes

    var findings: [Finding] = []
    var owners: [Set<Owner>] = []
    var findingIndices: [FindingKey: Int] = [:]
    /// The first finding about each Swift symbol that may explain what happened to it.
    var findingsBySymbol: [String: Int] = [:]
    /// The other findings of the same change of the same symbol, by the first one.
    var likeFindings: [Int: [Int]] = [:]
    var owner = Owner.document
    var operationTitles: [String] = []
    /// Those among them that were never promised to stay as they are.
    var unstableOperations: Set<Int> = []
    var pairs: [TypePair: Int] = [:]
    var reachedBy: [Set<Owner>] = []
    var visits: Set<Visit> = []
    var pending: [Visit] = []
    /// The new full name of each Swift type that there was.
    var renames: [String: String] = [:]
    /// The new symbols of members that have another name in the document, and are the same all the same.
    var memberRenames: [String: String] = [:]
    /// The operations whose failures shared a struct of header fields that others still have.
    var movedHeaders: [HeadersMove] = []
    /// Where Swift symbols come from, for what only the declarations tell.
    var anchors: [String: Anchor] = [:]
    /// The places whose words for people changed.
    var wordings: Set<String> = []

    /// Where a Swift symbol comes from.
    struct Anchor {
        var base: Origin?
        var revision: Origin?
        var owner: Owner
        var flow: Flow
    }

    init(_ base: Revision, _ revision: Revision, policy: Policy) {
        self.base = base
        self.revision = revision
        self.policy = policy
        matching = Matching(base.api, revision.api)
        baseSurface = Surface(base.module)
        revisionSurface = Surface(revision.module)
        baseHashes = StructuralHashes(base.api.types)
        revisionHashes = StructuralHashes(revision.api.types)
    }

    /// Everything that changed.
    mutating func compare() {
        for pair in matching.types { registerNames(of: pair) }
        compareDocuments()
        compareOperations()
        drain()
        compareTypes()
        drain()
        compareDeclarations()
        findReach()
    }

    /// Compares the pairs of types that were met.
    mutating func drain() {
        while let visit = pending.popLast() {
            guard let index = pairs[visit.pair] else { continue }
            owner = .types(index)
            compareTypes(visit)
        }
        owner = .document
    }

    /// Notes that a pair of types is reached from here with `flow`, to be compared later.
    mutating func meet(_ old: TypeID, _ new: TypeID, _ flow: Flow) {
        let pair = TypePair(base: old.index, revision: new.index)
        let index: Int
        if let known = pairs[pair] {
            index = known
        } else {
            index = reachedBy.count
            pairs[pair] = index
            reachedBy.append([])
        }
        reachedBy[index].insert(owner)
        if visits.insert(Visit(pair: pair, flow: flow)).inserted { pending.append(Visit(pair: pair, flow: flow)) }
    }

    /// Whether two types belong together.
    func areMatched(_ old: TypeID, _ new: TypeID) -> Bool { matching.typeMap[old.index] == new.index }

    /// Notes where the Swift symbols of `subject` come from.
    mutating func anchor(_ subject: Subject, _ flow: Flow) {
        if let symbol = subject.baseSymbol, anchors[symbol] == nil {
            anchors[symbol] = Anchor(base: subject.base, revision: subject.revision, owner: owner, flow: flow)
        }
        if let symbol = subject.revisionSymbol, anchors[symbol] == nil {
            anchors[symbol] = Anchor(base: subject.base, revision: subject.revision, owner: owner, flow: flow)
        }
    }

    /// Notes that the Swift type `old` is now `new`, unless one of them is spoken for.
    mutating func rename(_ old: SwiftType?, _ new: SwiftType?) {
        guard let old = old?.declaredPath?.text, let new = new?.declaredPath?.text else { return }
        if renames[old] == nil { renames[old] = new }
    }

    /// Notes that the member that `subject` is about has another name in the document now.
    mutating func renameMember(_ subject: Subject) {
        if let old = subject.baseSymbol, let new = subject.revisionSymbol { memberRenames[old] = new }
    }
}
