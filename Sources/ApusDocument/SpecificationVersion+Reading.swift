import ApusDiagnostics
import ApusSourceTree

extension SpecificationVersion {
    private static let newestPatches: [Self: [String]] = [
        .v2_0: ["2.0"],
        .v3_0: ["3.0.0", "3.0.1", "3.0.2", "3.0.3", "3.0.4"],
        .v3_1: ["3.1.0", "3.1.1", "3.1.2"],
        .v3_2: ["3.2.0"],
    ]
    private static let supported = "2.0, 3.0, 3.1 and 3.2 are supported"

    /// The version that all of `entries` follow.
    init?(_ entries: [EntryDocument], log: inout DiagnosticLog) {
        var first: (version: Self, position: SourcePosition)?
        for entry in entries {
            guard let (version, position) = Self.version(of: entry.node, log: &log) else { return nil }
            guard let known = first else {
                first = (version, position)
                continue
            }
            guard known.version != version else { continue }
            log.error(
                .versionMismatch,
                "the documents of one API follow different versions of the OpenAPI Specification: this one \(version.rawValue)",
                at: position,
                notes: [Diagnostic.Note("and this one \(known.version.rawValue)", at: known.position)],
                hint: "give each API its own documents"
            )
            return nil
        }
        guard let first else { return nil }
        self = first.version
    }

    private static func version(of node: Node, log: inout DiagnosticLog) -> (Self, SourcePosition)? {
        guard let root = node.mapping else {
            log.error(
                .wrongType,
                "an OpenAPI document is a mapping, but this is \(node.kindDescription)",
                at: node.position,
                hint: "begin the document with 'openapi: 3.1.0', 'info:' and 'paths:'"
            )
            return nil
        }
        guard let entry = root.entry("openapi") ?? root.entry("swagger"), let text = entry.value.scalar?.text else {
            let near = root.lazy.map(\.key).first { nearestName(to: $0, in: ["openapi", "swagger"]) != nil }
            log.error(
                .missingVersion,
                "the document does not say which version of the OpenAPI Specification it follows",
                at: near.flatMap { root.entry($0)?.keyPosition } ?? node.position,
                hint: near.map { "did you mean '\(nearestName(to: $0, in: ["openapi", "swagger"]) ?? "")' instead of '\($0)'?" }
                    ?? "it begins with a line such as 'openapi: 3.1.0'; \(supported)"
            )
            return nil
        }
        let position = entry.value.position
        guard let version = version(text, key: entry.key) else {
            log.error(
                .unsupportedVersion,
                "the version '\(text)' of the OpenAPI Specification is not supported",
                at: position,
                hint: supported
            )
            return nil
        }
        if newestPatches[version]?.contains(text) != true {
            log.note(
                .unknownPatchVersion,
                "there is no version '\(text)' that this program knows",
                at: position,
                hint: "look whether a newer apus knows it; the document is read as \(version.rawValue)"
            )
        }
        return (version, position)
    }

    /// The family of a version: the first two numbers decide.
    private static func version(_ text: String, key: String) -> Self? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        switch (key, parts.first, parts.dropFirst().first) {
        case (_, "2", "0"), ("swagger", "2", nil): return .v2_0
        case ("openapi", "3", "0"), ("openapi", "3", nil): return .v3_0
        case ("openapi", "3", "1"): return .v3_1
        case ("openapi", "3", "2"): return .v3_2
        case (_, _, _): return nil
        }
    }
}
