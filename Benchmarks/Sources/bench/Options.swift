import Foundation

/// What was asked for.
struct Options {
    /// What can be measured by itself.
    enum Part: String, CaseIterable {
        case generator, debug, scaling, compile
        case runTime = "run-time"
        /// Optimised builds of what is written for large documents, which take longer than all the rest.
        case optimized
    }

    /// The root of the repository.
    var root = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    var isQuick = false
    /// Whether to print what has to be built, and to measure nothing.
    var listsBuilds = false
    private var only: [Part] = []

    init(_ arguments: ArraySlice<String>) throws {
        var arguments = arguments
        while let argument = arguments.popFirst() {
            switch argument {
            case "--quick": isQuick = true
            case "--builds": listsBuilds = true
            case "--only":
                guard let part = arguments.popFirst().flatMap({ Part(rawValue: $0) }) else {
                    throw BenchFailure("--only takes one of \(Part.allCases.map(\.rawValue).joined(separator: ", "))")
                }
                only.append(part)
            default: throw BenchFailure("unknown argument: \(argument)")
            }
        }
        if isQuick, only.contains(.optimized) {
            throw BenchFailure("optimized builds are of large documents and never quick: leave out QUICK=1")
        }
    }

    /// What to measure, in this order.
    var parts: [Part] {
        if !only.isEmpty { return only }
        // A quick run is for a machine where nothing was built yet, and these two need the generator alone.
        return isQuick ? [.generator, .scaling] : Part.allCases.filter { $0 != .optimized }
    }

    /// Whether no part was asked for.
    var measuresAll: Bool { only.isEmpty }

    /// How `make` is asked for it.
    var command: String {
        (["make bench"] + (isQuick ? ["QUICK=1"] : []) + only.map { "ONLY=\($0.rawValue)" }).joined(separator: " ")
    }
}
