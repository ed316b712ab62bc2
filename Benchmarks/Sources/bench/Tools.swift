import Foundation
import struct Measurements.Measurement

/// The programs that are measured, as the builds of this package have them.
struct Tools {
    /// The folders of the release build and of the debug build.
    private let products: (release: URL, debug: URL)
    private let isQuick: Bool

    init(isQuick: Bool) throws {
        self.isQuick = isQuick
        guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else {
            throw BenchFailure("cannot find the file of this program")
        }
        let release = program.deletingLastPathComponent()
        products = (release, release.deletingLastPathComponent().appendingPathComponent("debug"))
    }

    /// What stands for the generator: the tool, but for a quick run what is built sooner.
    var generator: GeneratorProgram {
        isQuick ? .pass(products.release.appendingPathComponent("GeneratorPass")) : apus
    }
    var apus: GeneratorProgram { .tool(products.release.appendingPathComponent("apus")) }
    var debugApus: GeneratorProgram { .tool(products.debug.appendingPathComponent("apus")) }
    var yamlPass: URL { products.release.appendingPathComponent("YAMLPass") }
    var readerPass: URL { products.release.appendingPathComponent("ReaderPass") }

    /// The modules that generated code imports.
    func modules(isRelease: Bool) -> URL {
        (isRelease ? products.release : products.debug).appendingPathComponent("Modules")
    }

    /// What the program `RunTime` measured.
    func runTime() throws -> [Measurement] {
        progress("run time")
        let program = products.release.appendingPathComponent("RunTime").path
        let outcome = try ChildProcess([program] + (isQuick ? ["--quick"] : [])).run()
        return try JSONDecoder().decode([Measurement].self, from: Data(outcome.output))
    }
}

/// Tells who waits what is being measured.
func progress(_ text: String) {
    FileHandle.standardError.write(Data("bench: \(text)\n".utf8))
}
