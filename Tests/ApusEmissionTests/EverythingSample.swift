import ApusDiagnostics
import ApusModel

@testable import ApusDeclarations

/// A module with each kind of declaration in each of its forms, built by hand.
extension SwiftModule {
    static func everything(access: Access = .public) -> SwiftModule {
        var scopes = Scopes()
        let declarations = Everything(access: access)
        let files = [
            SwiftFile(name: "API.swift", imports: [], declarations: [declarations.namespace]),
            SwiftFile(name: "API+Client.swift", imports: ["ApusRuntime", "Foundation"], declarations: declarations.client),
            SwiftFile(name: "API+Types.swift", imports: ["Foundation", "ApusRuntime"], declarations: declarations.types),
            SwiftFile(name: "API+Pets.swift", imports: ["ApusRuntime", "Foundation"], declarations: declarations.operations),
        ]
        for path in declarations.paths { scopes.declare(path) }
        return SwiftModule(namespace: "API", files: files, scopes: scopes)
    }
}

struct Everything {
    let access: Access
    let long =
        String(repeating: "word ", count: 60) + "\n\n- " + String(repeating: "item ", count: 40) + "\n\n```\n"
        + String(repeating: "x", count: 200) + "\n```"
    let paths: [TypePath] = [
        "API.Pet", "API.Pet.Kind", "API.Pet.NullableProperty", "API.Node", "API.Old", "API.Empty", "API.Color", "API.Size", "API.Mixed",
        "API.Closed", "API.ClosedSize", "API.ClosedMixed", "API.Huge", "API.Animal", "API.Shape", "API.Fits", "API.Sent", "API.Tags",
        "API.Tree", "API.Forest", "API.Point", "API.Upload", "API.Date", "API.Base", "API.Client", "API.Server", "API.Server.Region",
        "API.Credentials", "API.GetPets", "API.GetPets.Success", "API.GetPets.Failure", "API.AddPet", "API.AddPet.Body",
        "API.AddPet.Failure", "API.AddPet.Success", "API.Ping", "API.Ping.Success", "API.Ping.Failure", "API.OldCall",
        "API.OldCall.Success", "API.OldCall.Failure", "API.UploadPet", "API.UploadPet.Success", "API.UploadPet.Failure",
    ]

    var namespace: Declaration {
        .namespace(Namespace(annotation: Annotation(paragraphs: ["Everything", long]), name: "API", access: access))
    }

    // MARK: Types

    var types: [Declaration] { structures + enumerations + unions + others }

