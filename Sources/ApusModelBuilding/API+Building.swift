import ApusDiagnostics
import ApusDocument
import ApusModel
import ApusWorkers

extension API {
    /// What `document` describes. Whatever cannot be modelled is ``Shape/any`` and reported in `log`; nothing is left out without a word.
    ///
    /// - Parameter workers: Who share the work. The model is the same for every number of them.
    public init(_ document: Document, options: ModelOptions = ModelOptions(), workers: Workers = .all, log: inout DiagnosticLog) {
        var builder = ModelBuilder(document, options: options, workers: workers, log: log)
        log = DiagnosticLog()
        builder.reportAllOfLoops()
        builder.buildTypes()
        var whole = builder.api()
        InlineSharing.share(in: &whole)
        whole.apply(options.streams, log: &builder.log)
        self = whole.filtered(by: options.filter, log: &builder.log)
        findDirections()
        var settling = Settling(api: self, log: builder.log)
        builder.log = DiagnosticLog()
        settling.settle()
        self = settling.api
        log = settling.log
    }
}

/// How a document is read where it can be read in two ways.
public struct ModelOptions: Hashable, Sendable {
    /// Whether an object whose only property is written `<name>` or `{name}` means any key.
    public var placeholders: Bool
    /// Which part of the API is wanted.
    public var filter: Filter
    /// The operations whose answers come as streams though the document does not say so.
    public var streams: [StreamSetting]
    /// The formats of strings that mean something to the user, though Apus does not know them.
    public var formats: Set<String>

    /// The options, by default those of `apus`.
    public init(placeholders: Bool = true, filter: Filter = Filter(), streams: [StreamSetting] = [], formats: Set<String> = []) {
        self.placeholders = placeholders
        self.filter = filter
        self.streams = streams
        self.formats = formats
    }
}
