import ApusDeclarations

extension Place {
    /// The argument that names a coding, with the comma before it; nothing, where the type's own form is the one of the wire.
    func argument(_ coding: Coding) -> Code {
        coding == .own ? "" : ", as: \(name(of: coding)).self"
    }

    /// The only argument of a call, that names a coding.
    func onlyArgument(_ coding: Coding) -> Code {
        coding == .own ? "" : "as: \(name(of: coding)).self"
    }

    func name(of coding: Coding) -> Code {
        switch coding {
        case .own: ""
        case .decimalString: self[.decimalString]
        case .doubleString: self[.doubleString]
        case .integerString: self[.integerString]
        case .int64String: self[.int64String]
        case .uint64String: self[.uint64String]
        case .base64URL: self[.base64URL]
        case .epochSeconds: self[.epochSeconds]
        case .list(let element): "\(self[.listOf])<\(name(of: element))>"
        case .map(let value): "\(self[.mapOf])<\(name(of: value))>"
        case .nullable(let value): "\(self[.nullableOf])<\(name(of: value))>"
        }
    }
}
