import Measurements

/// What Apple's swift-openapi-generator 1.13.0 gives for the same documents, measured once on a machine of four cores with Swift 6.3.1. Figma, Discord and
/// OpenAI had to be edited until its output compiled.
struct Peer {
    /// What one build takes.
    struct Build {
        /// Seconds on four cores.
        var wall: Double
        /// Seconds of all processors.
        var cpu: Double
        /// The memory of the largest process, in MB.
        var memory: Double
        /// The object files, in MB.
        var objects: Double
    }

    /// Lines of Swift.
    var lines: Double
    var debug: Build
    var release: Build

    static let name = "Apple"

    /// What is known of documents, by the names of their modules.
    static let byModule: [String: Peer] = [
        "Hotglue": Peer(
            lines: 523,
            debug: Build(wall: 1.0, cpu: 1.3, memory: 156, objects: 0.52),
            release: Build(wall: 1.4, cpu: 1.4, memory: 187, objects: 0.53)
        ),
        "Trackstar": Peer(
            lines: 589,
            debug: Build(wall: 1.0, cpu: 1.3, memory: 160, objects: 0.68),
            release: Build(wall: 1.7, cpu: 1.7, memory: 193, objects: 0.66)
        ),
        "Petstore": Peer(
            lines: 968,
            debug: Build(wall: 1.1, cpu: 1.5, memory: 161, objects: 0.88),
            release: Build(wall: 1.8, cpu: 2.0, memory: 199, objects: 0.83)
        ),
        "Figma": Peer(
            lines: 40_262,
            debug: Build(wall: 43.4, cpu: 53.8, memory: 1_161, objects: 45.96),
            release: Build(wall: 116.4, cpu: 122.5, memory: 1_807, objects: 39.69)
        ),
        "Discord": Peer(
            lines: 151_705,
            debug: Build(wall: 268.3, cpu: 313.9, memory: 6_205, objects: 207.99),
            release: Build(wall: 516.6, cpu: 546.7, memory: 6_949, objects: 110.08)
        ),
        "OpenAI": Peer(
            lines: 191_061,
            debug: Build(wall: 319.5, cpu: 368.8, memory: 5_513, objects: 259.89),
            release: Build(wall: 816.5, cpu: 834.5, memory: 8_483, objects: 210.15)
        ),
        "GitHub": Peer(
            lines: 287_589,
            debug: Build(wall: 411.6, cpu: 521.5, memory: 7_155, objects: 314.71),
            release: Build(wall: 845.2, cpu: 897.4, memory: 9_928, objects: 209.24)
        ),
    ]

    /// The longest that a clean build should take on four cores, in seconds.
    static let aims: [String: (debug: Double, release: Double)] = [
        "Figma": (11, 30), "Discord": (35, 90), "OpenAI": (45, 110), "GitHub": (50, 120),
    ]

    func build(_ configuration: ClientPackage.Configuration) -> Build {
        switch configuration {
        case .debug: debug
        case .release: release
        }
    }
}