    private var structures: [Declaration] {
        [
            .structure(
                Structure(
                    annotation: Annotation(paragraphs: ["A pet. */ \"\"\" \\(x) \u{202E} end", long], isDeprecated: true),
                    path: "API.Pet",
                    access: access,
                    members: [
                        Member(annotation: "", name: "id", key: "id", type: .standard(.int64), presence: .required),
                        Member(annotation: "", name: "object", key: "object", type: .string, presence: .required),
                        Member(
                            annotation: "Line one.\r\nLine two.",
                            name: "default",
                            key: "d\"e\\f\n\u{0}\u{2028}\u{202E}",
                            type: .array(.string),
                            presence: .optional,
                            defaultValue: .list([.string("a\"b"), .string("\\(x)")])
                        ),
                        Member(
                            annotation: "",
                            name: "kind",
                            key: "kind",
                            type: .declared("API.Pet.Kind"),
                            presence: .required,
                            defaultValue: .enumerationCase("cat")
                        ),
                        Member(annotation: "", name: "born", key: "born", type: .date, presence: .requiredNullable),
                        Member(
                            annotation: "",
                            name: "price",
                            key: "price",
                            type: .standard(.decimal),
                            coding: .decimalString,
                            presence: .optionalExplicitNull("price")
                        ),
                        Member(annotation: "", name: "note", key: "note!", type: .string, presence: .optionalExplicitNull("note")),
                        Member(
                            annotation: Annotation(isDeprecated: true),
                            name: "old",
                            key: "old",
                            type: .declared("API.Old"),
                            presence: .optional
                        ),
                        Member(
                            annotation: "",
                            name: "seen",
                            key: "seen",
                            type: .array(.optional(.date)),
                            coding: .list(.nullable(.epochSeconds)),
                            presence: .optional
                        ),
                        Member(annotation: "", name: "day", key: "day", type: .declared("API.Date"), presence: .optionalNullable),
                        Member(
                            annotation: "",
                            name: "weight",
                            key: "weight",
                            type: .standard(.double),
                            presence: .required,
                            defaultValue: .number("1.5")
                        ),
                    ],
                    parts: [PartMember(annotation: "", name: "shape", type: .declared("API.Shape"))],
                    additional: AdditionalMember(name: "additionalProperties", valueType: .json),
                    nulls: NullsMember(name: "nulls", elementPath: "API.Pet.NullableProperty"),
                    isMutable: true,
                    nested: [
                        .enumeration(
                            EnumerationDeclaration(
                                annotation: "",
                                path: "API.Pet.Kind",
                                access: access,
                                rawValue: .string,
                                cases: [
                                    .init(annotation: "", name: "cat", constant: .string("cat")),
                                    .init(annotation: "A dog", name: "dog", constant: .string("d\"og")),
                                ],
                                unknown: "unknown"
                            )
                        )
                    ]
                )
            ),
            .structure(
                Structure(
                    annotation: "",
                    path: "API.Node",
                    access: access,
                    members: [
                        Member(
                            annotation: "",
                            name: "parent",
                            key: "parent",
                            type: .declared("API.Node"),
                            presence: .optional,
                            isBoxed: true
                        ),
                        Member(annotation: "", name: "other", key: "other", type: .declared("API.Old"), presence: .required, isBoxed: true),
                        Member(annotation: Annotation(isDeprecated: true), name: "text", key: "text", type: .string, presence: .required),
                    ],
                    isMutable: false
                )
            ),
            .structure(
                Structure(
                    annotation: Annotation(isDeprecated: true),
                    path: "API.Old",
                    access: access,
                    members: [
                        Member(annotation: "", name: "node", key: "node", type: .declared("API.Node"), presence: .optional, isBoxed: true),
                        Member(annotation: Annotation(isDeprecated: true), name: "count", key: "count", type: .int, presence: .required),
                    ],
                    isMutable: true
                )
            ),
            .structure(Structure(annotation: "", path: "API.Empty", access: access, members: [], isMutable: true)),
            .structure(Structure(annotation: "", path: "API.Date", access: access, members: [], isMutable: true)),
            .structure(
                Structure(
                    annotation: "",
                    path: "API.Base",
                    access: access,
                    members: [],
                    additional: AdditionalMember(name: "additionalProperties", valueType: .standard(.decimal), coding: .decimalString),
                    isMutable: true
                )
            ),
            .structure(
                Structure(
                    annotation: "",
                    path: "API.Upload",
                    access: access,
                    members: [
                        Member(
                            annotation: "",
                            name: "purpose",
                            key: "purpose",
                            type: .string,
                            presence: .required,
                            multipart: .field(contentType: nil)
                        ),
                        Member(
                            annotation: "",
                            name: "parts",
                            key: "parts",
                            type: .array(.int),
                            presence: .optional,
                            multipart: .fields(contentType: nil)
                        ),
                        Member(
                            annotation: "",
                            name: "file",
                            key: "file",
                            type: .standard(.filePart),
                            presence: .required,
                            multipart: .file(contentType: "image/png")
                        ),
                        Member(
                            annotation: "",
                            name: "pets",
                            key: "pets",
                            type: .array(.declared("API.Node")),
                            presence: .optional,
                            multipart: .json(contentType: nil)
                        ),
                        Member(
                            annotation: "",
                            name: "files",
                            key: "files",
                            type: .array(.standard(.filePart)),
                            presence: .optional,
                            multipart: .files(contentType: nil)
                        ),
                    ],
                    isMutable: true,
                    isMultipart: true
                )
            ),
        ]
    }

    private var enumerations: [Declaration] {
        func cases(_ constants: [(SwiftName, Constant)]) -> [EnumerationDeclaration.Case] {
            constants.map { .init(annotation: "", name: $0.0, constant: $0.1) }
        }
        func enumeration(_ path: TypePath, _ raw: EnumerationDeclaration.RawValue, _ constants: [(SwiftName, Constant)], open: Bool)
            -> Declaration
        {
            .enumeration(
                EnumerationDeclaration(
                    annotation: "",
                    path: path,
                    access: access,
                    rawValue: raw,
                    cases: cases(constants),
                    unknown: open ? "unknown" : nil
                )
            )
        }
        let strings: [(SwiftName, Constant)] = [("red", .string("red")), ("init", .string("init")), ("plus1", .string("+1"))]
        let integers: [(SwiftName, Constant)] = [("one", .number("1")), ("minusTwo", .number("-2"))]
        let mixed: [(SwiftName, Constant)] = [
            ("one", .number("1")), ("text", .string("1")), ("yes", .boolean(true)), ("half", .number("1.50")),
            ("big", .number("123456789012345678901234567890")), ("list", .list([.number("1"), .null])),
            ("object", .object([.init(name: "a", value: .string("b"))])), ("empty", .object([])),
        ]
        return [
            .enumeration(
                EnumerationDeclaration(
                    annotation: "",
                    path: "API.Color",
                    access: access,
                    rawValue: .string,
                    cases: [
                        .init(annotation: Annotation(paragraphs: ["Old."], isDeprecated: true), name: "red", constant: .string("red")),
                        .init(annotation: "", name: "default", constant: .string("default")),
                    ],
                    unknown: "unknown"
                )
            ),
            enumeration("API.Size", .integer, integers, open: true),
            enumeration("API.Mixed", .json, mixed, open: true),
            enumeration("API.Closed", .string, strings, open: false),
            .enumeration(
                EnumerationDeclaration(
                    annotation: "",
                    path: "API.ClosedSize",
                    access: access,
                    rawValue: .integer,
                    cases: [
                        .init(annotation: Annotation(isDeprecated: true), name: "one", constant: .number("1")),
                        .init(annotation: "", name: "two", constant: .number("2")),
                    ],
                    unknown: nil
                )
            ),
            enumeration("API.ClosedMixed", .json, mixed, open: false),
            enumeration("API.Huge", .string, (0..<200).map { (SwiftName(trusted: "case\($0)"), .string("case-\($0)")) }, open: true),
        ]
    }

