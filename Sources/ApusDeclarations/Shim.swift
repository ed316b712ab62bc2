/// Something deprecated that keeps callers of an older revision compiling: an old name, or old arguments, for what there is now.
public enum Shim: Sendable {
    /// A typealias.
    case alias(AliasShim)
    /// A computed property.
    case property(PropertyShim)
    /// A static member that makes a case.
    case enumCase(CaseShim)
    /// An initializer that takes the old arguments.
    case initializer(CallShim)
    /// A method of the client that takes the old arguments, or has the old name.
    case method(MethodShim)
}

/// A type's old name.
public struct AliasShim: Sendable {
    /// The type around, as it is called now, and the old name.
    public var path: TypePath
    /// What it is called now.
    public var target: TypePath

    /// The old name `path` of `target`.
    public init(path: TypePath, target: TypePath) {
        self.path = path
        self.target = target
    }
}

/// A property's old name.
public struct PropertyShim: Sendable {
    /// The type, as it is called now.
    public var path: TypePath
    /// The old name.
    public var name: SwiftName
    /// What it is called now.
    public var target: SwiftName
    /// Its type.
    public var type: SwiftType
    /// Whether it can be set.
    public var isMutable: Bool

    /// The old name `name` of `target`.
    public init(path: TypePath, name: SwiftName, target: SwiftName, type: SwiftType, isMutable: Bool) {
        self.path = path
        self.name = name
        self.target = target
        self.type = type
        self.isMutable = isMutable
    }
}

/// A case's old name.
public struct CaseShim: Sendable {
    /// The enum, as it is called now.
    public var path: TypePath
    /// The old name.
    public var name: SwiftName
    /// What it is called now.
    public var target: SwiftName
    /// What it holds.
    public var payload: SwiftType?

    /// The old name `name` of `target`.
    public init(path: TypePath, name: SwiftName, target: SwiftName, payload: SwiftType?) {
        self.path = path
        self.name = name
        self.target = target
        self.payload = payload
    }
}

/// Old arguments, and the new ones that they become.
public struct CallShim: Sendable {
    /// A parameter that callers give, or have given.
    public struct Parameter: Sendable {
        /// Its label and name.
        public var name: SwiftName
        /// Its type, in the new module's words.
        public var type: SwiftType
        /// Its default, if it need not be given.
        public var defaultValue: DefaultValue?

        /// A parameter of a shim.
        public init(name: SwiftName, type: SwiftType, defaultValue: DefaultValue? = nil) {
            self.name = name
            self.type = type
            self.defaultValue = defaultValue
        }
    }

    /// What an argument is.
    public enum Value: Sendable {
        /// What the caller gave for the parameter of that name.
        case parameter(SwiftName)
        /// What it was before it had to be given.
        case constant(DefaultValue)
    }

    /// An argument of the call of today.
    public struct Argument: Sendable {
        /// Its label.
        public var label: SwiftName
        /// What is given for it.
        public var value: Value

        /// An argument.
        public init(label: SwiftName, value: Value) {
            self.label = label
            self.value = value
        }
    }

    /// The type that is made, as it is called now.
    public var path: TypePath
    /// The old parameters, in their order.
    public var parameters: [Parameter]
    /// The new arguments, in their order.
    public var arguments: [Argument]

    /// Old arguments for making a `path`.
    public init(path: TypePath, parameters: [Parameter], arguments: [Argument]) {
        self.path = path
        self.parameters = parameters
        self.arguments = arguments
    }
}

/// A method's old name, or old arguments.
public struct MethodShim: Sendable {
    /// The client.
    public var clientPath: TypePath
    /// The old name.
    public var name: SwiftName
    /// What it is called now.
    public var target: SwiftName
    /// The operation's type, as it is called now, and the arguments.
    public var call: CallShim
    /// What a success gives.
    public var success: SwiftName

    /// The old name `name` of `target`.
    public init(clientPath: TypePath, name: SwiftName, target: SwiftName, call: CallShim, success: SwiftName) {
        self.clientPath = clientPath
        self.name = name
        self.target = target
        self.call = call
        self.success = success
    }
}
