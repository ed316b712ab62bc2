/// What became of the examples of a document.
struct RoundTripReport: Codable, Sendable {
    /// Examples that were read into the generated type and written again.
    var tried = 0
    /// Those whose JSON came out the same.
    var equal = 0
    /// Those that differ in nothing but the spelling of instants.
    var equalAsInstants = 0
    /// Those that differ in nothing but a `null` that is left out by a type that is only received, and the spelling of instants.
    var equalButNulls = 0
    /// Those that differ in nothing but members that their schemas do not declare, and what is said above.
    var equalButUndeclared = 0
    /// Examples that are not valid for their schemas, and were not tried.
    var invalid = 0
    /// Examples whose Swift type is not known, and were not tried.
    var unplaced = 0
    /// What became of the rest, each with the place of its example.
    var failures: [String] = []
    /// What kept the program from being built.
    var buildErrors: [String] = []
}
