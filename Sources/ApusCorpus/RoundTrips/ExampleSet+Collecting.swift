import ApusDeclarations
import ApusDiagnostics
import ApusDocument
import ApusGeneration
import ApusSourceTree

extension ExampleSet {
    /// The examples of the document that `stages` began with: of schemas, their properties and items, and of bodies. Each counts once.
    init(of stages: Generation.Stages, index: DeclarationIndex) {
        var found = ExampleSet()
        var seen: Set<SourcePosition> = []
        SchemaWalk.walk(stages, index: index) { visit in
            for example in visit.examples where seen.insert(example.position).inserted {
                found.add(example, of: visit, in: stages.document)
            }
        }
        self = found
    }

    private mutating func add(_ example: Node, of visit: SchemaWalk.Visit, in document: Document) {
        if let reason = SchemaValidator(document, direction: visit.direction).problem(example, visit.schema) {
            invalid.append((example.position, reason))
        } else if let place = visit.place, place.type != .standard(.void) {
            examples.append(Example(value: example, place: place))
        } else {
            unplaced.append(example.position)
        }
    }
}
