// swift-tools-version: 6.2
import PackageDescription

// `swift package apus generate` writes Sources/trackstar/Generated from Specs/trackstar.yaml; `swift package apus-check` tells whether it is stale.
let package = Package(
    name: "trackstar",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "apus", path: "../..")],
    targets: [
        .executableTarget(
            name: "trackstar",
            dependencies: [
                .product(name: "ApusRuntime", package: "apus"),
                .product(name: "ApusURLSession", package: "apus"),
            ]
        )
    ]
)