    private var unions: [Declaration] {
        let animal = UnionDeclaration(
            annotation: "",
            path: "API.Animal",
            access: access,
            cases: [
                .init(annotation: "A node", name: "node", type: .declared("API.Node"), tag: .written(.string("no\"de"))),
                .init(annotation: "", name: "old", type: .declared("API.Old"), tag: .kept, isIndirect: true),
                .init(annotation: Annotation(isDeprecated: true), name: "empty", type: .declared("API.Empty")),
            ],
            unknown: "unknown",
            decision: .tag(
                property: "kind",
                [
                    .init(values: ["no\"de"], decision: .variant(0)),
                    .init(values: (0..<20).map { "old value \($0)" }, decision: .variant(1)),
                    .init(values: ["empty"], decision: .variant(2)),
                ],
                otherwise: .none
            ),
            tagProperty: "kind"
        )
        let shape = UnionDeclaration(
            annotation: "",
            path: "API.Shape",
            access: access,
            cases: [
                .init(annotation: "", name: "nodes", type: .array(.declared("API.Node"))),
                .init(annotation: "", name: "texts", type: .array(.string)),
                .init(annotation: "", name: "text", type: .string),
                .init(annotation: "", name: "amount", type: .standard(.decimal), coding: .decimalString),
                .init(annotation: "", name: "node", type: .declared("API.Node"), keys: ["parent", "other"]),
                .init(annotation: "", name: "point", type: .declared("API.Point")),
                .init(annotation: "", name: "tree", type: .declared("API.Tree")),
            ],
            unknown: "unknown",
            decision: .kind([
                .init(
                    kinds: [.array],
                    decision: .element(
                        .kind([
                            .init(kinds: [.object], decision: .keys([.init(keys: ["parent"], decision: .variant(0))], otherwise: .none)),
                            .init(kinds: [.string], decision: .variant(1)),
                            .init(kinds: [.array], decision: .element(.variant(6), empty: 6)),
                        ]),
                        empty: 5
                    )
                ),
                .init(kinds: [.string], decision: .variant(2)),
                .init(kinds: [.integer, .fraction], decision: .variant(3)),
                .init(
                    kinds: [.object],
                    decision: .keys(
                        [
                            .init(keys: ["parent", "other"], decision: .variant(4)),
                            .init(
                                keys: ["type"],
                                decision: .tag(property: "type", [.init(values: ["node"], decision: .variant(4))], otherwise: .none)
                            ),
                        ],
                        otherwise: .none
                    )
                ),
            ])
        )
        let fits = UnionDeclaration(
            annotation: "",
            path: "API.Fits",
            access: access,
            cases: [
                .init(annotation: "", name: "node", type: .declared("API.Node"), keys: ["parent", "other", "text"]),
                .init(annotation: "", name: "old", type: .declared("API.Old"), keys: (0..<20).map { "a long key number \($0)" }),
                .init(annotation: "", name: "empty", type: .declared("API.Empty")),
            ],
            unknown: nil,
            decision: .bestMatch([0, 1, 2])
        )
        let sent = UnionDeclaration(
            annotation: "",
            path: "API.Sent",
            access: access,
            cases: [
                .init(annotation: "", name: "text", type: .string), .init(annotation: "", name: "count", type: .int),
                .init(annotation: "", name: "other", type: .json),
            ],
            unknown: nil,
            decision: .kind([
                .init(kinds: [.string], decision: .variant(0)), .init(kinds: [.integer], decision: .variant(1)),
                .init(kinds: [.boolean, .fraction], decision: .none), .init(kinds: [.object, .array, .null], decision: .variant(2)),
            ])
        )
        return [.union(animal), .union(shape), .union(fits), .union(sent)]
    }

    private var others: [Declaration] {
        [
            .alias(Alias(annotation: "Tags", path: "API.Tags", type: .dictionary(.array(.standard(.date))), access: access)),
            .wrapper(Wrapper(annotation: "", path: "API.Tree", access: access, type: .array(.declared("API.Tree")))),
            .wrapper(Wrapper(annotation: "", path: "API.Forest", access: access, type: .dictionary(.optional(.declared("API.Forest"))))),
            .tuple(
                TupleStructure(
                    annotation: "A point",
                    path: "API.Point",
                    access: access,
                    elements: [
                        .init(name: "array", type: .string, isRequired: true),
                        .init(name: "second", type: .optional(.int), isRequired: true),
                        .init(name: "third", type: .standard(.decimal), coding: .decimalString, isRequired: false),
                    ],
                    rest: AdditionalMember(name: "rest", valueType: .standard(.decimal), coding: .decimalString),
                    isMutable: true
                )
            ),
        ]
    }
}
