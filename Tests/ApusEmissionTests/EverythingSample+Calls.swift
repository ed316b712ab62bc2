import ApusDiagnostics
import ApusModel

@testable import ApusDeclarations

extension Everything {
    private var origin: Origin {
        var files = SourceFiles()
        let file = files.add(SourceFile(path: "everything.yaml", bytes: []))
        return Origin(position: SourcePosition(file: file, line: 1, column: 1), pointer: "#")
    }

    var client: [Declaration] {
        [
            .client(
                ClientDeclaration(
                    annotation: "Calls everything.",
                    path: "API.Client",
                    access: access,
                    serversPath: "API.Server",
                    defaultServer: "regional",
                    credentialsPath: "API.Credentials"
                )
            ),
            .servers(
                ServersDeclaration(
                    annotation: "The servers of everything.",
                    path: "API.Server",
                    access: access,
                    cases: [
                        .init(annotation: "The main one", name: "main", template: "https://example.com/v1", variables: []),
                        .init(
                            annotation: "",
                            name: "regional",
                            template: "https://{region}.example.com:{port}/v1",
                            variables: [
                                .init(
                                    name: "region",
                                    key: "region",
                                    type: .declared("API.Server.Region"),
                                    defaultValue: .enumerationCase("eu")
                                ),
                                .init(name: "port", key: "port", type: .string, defaultValue: .string("443")),
                            ]
                        ),
                    ],
                    nested: [
                        .enumeration(
                            EnumerationDeclaration(
                                annotation: "",
                                path: "API.Server.Region",
                                access: access,
                                rawValue: .string,
                                cases: [
                                    .init(annotation: "", name: "eu", constant: .string("eu")),
                                    .init(annotation: "", name: "us", constant: .string("us")),
                                ],
                                unknown: "unknown"
                            )
                        )
                    ]
                )
            ),
            .credentials(
                CredentialsDeclaration(
                    annotation: "The credentials of everything.",
                    path: "API.Credentials",
                    access: access,
                    schemes: [
                        .init(
                            annotation: "A key",
                            name: "key",
                            scheme: SecurityScheme(name: "sec\"0", kind: .apiKey(name: "x-api-key", location: .header), origin: origin)
                        ),
                        .init(annotation: "", name: "basic", scheme: SecurityScheme(name: "basic", kind: .basic, origin: origin)),
                        .init(
                            annotation: "",
                            name: "token",
                            scheme: SecurityScheme(name: "token", kind: .bearer(format: nil), origin: origin)
                        ),
                        .init(annotation: "", name: "oauth", scheme: SecurityScheme(name: "oauth", kind: .oauth2([]), origin: origin)),
                        .init(annotation: "", name: "tls", scheme: SecurityScheme(name: "tls", kind: .mutualTLS, origin: origin)),
                    ]
                )
            ),
            .methods(
                calls.map {
                    MethodDeclaration(
                        annotation: $0.annotation,
                        clientPath: "API.Client",
                        name: SwiftName(trusted: $0.path.name.text.prefix(1).lowercased() + $0.path.name.text.dropFirst()),
                        access: access,
                        operation: $0
                    )
                }
            ),
        ]
    }

    var operations: [Declaration] { calls.map { .operation($0) } }

    private static let json = MediaType(text: "application/json", kind: .json)

    private func parameter(
        _ name: SwiftName,
        _ location: Parameter.Location,
        _ style: Parameter.Style,
        explode: Bool,
        _ type: SwiftType,
        required: Bool = false,
        coding: Coding = .own
    ) -> ParameterMember {
        ParameterMember(
            annotation: "",
            name: name,
            key: name.text,
            location: location,
            serialization: .style(style, explode: explode, allowReserved: false),
            type: type,
            coding: coding,
            isRequired: required
        )
    }

