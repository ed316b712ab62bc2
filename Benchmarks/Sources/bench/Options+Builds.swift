extension Options {
    /// What has to be built besides this program, as arguments of `swift build` in the order of the parts.
    var builds: [String] {
        parts.flatMap { builds(for: $0) }.reduce(into: []) { all, build in
            if !all.contains(build) { all.append(build) }
        }
    }

    private func builds(for part: Part) -> [String] {
        let generator = "-c release --product \(isQuick ? "GeneratorPass" : "apus")"
        return switch part {
        case .generator: [generator, "-c release --product YAMLPass", "-c release --product ReaderPass"]
        case .debug: ["-c release --product apus", "-c debug --product apus"]
        case .scaling: [generator]
        case .compile, .optimized: [generator, "-c release --target ApusRuntime", "-c debug --target ApusRuntime"]
        case .runTime: ["-c release --product RunTime"]
        }
    }
}
