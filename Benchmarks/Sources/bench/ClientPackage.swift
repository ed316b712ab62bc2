import Foundation

/// A package with a module for the Swift of each document, as a user's would be. The runtime is not built again: its modules are those of this package.
struct ClientPackage {
    /// How it is built.
    enum Configuration: String, CaseIterable {
        case debug, release
    }

    /// What a module became.
    struct Products {
        /// The object files together, in bytes.
        var objectBytes: Int
        /// The module itself, for those that import it, in bytes.
        var moduleBytes: Int
    }

    let folder: URL

    /// Writes the manifest. The sources of each of `modules` are there already.
    init(folder: URL, modules: [String], tools: Tools) throws {
        self.folder = folder
        let settings = Configuration.allCases.map { configuration in
            let path = tools.modules(isRelease: configuration == .release).path
            return ".unsafeFlags([\"-I\", \"\(path)\"], .when(configuration: .\(configuration.rawValue)))"
        }
        let manifest = """
            // swift-tools-version: 6.2
            import PackageDescription

            let package = Package(
                name: "clients",
                platforms: [.macOS(.v13)],
                targets: [\(modules.map { "\"\($0)\"" }.joined(separator: ", "))].map {
                    .target(name: $0, swiftSettings: [\(settings.joined(separator: ", "))])
                }
            )

            """
        try Data(manifest.utf8).write(to: folder.appendingPathComponent("Package.swift"))
    }

    /// Where the sources of a module belong.
    static func sources(of module: String, in folder: URL) -> URL {
        folder.appendingPathComponent("Sources/\(module)")
    }

    /// Builds one module; what it was built to before is in the way of nothing.
    func build(_ module: String, _ configuration: Configuration, clean: Bool) throws -> ChildProcess.Outcome {
        if clean { try removeProducts(of: module, configuration) }
        return try ChildProcess(["swift", "build", "-c", configuration.rawValue, "--target", module], in: folder).run()
    }

    /// Removes what the compiler writes: if it finds its old objects, it leaves out what gives the same again. The lists that it reads stay.
    private func removeProducts(of module: String, _ configuration: Configuration) throws {
        let objects = objects(of: module, configuration)
        guard FileManager.default.fileExists(atPath: objects.path) else { return }
        for file in try FileManager.default.contentsOfDirectory(at: objects, includingPropertiesForKeys: nil)
        where !["output-file-map.json", "sources"].contains(file.lastPathComponent) {
            try FileManager.default.removeItem(at: file)
        }
        for name in ["swiftmodule", "swiftdoc", "swiftsourceinfo", "abi.json"] {
            try? FileManager.default.removeItem(at: products(configuration).appendingPathComponent("Modules/\(module).\(name)"))
        }
    }

    /// What the last build of a module left.
    func products(of module: String, _ configuration: Configuration) throws -> Products {
        let files = try FileManager.default.contentsOfDirectory(at: objects(of: module, configuration), includingPropertiesForKeys: nil)
        return Products(
            objectBytes: files.filter { $0.pathExtension == "o" }.reduce(0) { $0 + $1.size },
            moduleBytes: products(configuration).appendingPathComponent("Modules/\(module).swiftmodule").size
        )
    }

    private func products(_ configuration: Configuration) -> URL {
        folder.appendingPathComponent(".build/\(configuration.rawValue)")
    }

    private func objects(of module: String, _ configuration: Configuration) -> URL {
        products(configuration).appendingPathComponent("\(module).build")
    }
}
