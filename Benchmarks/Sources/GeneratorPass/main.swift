import ApusGeneration
import Foundation

// What `apus generate --timings --quiet` does for a document, without a command line: `GeneratorPass document namespace folder`. It is compiled in
// two thirds of the time, since nothing of the other commands is.

/// Tells what went wrong, and ends.
func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("GeneratorPass: \(message)\n".utf8))
    exit(1)
}

let arguments = CommandLine.arguments
guard arguments.count == 4 else { fail("a document, a namespace and a folder are needed") }
var api = APIConfiguration(name: arguments[2])
api.documents = [arguments[1]]
api.output = arguments[3]
do {
    let generation = try Generator().generate(api)
    guard !generation.log.hasErrors else { fail("\(arguments[1]): \(generation.log.summary)") }
    let folder = OutputFolder(path: api.output)
    try folder.carryOut(folder.plan(generation.files))
    let stages = generation.timings.map { "\($0.stage.rawValue) \($0.duration / .milliseconds(1)) ms" }
    FileHandle.standardError.write(Data("\(arguments[2]): \(stages.joined(separator: ", "))\n".utf8))
} catch {
    fail("\(error)")
}
