import ApusDiagnostics
import ApusSourceTree

/// What the readers of the objects share: the version, the log, and the references that wait to be followed.
///
/// Objects are read where they stand. A reference is resolved at once and its target put on a queue, so that reading takes time in proportion to
/// the documents, and recursion ends where a reference begins.
struct Reader {
    /// The version of the entry document; it governs every file that is referred to.
    let version: SpecificationVersion
    /// Where trouble is reported.
    var log: DiagnosticLog
    /// What has been read.
    var document: Document
    /// The files.
    var sources: Sources
    /// The schema resource in which the reader is: an index in ``scopes``.
    var scope = 0
    /// The base URIs of schema resources; the first stands for the file itself.
    var scopes: [URIReference] = [URIReference("")]
    /// The index in ``scopes`` of each base URI.
    var scopeOfURI: [URIReference: Int] = [:]
    /// What has been resolved, by spelling.
    var resolutions: [ReferenceSpelling: Resolution] = [:]
    /// Where targets are, by ``Target/index``.
    var places: [Place?] = []
    /// What targets are, by ``Target/index``, and the reference that said so first.
    var expectations: [Expectation?] = []
    /// The targets to read.
    var queue: [Expectation] = []
    /// The keywords beside a `$ref` that were ignored.
    var ignoredSiblings = Tally()
    /// The keys whose values are references that the specification does not have there.
    var unexpectedReferences = Tally()
    /// The schema that is being read, if it says `$recursiveAnchor: true`.
    var recursiveAnchor: Target?
    /// The reference that is being followed.
    var referencePosition: SourcePosition
    /// How often the likeliest of many names was asked for.
    var suggestions = 0
    /// What a 2.0 document says for all of its operations.
    var swagger = SwaggerDefaults()

    /// A reader of a document of `version`.
    init(version: SpecificationVersion, info: Info, sources: Sources, log: DiagnosticLog) {
        self.version = version
        self.log = log
        self.sources = sources
        referencePosition = sources.sources[0].root.position
        document = Document(version: version, info: info)
    }
}

extension Reader {
    /// A node with what is needed to resolve the references in it.
    struct Place {
        /// The node.
        var node: Node
        /// The file: an index in ``Sources/sources``.
        var source: Int
        /// The way to it in the file.
        var tokens: [String]
        /// The schema resource in which it stands.
        var scope: Int
    }

    /// A target with what the first reference to it takes it for.
    struct Expectation {
        /// The target.
        var target: Target
        /// What it should be.
        var kind: ReferenceKind
        /// The reference.
        var position: SourcePosition
    }

    /// A reference as it is written.
    struct ReferenceSpelling: Hashable {
        /// The text of `$ref`.
        var text: String
        /// The file in which it stands.
        var file: SourceFileID
        /// The schema resource in which it stands.
        var scope: Int
    }

    /// What came of a reference.
    enum Resolution {
        /// It points to something.
        case found(Target)
        /// It does not, and this is to be reported wherever it stands.
        case failed(Target, Failure)
    }

    /// Why a reference points to nothing.
    struct Failure: Error {
        /// The kind of trouble; nil if it has been reported.
        var id: DiagnosticID?
        /// The sentence.
        var message: String
        /// Where the search ended.
        var notes: [Diagnostic.Note] = []
        /// What to do.
        var hint: String?

        /// A failure that was reported when the file was read.
        static let reported = Failure(id: nil, message: "")
    }
}
