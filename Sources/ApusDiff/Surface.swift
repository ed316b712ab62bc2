import ApusDeclarations
import ApusModel

/// What callers see of a module: its types by full name, each with its members, without the code inside.
struct Surface {
    /// What is declared.
    enum Kind: String, Hashable {
        case structure = "struct"
        case enumeration = "enum"
        case union = "enum with payloads"
        case alias = "typealias"
        case operation = "operation"
        case servers = "enum of servers"
        case credentials = "struct of credentials"
        case client = "client"
    }

    /// A type.
    struct TypeEntry {
        let typePath: TypePath
        /// The full name.
        let path: String
        var kind: Kind
        var members: [Member] = []
        /// Whether callers make values of it, and so write its initializer.
        var isMade = true
        /// Whether its properties can be set.
        var isMutable = true
        /// Whether it holds header fields, which are all that callers see of it.
        var holdsHeaders = false
        /// What an alias stands for, or what an enum's raw value is.
        var type: SwiftType?
        var detail = ""
        /// The case for what the document does not name.
        var unknown: String?
        private var indices: [String: Int] = [:]

        init(path: TypePath, kind: Kind) {
            typePath = path
            self.path = path.text
            self.kind = kind
        }

        mutating func add(_ member: Member) {
            if indices[member.key] == nil { indices[member.key] = members.count }
            members.append(member)
        }

        /// The member for what the document calls `key`.
        func member(_ key: String) -> Member? { indices[key].map { members[$0] } }
    }

    /// A property, a case, an argument of an operation.
    struct Member {
        enum Role: Hashable {
            case property
            case enumCase
            case method
        }
        var role: Role
        let swiftName: SwiftName
        var name: String { swiftName.text }
        /// What the document calls it.
        var key: String
        var type: SwiftType?
        /// Whether the initializer has an argument for it that must be given.
        var needsArgument = false
        /// The default of its argument.
        var defaultValue: DefaultValue?
        /// What belongs to the declaration and is no type.
        var detail = ""

        init(
            role: Role,
            name: SwiftName,
            key: String,
            type: SwiftType? = nil,
            needsArgument: Bool = false,
            defaultValue: DefaultValue? = nil,
            detail: String = ""
        ) {
            self.role = role
            swiftName = name
            self.key = key
            self.type = type
            self.needsArgument = needsArgument
            self.defaultValue = defaultValue
            self.detail = detail
        }
    }

    /// An operation: its method, its types, and where its answers are declared.
    struct OperationEntry {
        let typePath: TypePath
        var path: String { typePath.text }
        /// The method of the client.
        var methodName: SwiftName?
        /// The client.
        var clientPath: TypePath?
        var method: String { methodName?.text ?? "" }
        var successName: SwiftName
        var success = ""
        var failure = ""
        /// The structs of header fields, as the operation calls them.
        var successHeaders: String?
        var failureHeaders: String?
        /// The struct that the former stands for, where it is declared elsewhere.
        var sharedSuccessHeaders: String?
        var bodyType: SwiftType?
        var bodyTypes: [String: SwiftType] = [:]
        /// The types of payloads and the full names of their cases, by status and media type.
        var replies: [String: (type: SwiftType?, symbol: String)] = [:]
    }

    private(set) var types: [String: TypeEntry] = [:]
    private(set) var order: [String] = []
    private(set) var operations: [String: OperationEntry] = [:]

    init(_ module: SwiftModule) {
        for file in module.files { add(file.declarations) }
    }

    mutating func add(_ declarations: [Declaration]) {
        for declaration in declarations { add(declaration) }
    }

    mutating func add(_ entry: TypeEntry) {
        if types.updateValue(entry, forKey: entry.path) == nil { order.append(entry.path) }
    }

    mutating func add(_ operation: OperationEntry, key: String) { operations[key] = operation }

    /// The method for the items of an operation's pages; it comes after the operation.
    mutating func addItems(_ method: MethodDeclaration) {
        types[method.operation.path.text]?.add(Member(role: .method, name: method.name, key: "items:"))
    }

    mutating func add(_ method: MethodDeclaration, key: String) {
        operations[key]?.methodName = method.name
        operations[key]?.clientPath = method.clientPath
    }
}

extension SwiftType {
    /// The declared type within arrays, dictionaries and optionals.
    var declaredPath: TypePath? {
        switch self {
        case .declared(let path): path
        case .optional(let inner), .array(let inner), .dictionary(let inner), .stream(_, let inner): inner.declaredPath
        case .standard, .custom: nil
        }
    }

    /// The type as it is shown, and compared: names from the namespace on, declared ones changed by `rename`.
    func text(_ rename: [String: String] = [:]) -> String {
        switch self {
        case .standard(let type): type.rawValue
        case .declared(let path): Self.short(rename[path.text] ?? path.text)
        case .custom(let names): names.map(\.text).joined(separator: ".")
        case .optional(let inner): inner.text(rename) + "?"
        case .array(let inner): "[" + inner.text(rename) + "]"
        case .dictionary(let inner): "[String: " + inner.text(rename) + "]"
        case .stream(let kind, let item): kind.rawValue + "<" + item.text(rename) + ">"
        }
    }

    private static func short(_ path: String) -> String {
        path.firstIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? path
    }
}

extension TypePath {
    /// The full name: `Trackstar.MagicLink`.
    var text: String { names.map(\.text).joined(separator: ".") }
}
