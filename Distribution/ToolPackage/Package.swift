// swift-tools-version: 6.2
import PackageDescription

/// The plugins of Apus with the tool as it was built elsewhere: nothing is compiled for them, and libyaml's headers are not needed.
///
/// Targets have other names than those of the package apus, because a package may depend on both.
let package = Package(
    name: "apus-tool",
    products: [
        .plugin(name: "ApusToolBuildPlugin", targets: ["ApusToolBuildPlugin"]),
        .plugin(name: "ApusToolCommandPlugin", targets: ["ApusToolCommandPlugin"]),
        .plugin(name: "ApusToolCheckPlugin", targets: ["ApusToolCheckPlugin"]),
    ],
    targets: [
        // With an archive that is published: .binaryTarget(name: "ApusTool", url: "https://...", checksum: "...").
        .binaryTarget(name: "ApusTool", path: "apus.artifactbundle"),
        .plugin(
            name: "ApusToolBuildPlugin",
            capability: .buildTool(),
            dependencies: ["ApusTool"],
            path: "Plugins/ApusBuildPlugin"
        ),
        .plugin(
            name: "ApusToolCommandPlugin",
            capability: .command(
                intent: .custom(verb: "apus-tool", description: "Generate the clients of this package, or update their documents."),
                permissions: [
                    .writeToPackageDirectory(reason: "Generated files and updated documents are written into the package."),
                    .allowNetworkConnections(scope: .all(), reason: "`apus update` fetches documents from their source."),
                ]
            ),
            dependencies: ["ApusTool"],
            path: "Plugins/ApusCommandPlugin"
        ),
        .plugin(
            name: "ApusToolCheckPlugin",
            capability: .command(
                intent: .custom(verb: "apus-tool-check", description: "Tell whether the generated clients are as they should be.")
            ),
            dependencies: ["ApusTool"],
            path: "Plugins/ApusCheckPlugin"
        ),
    ]
)
