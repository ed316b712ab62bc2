// swift-tools-version: 6.2
import Foundation
import PackageDescription

let package = Package(
    name: "fresh",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "apus", path: ProcessInfo.processInfo.environment["APUS_ROOT"] ?? "../../..")],
    targets: [
        .executableTarget(
            name: "Fresh",
            dependencies: [.product(name: "ApusRuntime", package: "apus")],
            plugins: [.plugin(name: "ApusBuildPlugin", package: "apus")]
        )
    ]
)
