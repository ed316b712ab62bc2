import ApusModel
import ArgumentParser

/// Which part of an API is wanted; the flags together replace the filter of `apus.yaml`.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only operations with this tag, and what they need (may be repeated).", valueName: "tag"))
    var filterTag: [String] = []

    @Option(help: ArgumentHelp("Only operations of paths like /pets/* or /pets/** (may be repeated).", valueName: "glob"))
    var filterPath: [String] = []

    @Option(help: ArgumentHelp("Only this operation, by operationId or as 'GET /pets' (may be repeated).", valueName: "operation"))
    var filterOperation: [String] = []

    @Option(help: ArgumentHelp("This schema and what it needs, beside the operations (may be repeated).", valueName: "schema"))
    var filterSchema: [String] = []

    /// The filter that the flags give; none, if there are none.
    var filter: Filter? {
        let filter = Filter(tags: filterTag, paths: filterPath, operations: filterOperation, schemas: filterSchema)
        return filter.isEmpty ? nil : filter
    }
}