    private var calls: [OperationDeclaration] {
        [
            OperationDeclaration(
                annotation: Annotation(paragraphs: ["Get pets", "`GET /pets/{id}`"]),
                path: "API.GetPets",
                access: access,
                facts: OperationFacts(
                    id: "get-pets",
                    method: "GET",
                    path: "/pets/{id}",
                    security: [[.init(scheme: "sec\"0"), .init(scheme: "oauth", scopes: ["read", "write"])], []],
                    serverURLs: ["https://pets.example.com"],
                    accept: ["application/json", "text/plain"],
                    streaming: ["application/octet-stream"]
                ),
                parameters: [
                    parameter("id", .path, .simple, explode: false, .string, required: true),
                    parameter("request", .path, .matrix, explode: true, .array(.string), required: true),
                    parameter("tags", .query, .pipeDelimited, explode: false, .array(.string)),
                    parameter("ids", .query, .form, explode: false, .array(.int)),
                    parameter("filter", .query, .deepObject, explode: true, .declared("API.Node")),
                    parameter("xTrace", .header, .simple, explode: false, .string),
                    parameter("session", .cookie, .form, explode: true, .string),
                    parameter("since", .query, .form, explode: true, .date, coding: .epochSeconds),
                    parameter("price", .query, .form, explode: true, .standard(.decimal), coding: .decimalString),
                    ParameterMember(
                        annotation: Annotation(paragraphs: ["Old."], isDeprecated: true),
                        name: "query",
                        key: "q",
                        location: .query,
                        serialization: .content(Self.json),
                        type: .declared("API.Old"),
                        isRequired: false
                    ),
                    ParameterMember(
                        annotation: "",
                        name: "limit",
                        key: "limit",
                        location: .query,
                        serialization: .style(.form, explode: true, allowReserved: true),
                        type: .int,
                        isRequired: false,
                        defaultValue: .number("20")
                    ),
                ],
                body: nil,
                success: Outcome(
                    path: "API.GetPets.Success",
                    kind: .cases([
                        .init(annotation: "Fine", name: "okJSON", type: .array(.declared("API.Node")), hasStatus: false),
                        .init(annotation: "", name: "okPlainText", type: .string, hasStatus: false),
                        .init(annotation: "", name: "okOctetStream", type: .standard(.responseBody), hasStatus: false),
                        .init(annotation: "", name: "noContent", type: nil, hasStatus: false),
                    ])
                ),
                failure: Outcome(
                    path: "API.GetPets.Failure",
                    kind: .cases([
                        .init(annotation: "", name: "notFound", type: .declared("API.Old"), hasStatus: false),
                        .init(annotation: "", name: "clientError", type: .json, hasStatus: true),
                        .init(annotation: "", name: "other", type: nil, hasStatus: true),
                    ])
                ),
                replies: [
                    Reply(
                        status: .code(200),
                        isSuccess: true,
                        alternatives: [
                            .init(mediaType: Self.json, caseName: "okJSON", type: .array(.declared("API.Node")), form: .json),
                            .init(
                                mediaType: MediaType(text: "text/plain", kind: .text),
                                caseName: "okPlainText",
                                type: .string,
                                form: .text
                            ),
                            .init(
                                mediaType: MediaType(text: "application/octet-stream", kind: .binary),
                                caseName: "okOctetStream",
                                type: .standard(.responseBody),
                                form: .stream
                            ),
                        ]
                    ),
                    Reply(
                        status: .code(204),
                        isSuccess: true,
                        alternatives: [.init(mediaType: nil, caseName: "noContent", type: nil, form: .json)]
                    ),
                    Reply(
                        status: .code(404),
                        isSuccess: false,
                        alternatives: [.init(mediaType: Self.json, caseName: "notFound", type: .declared("API.Old"), form: .json)]
                    ),
                    Reply(
                        status: .range(4),
                        isSuccess: false,
                        alternatives: [.init(mediaType: Self.json, caseName: "clientError", type: .json, form: .json, hasStatus: true)]
                    ),
                    Reply(
                        status: .default,
                        isSuccess: false,
                        alternatives: [.init(mediaType: nil, caseName: "other", type: nil, form: .json, hasStatus: true)]
                    ),
                ],
                nested: []
            ),
            OperationDeclaration(
                annotation: "Add a pet",
                path: "API.AddPet",
                access: access,
                facts: OperationFacts(id: "add-pet", method: "COPY", path: "/pets", security: []),
                parameters: [],
                body: BodyMember(
                    annotation: "The pet",
                    name: "body",
                    type: .declared("API.AddPet.Body"),
                    enumPath: "API.AddPet.Body",
                    alternatives: [
                        .init(name: "json", mediaType: Self.json, type: .declared("API.Pet"), form: .json),
                        .init(
                            name: "form",
                            mediaType: MediaType(text: "application/x-www-form-urlencoded", kind: .form),
                            type: .declared("API.Node"),
                            form: .form,
                            encodings: [
                                Encoding(property: "tags", style: .form, explode: false),
                                Encoding(property: "meta", contentType: "text/plain"),
                            ]
                        ),
                        .init(
                            name: "bytes",
                            mediaType: MediaType(text: "application/octet-stream", kind: .binary),
                            type: .standard(.requestBody),
                            form: .stream
                        ),
                        .init(name: "plainText", mediaType: MediaType(text: "text/plain", kind: .text), type: .string, form: .text),
                    ],
                    isRequired: false
                ),
                success: Outcome(path: "API.AddPet.Success", kind: .alias(.standard(.void))),
                failure: Outcome(path: "API.AddPet.Failure", kind: .alias(.declared("API.Old"))),
                replies: [
                    Reply(status: .range(2), isSuccess: true, alternatives: [.init(mediaType: nil, caseName: nil, type: nil, form: .json)]),
                    Reply(
                        status: .code(422),
                        isSuccess: false,
                        alternatives: [.init(mediaType: Self.json, caseName: nil, type: .declared("API.Old"), form: .json)]
                    ),
                ],
                nested: []
            ),
            OperationDeclaration(
                annotation: "",
                path: "API.Ping",
                access: access,
                facts: OperationFacts(id: "GET /ping", method: "GET", path: "/ping", security: []),
                parameters: [],
                body: nil,
                success: Outcome(path: "API.Ping.Success", kind: .nested),
                failure: Outcome(path: "API.Ping.Failure", kind: .alias(.standard(.never))),
                replies: [
                    Reply(
                        status: .code(200),
                        isSuccess: true,
                        alternatives: [.init(mediaType: Self.json, caseName: nil, type: .declared("API.Ping.Success"), form: .json)]
                    )
                ],
                nested: [
                    .structure(
                        Structure(
                            annotation: "",
                            path: "API.Ping.Success",
                            access: access,
                            members: [Member(annotation: "", name: "url", key: "url", type: .url, presence: .optional)],
                            additional: AdditionalMember(name: "additionalProperties", valueType: .json),
                            isMutable: false
                        )
                    )
                ]
            ),
            OperationDeclaration(
                annotation: Annotation(paragraphs: ["Old."], isDeprecated: true),
                path: "API.OldCall",
                access: access,
                facts: OperationFacts(id: "old", method: "DELETE", path: "/old", security: []),
                parameters: [parameter("id", .query, .form, explode: true, .string, required: true)],
                body: BodyMember(
                    annotation: "",
                    name: "body",
                    type: .declared("API.Pet"),
                    alternatives: [
                        .init(
                            name: nil,
                            mediaType: MediaType(text: "application/merge-patch+json", kind: .json),
                            type: .declared("API.Pet"),
                            form: .json
                        )
                    ],
                    isRequired: true
                ),
                success: Outcome(path: "API.OldCall.Success", kind: .alias(.standard(.void))),
                failure: Outcome(path: "API.OldCall.Failure", kind: .alias(.standard(.never))),
                replies: [
                    Reply(status: .default, isSuccess: true, alternatives: [.init(mediaType: nil, caseName: nil, type: nil, form: .json)])
                ],
                nested: []
            ),
            OperationDeclaration(
                annotation: "",
                path: "API.UploadPet",
                access: access,
                facts: OperationFacts(id: "upload", method: "POST", path: "/upload", security: []),
                parameters: [],
                body: BodyMember(
                    annotation: "",
                    name: "body",
                    type: .declared("API.Upload"),
                    alternatives: [
                        .init(
                            name: nil,
                            mediaType: MediaType(text: "multipart/form-data", kind: .multipart),
                            type: .declared("API.Upload"),
                            form: .multipart
                        )
                    ],
                    isRequired: true
                ),
                success: Outcome(path: "API.UploadPet.Success", kind: .alias(.standard(.data))),
                failure: Outcome(path: "API.UploadPet.Failure", kind: .alias(.standard(.never))),
                replies: [
                    Reply(
                        status: .code(200),
                        isSuccess: true,
                        alternatives: [.init(mediaType: nil, caseName: nil, type: .standard(.data), form: .data)]
                    )
                ],
                nested: []
            ),
        ]
    }
}
