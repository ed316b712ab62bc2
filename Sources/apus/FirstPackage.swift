import ApusGeneration
import ArgumentParser

/// The package that `apus init --package` makes around a client.
struct FirstPackage {
    /// The name of the package.
    let name: String
    /// The namespace of the Swift. The module has another name: a type that is called as its module hides everything else in it.
    let namespace: String
    /// Where Apus is: a folder as seen from the package, or a URL.
    let apus: String

    /// The folder of the generated files, as seen from the package.
    static func output(_ namespace: String) -> String { "Sources/\(module(namespace))" }

    private static func module(_ namespace: String) -> String { "\(namespace)Client" }

    /// The text of `Package.swift`.
    var manifest: String {
        """
        // swift-tools-version: 6.2
        import PackageDescription

        let package = Package(
            name: \(Self.literal(name)),
            platforms: [.macOS(.v13), .iOS(.v16)],
            products: [.library(name: "\(Self.module(namespace))", targets: ["\(Self.module(namespace))"])],
            dependencies: [\(dependency)],
            targets: [
                .target(
                    name: "\(Self.module(namespace))",
                    dependencies: [
                        .product(name: "ApusRuntime", package: "apus"),
                        .product(name: "ApusURLSession", package: "apus"),
                    ]
                )
            ]
        )

        """
    }

    private var dependency: String {
        Self.isURL(apus)
            ? ".package(url: \(Self.literal(apus)), branch: \"main\")" : ".package(name: \"apus\", path: \(Self.literal(apus)))"
    }

    /// Whether `text` is a URL rather than a path.
    static func isURL(_ text: String) -> Bool { text.contains("://") || text.hasPrefix("git@") }

    /// A string literal.
    private static func literal(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": literal += "\\\(scalar)"
            case " "..."~": literal.unicodeScalars.append(scalar)
            default: literal += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return literal + "\""
    }
}
