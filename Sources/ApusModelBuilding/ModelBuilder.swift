import ApusDiagnostics
import ApusDocument
import ApusModel
import ApusWorkers

/// Makes the model of one document. Unions get their decisions afterwards, when every type is known: see ``Settling``.
struct ModelBuilder {
    let document: Document
    let options: ModelOptions
    let workers: Workers
    var log: DiagnosticLog
    /// Every type, in order. While types are built, shapes refer to types that are not there yet.
    var types = TypeTable()
    /// The types by what references point to.
    var typeIDs: [Target: TypeID] = [:]
    /// Whether the schemas that references point to allow `null`, as far as it was asked.
    var nullTargets: [Target: Bool] = [:]
    /// The intersections that are being built, by the targets that meet in them.
    var intersections: [Set<Target>] = []
    /// How many intersections within intersections were built.
    var nestedIntersections = 0
    /// The names of the responses and request bodies that are shared.
    let componentNames: [Target: String]
    /// The callbacks that are being built, so that one within itself has an end.
    var callbackPlaces: Set<Place> = []

    init(_ document: Document, options: ModelOptions, workers: Workers, log: DiagnosticLog) {
        self.document = document
        self.options = options
        self.workers = workers
        self.log = log
        componentNames = Self.componentNames(document)
    }

    /// Where `target` is.
    func place(of target: Target) -> Place { Place(document.targets[target]) }
}

/// A place in a document: the canonical JSON pointer, with the file before it where that is not the entry document.
struct Place: Hashable {
    /// The text, such as `#/components/schemas/Pet`.
    let text: String

    init(_ text: String) { self.text = text }

    init(_ name: TargetNames.Name) {
        text = (name.file ?? "") + "#" + name.pointer.description
    }

    /// The place under `keyword`, which needs no escaping.
    func at(_ keyword: String) -> Place { Place(text + "/" + keyword) }

    /// The place under `key` under `keyword`, which needs no escaping.
    func at(_ keyword: String, _ key: String) -> Place { Place(text + "/" + keyword + "/" + key.escapedForPointer) }

    /// The place under `key`, which may be anything.
    func at(key: String) -> Place { Place(text + "/" + key.escapedForPointer) }

    /// The place of the element `index` under `keyword`.
    func at(_ keyword: String, _ index: Int) -> Place { Place(text + "/" + keyword + "/" + String(index)) }
}

extension String {
    /// The text as a token of a JSON pointer (RFC 6901, section 3).
    fileprivate var escapedForPointer: String {
        guard utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return self }
        var bytes: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "~"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "0")]
            case UInt8(ascii: "/"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "1")]
            case _: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
