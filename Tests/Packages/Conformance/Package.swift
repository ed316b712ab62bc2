// swift-tools-version: 6.2
import PackageDescription

// `make conformance` runs it: both transports against one real server. A package of its own, so that SwiftNIO is fetched for this alone.
let package = Package(
    name: "conformance",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "apus", path: "../../..", traits: ["AsyncHTTPClient"]),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    ],
    targets: [
        .executableTarget(
            name: "conformance",
            dependencies: [
                .product(name: "ApusAsyncHTTPClient", package: "apus"),
                .product(name: "ApusRuntime", package: "apus"),
                .product(name: "ApusURLSession", package: "apus"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            // Checksums of gigabytes.
            swiftSettings: [.unsafeFlags(["-O"])]
        )
    ]
)
