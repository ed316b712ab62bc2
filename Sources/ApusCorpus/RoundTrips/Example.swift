import ApusDeclarations
import ApusDiagnostics
import ApusSourceTree

/// A value that a document gives as an example, and the generated type that it is an example of.
struct Example {
    /// The value.
    var value: Node
    /// What it is an example of.
    var place: CodedType
}

/// The examples of a document, and those that cannot be used.
struct ExampleSet {
    /// The examples that are valid for their schemas.
    var examples: [Example] = []
    /// Why others are not valid, with the place of the example.
    var invalid: [(position: SourcePosition, reason: String)] = []
    /// Where examples stand whose Swift type is not known: variants of a union, parts of `allOf`, schemas that nothing uses.
    var unplaced: [SourcePosition] = []
}
