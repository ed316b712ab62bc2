// swift-tools-version: 6.2
import PackageDescription

/// What Apus costs: the generator, the code it makes, and that code at run time. `make bench` runs all of it.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "apus", path: "..")
    ],
    targets: [
        .target(name: "Measurements"),
        .executableTarget(name: "bench", dependencies: ["Measurements"]),
        .executableTarget(
            name: "RunTime",
            dependencies: ["Measurements", .product(name: "ApusRuntime", package: "apus")]
        ),
    ]
)
