import Foundation

/// A program that writes the Swift of a document.
enum GeneratorProgram {
    /// `apus`, at its path.
    case tool(URL)
    /// `GeneratorPass`, at its path: the generator without the command line.
    case pass(URL)

    /// Runs it on a document.
    func generate(_ document: URL, namespace: String, output: URL) throws -> ChildProcess.Outcome {
        let parent = output.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        let command =
            switch self {
            case .tool(let program):
                [program.path, "generate", document.path, "--name", namespace, "--output", output.path, "--timings", "--quiet"]
            case .pass(let program): [program.path, document.path, namespace, output.path]
            }
        return try ChildProcess(command, in: parent).run()
    }
}
