import Foundation

/// The Swift compiler, and the runtime as the package's own build has it.
struct Toolchain: Sendable {
    /// The folder that the package was built into, which this program lies in.
    let productsFolder: URL
    /// How many processes one compilation may start.
    let jobs: Int

    /// The modules that generated code imports, as targets of the build.
    private static let runtimeTargets = ["ApusRuntime", "HTTPTypes"]

    /// The toolchain that this program was built with.
    static func current(jobs: Int) throws -> Toolchain {
        let folder = URL(fileURLWithPath: try programPath()).deletingLastPathComponent()
        let module = folder.appendingPathComponent("Modules/ApusRuntime.swiftmodule").path
        guard FileManager.default.fileExists(atPath: module) else {
            throw CorpusFailure("\(module) is missing: run `swift build --target ApusRuntime`, or `make corpus`, which does")
        }
        return Toolchain(productsFolder: folder, jobs: jobs)
    }

    /// Where this program is.
    static func programPath() throws -> String {
        guard let executable = Bundle.main.executableURL else { throw CorpusFailure("cannot find the file of this program") }
        return executable.resolvingSymlinksInPath().path
    }

    /// The folder of the modules that generated code imports.
    var moduleFolder: URL { productsFolder.appendingPathComponent("Modules") }

    /// The objects that generated code is linked with.
    func runtimeObjects() throws -> [String] {
        try Self.runtimeTargets.flatMap { target in
            let folder = productsFolder.appendingPathComponent("\(target).build")
            return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "o" }
                .map(\.path)
                .sorted()
        }
    }
}

/// Something that keeps the program from doing its work.
struct CorpusFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
