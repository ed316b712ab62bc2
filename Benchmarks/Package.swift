// swift-tools-version: 6.2
import PackageDescription

/// What Apus costs: the generator, the code it makes, and that code at run time. `make bench` runs all of it.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v13)],
    traits: [
        .trait(name: "AsyncHTTPClient", description: "Measures clients by async-http-client too, whose first build takes minutes.")
    ],
    dependencies: [
        .package(
            name: "apus",
            path: "..",
            traits: [.trait(name: "AsyncHTTPClient", condition: .when(traits: ["AsyncHTTPClient"]))]
        ),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    ],
    targets: [
        // One figure, and what it is held against: what the programs below tell each other.
        .target(name: "Measurements"),
        // Figures as tables, charts and a page.
        .target(name: "Reporting", dependencies: ["Measurements"]),
        // Documents of many times the size of a real one, and with a property more.
        .target(name: "Documents"),
        // The program: measures the tool and the compiler, runs `RunTime`, and writes the results.
        .executableTarget(name: "bench", dependencies: ["Documents", "Measurements", "Reporting"]),
        // What the generator is held against: the same bytes through libyaml's events, and through the reader alone.
        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .executableTarget(name: "YAMLPass", dependencies: ["CLibYAML"]),
        .executableTarget(name: "ReaderPass", dependencies: [.product(name: "ApusGeneration", package: "apus")]),
        // What a quick run measures for the tool: all of the generator, and nothing of the command line.
        .executableTarget(name: "GeneratorPass", dependencies: [.product(name: "ApusGeneration", package: "apus")]),
        // Counts allocations; for executables that are measured, never for the library.
        .target(name: "CAllocations"),
        // Generated from Documents/ and Specs/ by `apus generate --config Benchmarks/apus.yaml`.
        .target(name: "Clients", dependencies: [.product(name: "ApusRuntime", package: "apus")]),
        .executableTarget(
            name: "RunTime",
            dependencies: [
                "CAllocations", "Clients", "Measurements",
                .product(name: "ApusRuntime", package: "apus"),
                .product(name: "ApusURLSession", package: "apus"),
                .product(name: "ApusAsyncHTTPClient", package: "apus", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])),
            ]
        ),
        .testTarget(name: "ReportingTests", dependencies: ["Reporting"]),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents"]),
    ]
)
