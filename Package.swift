// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "apus",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .executable(name: "apus", targets: ["apus"]),
        .library(name: "ApusRuntime", targets: ["ApusRuntime"]),
        .library(name: "ApusURLSession", targets: ["ApusURLSession"]),
        .library(name: "ApusAsyncHTTPClient", targets: ["ApusAsyncHTTPClient"]),
        .library(name: "ApusTesting", targets: ["ApusTesting"]),
        .library(name: "ApusInstrumentation", targets: ["ApusInstrumentation"]),
        .library(name: "ApusGeneration", targets: ["ApusGeneration"]),
        .plugin(name: "ApusBuildPlugin", targets: ["ApusBuildPlugin"]),
        .plugin(name: "ApusCommandPlugin", targets: ["ApusCommandPlugin"]),
        .plugin(name: "ApusCheckPlugin", targets: ["ApusCheckPlugin"]),
    ],
    traits: [
        .trait(name: "AsyncHTTPClient", description: "The transport ApusAsyncHTTPClient, by async-http-client and SwiftNIO."),
        .trait(name: "Logging", description: "A middleware that writes a line for each exchange, by swift-log."),
        .trait(name: "Metrics", description: "A middleware that counts and measures exchanges, by swift-metrics."),
        .trait(name: "Tracing", description: "A middleware that makes a span of each exchange, by swift-distributed-tracing."),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        // These are fetched only for those who enable the trait.
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.0"),
        // Only test targets use it, so it is never fetched by a user of the package.
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: generator + plugins + runtime + tests
)

/// The tool is linked without Foundation (`make dist`), whose members swift-mustache would lend to every file behind it.
var withoutFoundation: [SwiftSetting] { [.enableUpcomingFeature("MemberImportVisibility")] }

/// From bytes to Swift files, in the order of the flow. See ARCHITECTURE.md.
var generator: [Target] {
    [
        .systemLibrary(
            name: "CApusLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .target(name: "ApusWorkers"),
        .target(name: "ApusDiagnostics"),
        .target(name: "ApusSourceTree", dependencies: ["CApusLibYAML", "ApusDiagnostics"]),
        .target(name: "ApusOverlay", dependencies: ["ApusSourceTree", "ApusDiagnostics"]),
        .target(name: "ApusDocument", dependencies: ["ApusSourceTree", "ApusDiagnostics"]),
        .target(name: "ApusModel", dependencies: ["ApusDiagnostics"]),
        .target(name: "ApusModelBuilding", dependencies: ["ApusWorkers", "ApusDocument", "ApusModel"]),
        .target(name: "ApusDeclarations", dependencies: ["ApusWorkers", "ApusModel"]),
        .target(name: "ApusPrograms"),
        .target(name: "ApusTemplates", path: "Templates", exclude: ["README.md"], resources: [.embedInCode("Swift")]),
        .target(
            name: "ApusEmission",
            dependencies: ["ApusWorkers", "ApusDeclarations", "ApusTemplates", .product(name: "Mustache", package: "swift-mustache")],
            swiftSettings: withoutFoundation
        ),
        .target(
            name: "ApusGeneration",
            dependencies: ["ApusWorkers", "ApusOverlay", "ApusModelBuilding", "ApusEmission", "ApusPrograms"],
            resources: [.embedInCode("Configuration/apus.schema.json")],
            swiftSettings: withoutFoundation
        ),
        .target(name: "ApusDiff", dependencies: ["ApusSourceTree", "ApusDeclarations"]),
        .target(name: "ApusFetching", dependencies: ["ApusPrograms"]),
        .executableTarget(
            name: "apus",
            dependencies: [
                "ApusFetching", "ApusGeneration", "ApusDiff", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: withoutFoundation
        ),
        // `make diff-cases`, `make diff-figures`: judged pairs of documents, and large ones. In no product.
        .executableTarget(
            name: "ApusDiffCases",
            dependencies: ["ApusGeneration", "ApusDiff", .product(name: "ArgumentParser", package: "swift-argument-parser")]
        ),
        // `make reference`: the pages that are made from tables of the code. In no product.
        .executableTarget(name: "ApusReference", dependencies: ["ApusGeneration", "ApusDiff"]),
        // `make corpus`: generates and compiles real documents. In no product.
        .executableTarget(
            name: "ApusCorpus",
            dependencies: ["ApusGeneration", .product(name: "ArgumentParser", package: "swift-argument-parser")]
        ),
    ]
}

/// How packages and projects run the tool. Permissions belong to a plugin as a whole, so what only looks has one of its own.
var plugins: [Target] {
    [
        .plugin(name: "ApusBuildPlugin", capability: .buildTool(), dependencies: ["apus"]),
        .plugin(
            name: "ApusCommandPlugin",
            capability: .command(
                intent: .custom(verb: "apus", description: "Generate the clients of this package, or update their documents."),
                permissions: [
                    .writeToPackageDirectory(reason: "Generated files and updated documents are written into the package."),
                    .allowNetworkConnections(scope: .all(), reason: "`apus update` fetches documents from their source."),
                ]
            ),
            dependencies: ["apus"]
        ),
        .plugin(
            name: "ApusCheckPlugin",
            capability: .command(
                intent: .custom(verb: "apus-check", description: "Tell whether the generated clients are as they should be.")
            ),
            dependencies: ["apus"]
        ),
    ]
}

/// What generated code needs at run time, and the clients generated from `Specs/`.
var runtime: [Target] {
    [
        .target(name: "ApusRuntime", dependencies: [.product(name: "HTTPTypes", package: "swift-http-types")]),
        .target(name: "ApusURLSession", dependencies: ["ApusRuntime"]),
        .target(
            name: "ApusAsyncHTTPClient",
            dependencies: [
                "ApusRuntime",
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["AsyncHTTPClient"])),
            ]
        ),
        .target(name: "ApusTesting", dependencies: ["ApusRuntime"]),
        .target(
            name: "ApusInstrumentation",
            dependencies: [
                "ApusRuntime",
                .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Logging"])),
                .product(name: "Metrics", package: "swift-metrics", condition: .when(traits: ["Metrics"])),
                .product(name: "Tracing", package: "swift-distributed-tracing", condition: .when(traits: ["Tracing"])),
            ]
        ),
        .target(
            name: "Generated",
            dependencies: ["ApusRuntime"],
            path: "Generated",
            swiftSettings: [.treatAllWarnings(as: .error)]
        ),
    ]
}

