import ApusDiagnostics
import ApusModel
import Testing

@testable import ApusDeclarations
@testable import ApusEmission

@Suite struct ShapeTests {
    @Test func magicLink() {
        let module = SwiftModule(
            .structure(
                Structure(
                    annotation: "A link.",
                    path: "API.MagicLink",
                    access: .public,
                    members: [
                        Member(annotation: "The magic link ID", name: "id", key: "id", type: .string, presence: .required),
                        Member(
                            annotation: "Type of integration",
                            name: "integrationType",
                            key: "integration_type",
                            type: .declared("API.MagicLink.IntegrationType"),
                            presence: .required
                        ),
                        Member(annotation: "", name: "allowed", key: "allowed", type: .array(.string), presence: .required),
                        Member(annotation: "Customer", name: "customerID", key: "customer_id", type: .string, presence: .requiredNullable),
                    ],
                    isMutable: false,
                    nested: [
                        .enumeration(
                            EnumerationDeclaration(
                                annotation: "Type of integration",
                                path: "API.MagicLink.IntegrationType",
                                access: .public,
                                rawValue: .string,
                                cases: [
                                    .init(annotation: "", name: "wms", constant: .string("wms")),
                                    .init(annotation: "", name: "default", constant: .string("the \"default\"")),
                                ],
                                unknown: "unknown"
                            )
                        )
                    ]
                )
            ),
            types: "API.MagicLink",
            "API.MagicLink.IntegrationType"
        )
        #expect(module.text.contains("public enum IntegrationType: OpenEnumeration {"))
    }
}

extension SwiftModule {
    /// The text of the first file.
    var text: String {
        var log = DiagnosticLog()
        return String(decoding: files(using: .builtIn, log: &log)[0].bytes, as: UTF8.self)
    }
}
