// swift-tools-version: 6.2
import Foundation
import PackageDescription

let package = Package(
    name: "published",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "apus", path: ProcessInfo.processInfo.environment["APUS_ROOT"] ?? "../../.."),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .executableTarget(
            name: "Published",
            dependencies: [
                .product(name: "ApusRuntime", package: "apus"),
                .product(name: "ApusURLSession", package: "apus"),
                .product(name: "FlyingFox", package: "FlyingFox"),
            ],
            swiftSettings: [.treatAllWarnings(as: .error)]
        )
    ]
)
