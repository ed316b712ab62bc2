import ApusDiagnostics
import ApusModel

@testable import ApusDeclarations

extension SwiftName: ExpressibleByStringLiteral {
    /// The text, as it is.
    public init(stringLiteral text: String) { self.init(trusted: text) }
}

extension TypePath: ExpressibleByStringLiteral {
    /// The text, as it is.
    public init(stringLiteral text: String) {
        self.init(text.split(separator: ".").map { SwiftName(trusted: String($0)) })
    }
}

extension SwiftType {
    static let string = SwiftType.standard(.string)
    static let int = SwiftType.standard(.int)
    static let date = SwiftType.standard(.date)
    static let url = SwiftType.standard(.url)
    static let json = SwiftType.standard(.jsonValue)
}

extension Annotation: ExpressibleByStringLiteral {
    /// The text, as it is.
    public init(stringLiteral text: String) { self.init(paragraphs: text.isEmpty ? [] : [text]) }
}

extension SwiftModule {
    /// A module of one namespace, `API`, with a file of those declarations.
    init(_ declarations: Declaration..., types: TypePath..., imports: [String] = ["ApusRuntime"]) {
        var scopes = Scopes()
        for type in types { scopes.declare(type) }
        self.init(
            namespace: "API",
            files: [SwiftFile(name: "API.swift", imports: imports, declarations: declarations)],
            scopes: scopes
        )
    }
}
