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
    private var only: [Part] = []

    init(_ arguments: ArraySlice<String>) throws {
        var arguments = arguments
        while let argument = arguments.popFirst() {
            switch argument {
            case "--quick": isQuick = true
            case "--only":
                guard let part = arguments.popFirst().flatMap({ Part(rawValue: $0) }) else {
                    throw BenchFailure("--only takes one of \(Part.allCases.map(\.rawValue).joined(separator: ", "))")
                }
                only.append(part)
            default: throw BenchFailure("unknown argument: \(argument)")
            }
        }
    }

    /// What to measure, in this order.
    var parts: [Part] {
        if !only.isEmpty { return only }
        let all = Part.allCases.filter { $0 != .optimized }
        return isQuick ? all.filter { $0 != .debug } : all
    }

    /// Whether that is all there is.
    var measuresAll: Bool { only.isEmpty }

    /// How `make` is asked for it.
    var command: String {
        (["make bench"] + (isQuick ? ["QUICK=1"] : []) + only.map { "ONLY=\($0.rawValue)" }).joined(separator: " ")
    }
}