var tests: [Target] {
    [
        .target(name: "ApusTestServer", dependencies: [.product(name: "FlyingFox", package: "FlyingFox")], path: "Tests/ApusTestServer"),
        .testTarget(name: "ApusSourceTreeTests", dependencies: ["ApusSourceTree"]),
        .testTarget(name: "ApusOverlayTests", dependencies: ["ApusOverlay"]),
        .testTarget(name: "ApusDocumentTests", dependencies: ["ApusDocument"]),
        .testTarget(name: "ApusModelBuildingTests", dependencies: ["ApusModelBuilding"]),
        .testTarget(name: "ApusDeclarationsTests", dependencies: ["ApusDeclarations"]),
        .testTarget(name: "ApusEmissionTests", dependencies: ["ApusEmission"]),
        .testTarget(name: "ApusDiffTests", dependencies: ["ApusDiff", "ApusGeneration", "ApusRuntime"]),
        .testTarget(name: "ApusGenerationTests", dependencies: ["ApusGeneration"]),
        .testTarget(name: "ApusFetchingTests", dependencies: ["ApusFetching", "ApusPrograms", "ApusTestServer"]),
        .testTarget(name: "ApusCommandTests", dependencies: ["ApusGeneration", "ApusReference", "ApusTestServer", "apus"]),
        .testTarget(name: "ApusBuildPluginTests", dependencies: ["ApusGeneration"]),
        .testTarget(name: "ApusCorpusTests", dependencies: ["ApusCorpus"]),
        .testTarget(name: "ApusRuntimeTests", dependencies: ["ApusRuntime"]),
        .testTarget(name: "ApusURLSessionTests", dependencies: ["ApusURLSession", "ApusTestServer"]),
        .testTarget(name: "ApusTestingTests", dependencies: ["ApusTesting", "Generated", "ApusURLSession", "ApusTestServer"]),
        .testTarget(name: "GeneratedTests", dependencies: ["Generated", "ApusSourceTree", "ApusURLSession", "ApusTestServer"]),
    ]
}
