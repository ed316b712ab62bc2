/// How a parameter's value is written (OpenAPI, "Style Values").
public enum ParameterStyle: String, Hashable, Sendable, CaseIterable {
    /// Path: `;color=blue`.
    case matrix
    /// Path: `.blue`.
    case label
    /// Path and header: `blue,black`.
    case simple
    /// Query and cookie: `color=blue&color=black`.
    case form
    /// Query: `color=blue%20black`.
    case spaceDelimited
    /// Query: `color=blue%7Cblack`.
    case pipeDelimited
    /// Query: `color%5BR%5D=100&color%5BG%5D=200`. Objects in it nest (`a[b][c]=1`), and arrays in it end in `[]`.
    case deepObject
    /// Cookie (OpenAPI 3.2): as `form`, joined by `; ` and not percent-encoded.
    case cookie

    /// Whether `explode` is on where the document does not say.
    public var explodesByDefault: Bool {
        switch self {
        case .form, .cookie, .deepObject: true
        case .matrix, .label, .simple, .spaceDelimited, .pipeDelimited: false
        }
    }
}
