// swift-tools-version: 6.2
import PackageDescription

// A worker on a server: its client is written by the build plugin, and its requests go by async-http-client.
let package = Package(
    name: "worker",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "apus", path: "../..", traits: ["AsyncHTTPClient"])],
    targets: [
        .executableTarget(
            name: "worker",
            dependencies: [
                .product(name: "ApusRuntime", package: "apus"),
                .product(name: "ApusAsyncHTTPClient", package: "apus"),
            ],
            plugins: [.plugin(name: "ApusBuildPlugin", package: "apus")]
        )
    ]
)
