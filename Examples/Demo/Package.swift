// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "demo",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "apus", path: "../.."),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // Written by `make demo` from the documents in Specs/.
        .target(name: "Clients", dependencies: [.product(name: "ApusRuntime", package: "apus")]),
        .executableTarget(
            name: "demo",
            dependencies: [
                "Clients",
                .product(name: "ApusURLSession", package: "apus"),
                .product(name: "FlyingFox", package: "FlyingFox"),
            ]
        ),
    ]
)
