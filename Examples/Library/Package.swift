// swift-tools-version: 6.2
import PackageDescription

// A library whose users never see what it is made with: the client is generated with the access `package` and committed (`swift package apus
// generate`), so they need no tool, and the public API is the author's own.
let package = Package(
    name: "magic-links",
    platforms: [.macOS(.v13), .iOS(.v16)],
    products: [.library(name: "MagicLinks", targets: ["MagicLinks"])],
    dependencies: [.package(name: "apus", path: "../..")],
    targets: [
        .target(
            name: "MagicLinks",
            dependencies: ["HotglueClient", .product(name: "ApusURLSession", package: "apus")]
        ),
        .target(
            name: "HotglueClient",
            dependencies: [.product(name: "ApusRuntime", package: "apus")]
        ),
        .testTarget(
            name: "MagicLinksTests",
            dependencies: ["MagicLinks", "HotglueClient", .product(name: "ApusTesting", package: "apus")]
        ),
    ]
)
