import ApusDiagnostics
import ApusSourceTree

/// The canonical place of a referenced object: however a reference to it is spelt, the target is the same.
public struct Target: Hashable, Sendable, Comparable {
    /// The index in ``TargetNames``.
    public let index: Int32

    /// Orders targets by when they were first met.
    public static func < (left: Self, right: Self) -> Bool { left.index < right.index }

    init(index: Int32) { self.index = index }
}

/// The files and pointers of targets.
public struct TargetNames: Sendable {
    /// A file and a place in it.
    public struct Name: Hashable, Sendable {
        /// The path of the file relative to the entry document's folder; none for the entry document itself.
        public var file: String?
        /// The place in the file, such as `/components/schemas/Pet`; empty for the whole file.
        public var pointer: JSONPointer

        /// A place in a file.
        public init(file: String?, pointer: JSONPointer) {
            self.file = file
            self.pointer = pointer
        }
    }

    private var names: [Name] = []
    private var targets: [Name: Target] = [:]

    /// No targets.
    public init() {}

    /// What `target` is called.
    public subscript(target: Target) -> Name { names[Int(target.index)] }

    /// The target of that name.
    public mutating func target(_ name: Name) -> Target {
        if let target = targets[name] { return target }
        let target = Target(index: Int32(names.count))
        names.append(name)
        targets[name] = target
        return target
    }
}

/// A `$ref` that was followed.
public struct Reference: Sendable {
    /// What it points to. Where that is missing or is not what was expected, an error was reported and the table has no entry.
    public var target: Target
    /// How it is written.
    public var text: String
    /// Where it is written.
    public var position: SourcePosition

    /// A reference to `target`.
    public init(target: Target, text: String, position: SourcePosition) {
        self.target = target
        self.text = text
        self.position = position
    }
}

/// An object that stands here, or a reference to one that stands elsewhere.
public enum Referenced<Object: Sendable>: Sendable {
    /// It stands here.
    case here(Object)
    /// It stands elsewhere. `summary` and `description` beside a reference win over those of the object (OAS 3.1, section 4.8.23).
    case elsewhere(Reference, summary: String?, description: String?)
}

/// The objects of one kind that references point to.
public struct ReferenceTable<Object: Sendable>: Sendable {
    private var objects: [Target: Object] = [:]
    /// The targets, in the order in which they were read: components first.
    public private(set) var order: [Target] = []

    /// No objects.
    public init() {}

    /// The object at `target`, if it could be read.
    public subscript(target: Target) -> Object? { objects[target] }

    /// Notes that `object` stands at `target`.
    public mutating func add(_ object: Object, at target: Target) {
        if objects.updateValue(object, forKey: target) == nil { order.append(target) }
    }
}
