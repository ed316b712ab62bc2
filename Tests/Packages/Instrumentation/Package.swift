// swift-tools-version: 6.2
import PackageDescription

// `make instrumentation` runs it. A package of its own, so that the packages behind the traits are fetched for this alone.
let package = Package(
    name: "instrumentation",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "apus", path: "../../..", traits: ["Logging", "Metrics", "Tracing"]),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.0"),
    ],
    targets: [
        .testTarget(
            name: "InstrumentationTests",
            dependencies: [
                .product(name: "ApusInstrumentation", package: "apus"),
                .product(name: "ApusTesting", package: "apus"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "MetricsTestKit", package: "swift-metrics"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
                .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
            ]
        )
    ]
)
