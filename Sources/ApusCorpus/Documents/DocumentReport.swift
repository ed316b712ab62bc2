/// What became of one document: as far as it came.
struct DocumentReport: Codable, Sendable {
    /// How many operations and webhooks the document has.
    var operations = 0
    /// How many named types it has.
    var types = 0
    /// How many warnings Apus gave, by id.
    var warnings: [String: Int] = [:]
    /// The errors that Apus gave, rendered.
    var errors: [String] = []
    /// Whether there are files.
    var generated = false
    /// How many files of Swift there are.
    var files = 0
    /// How many lines they have.
    var lines = 0
    /// How many bytes they have.
    var bytes = 0
    /// How long reading the document and making the Swift took.
    var generationSeconds = 0.0
    /// What compiling took; none, if it was not come to.
    var compilation: Compilation?
    /// What became of the examples; none, if they were not come to.
    var roundTrip: RoundTripReport?
    /// What kept the work from being finished, beside errors of Apus and of the compiler.
    var failure: String?

    /// Whether the Swift compiled.
    var compiled: Bool { compilation?.succeeded == true }

    /// Whether there is Swift that compiles, and its examples could be tried. What came of them is told, and is for people to judge: no type
    /// keeps more digits than it has.
    var succeeded: Bool { generated && compiled && failure == nil && roundTrip?.buildErrors.isEmpty != false }
}
