/// A kind of change, with a caller that must stop compiling and one that must go on.
struct CompilerKind: Sendable {
    /// The Swift type that the change is about.
    var type: String
    /// What stands under `components/schemas` or `paths`, before and after.
    var old: String
    var new: String
    var isPath = false
    /// The bodies of functions that have a value `x` of the type.
    var breaks: String
    var stays: String

    init(_ type: String, _ old: String, _ new: String, breaks: String, stays: String) {
        self.type = type
        self.old = "\(type): \(old)"
        self.new = new.isEmpty ? "" : "\(type): \(new)"
        self.breaks = breaks
        self.stays = stays
    }

    init(path type: String, _ old: String, _ new: String, breaks: String, stays: String) {
        self.init(type, old, new, breaks: breaks, stays: stays)
        isPath = true
        self.old = "/\(type): \(old)"
        self.new = new.isEmpty ? "" : "/\(type): \(new)"
    }

    private static func object(_ properties: String, _ required: String = "") -> String {
        "{type: object, properties: {\(properties)}, required: [\(required)]}"
    }

    /// A required property `a`, before and after.
    private static func value(_ type: String, _ old: String, _ new: String, breaks: String) -> CompilerKind {
        CompilerKind(type, object("a: \(old)", "a"), object("a: \(new)", "a"), breaks: breaks, stays: "_ = x.a")
    }

    private static func operation(_ id: String, _ more: String, ok: String = "{description: ok}", _ others: String = "") -> String {
        "{post: {operationId: \(id), responses: {'200': \(ok)\(others)}\(more.isEmpty ? "" : ", " + more)}}"
    }

    private static func query(_ id: String, _ parameter: String) -> String {
        operation(id, "parameters: [{in: query, name: q, \(parameter)}]")
    }

    private static let text = "schema: {type: string}"
    private static let json = "{application/json: {schema: {type: string}}}"

    static let schemas: [CompilerKind] = [
        CompilerKind(
            "S01",
            object("a: {type: string}", "a"),
            object("a: {type: string}"),
            breaks: "let _: String = x.a",
            stays: "let _: String? = x.a"
        ),
        CompilerKind(
            "S02",
            object("a: {type: string}"),
            object("a: {type: string}", "a"),
            breaks: "if let a = x.a { _ = a }",
            stays: "let _: String? = x.a"
        ),
        CompilerKind(
            "S03",
            object("a: {type: string}, b: {type: string}", "a"),
            object("a: {type: string}", "a"),
            breaks: "_ = x.b",
            stays: "_ = x.a"
        ),
        value("S04", "{type: string}", "{type: integer}", breaks: "let _: String = x.a"),
        CompilerKind(
            "S05",
            object("a: {type: string}, old_name: {type: string}"),
            object("a: {type: string}, new_name: {type: string}"),
            breaks: "_ = x.oldName",
            stays: "_ = x.a"
        ),
        CompilerKind(
            "S06",
            object("a: {type: string}", "a"),
            object("a: {type: string}, b: {type: string}", "a, b"),
            breaks: "_ = API.S06(a: x.a)",
            stays: "_ = x.a"
        ),
        value("S07", "{type: string}", "{type: [string, 'null']}", breaks: "let _: String = x.a"),
        value("S08", "{type: [string, 'null']}", "{type: string}", breaks: "if let a = x.a { _ = a }"),
        CompilerKind(
            "S09",
            "{type: string, enum: [x, y, z]}",
            "{type: string, enum: [x, z]}",
            breaks: "_ = API.S09.y",
            stays: "_ = API.S09.x"
        ),
        CompilerKind(
            "S10",
            "{type: string, enum: [x, z]}",
            "{type: string, enum: [x, y, z]}",
            breaks: "switch x { case .x, .z, .unknown: break }",
            stays: "switch x { case .x: break; default: break }"
        ),
        value("S11", "{type: string}", "{type: string, enum: [x, y]}", breaks: "let _: String = x.a"),
        value("S12", "{type: string, enum: [x, y]}", "{type: string}", breaks: "let _: API.S12.A = x.a"),
        value("S13", "{type: integer}", "{type: number}", breaks: "let _: Int = x.a"),
        value("S14", "{type: integer, format: int64}", "{type: integer, format: int32}", breaks: "let _: Int64 = x.a"),
        value("S15", "{type: string}", "{type: string, format: date-time}", breaks: "let _: String = x.a"),
        value("S16", "{type: string}", "{type: string, format: uuid}", breaks: "let _: String = x.a"),
        value("S17", "{type: string}", "{type: string, format: byte}", breaks: "let _: String = x.a"),
        value(
            "S18",
            "{type: array, items: {type: string}}",
            "{type: array, items: {type: integer}}",
            breaks: "let _: [String] = x.a"
        ),
        value("S19", "{type: string}", "{type: array, items: {type: string}}", breaks: "let _: String = x.a"),
        value(
            "S20",
            "{type: array, items: {type: string}}",
            "{type: array, items: {type: [string, 'null']}}",
            breaks: "let _: [String] = x.a"
        ),
        value(
            "S21",
            "{type: object, additionalProperties: {type: string}}",
            "{type: object, additionalProperties: {type: integer}}",
            breaks: "let _: [String: String] = x.a"
        ),
        CompilerKind("S22", object("a: {type: string}, twentytwo: {type: string}"), "", breaks: "_ = x.a", stays: ""),
        CompilerKind(
            "S24",
            "{oneOf: [{type: string}, {type: boolean}]}",
            "{oneOf: [{type: string}, {type: boolean}, {type: integer}]}",
            breaks: "switch x { case .string, .boolean, .unknown: break }",
            stays: "switch x { case .string: break; default: break }"
        ),
        CompilerKind(
            "S25",
            "{oneOf: [{type: string}, {type: boolean}, {type: integer}]}",
            "{oneOf: [{type: string}, {type: integer}]}",
            breaks: "_ = API.S25.boolean(true)",
            stays: "_ = API.S25.string(\"\")"
        ),
        CompilerKind(
            "S26",
            object("a: {type: string}", "a"),
            "{oneOf: [{type: string}, {type: boolean}]}",
            breaks: "_ = API.S26(a: \"\")",
            stays: "_ = x"
        ),
        CompilerKind("S27", "{type: string}", object("a: {type: string}"), breaks: "let _: String = x", stays: "_ = x"),
        CompilerKind(
            "S28",
            object("a: {type: string}, b: {type: string}", "a, b"),
            object("b: {type: string}, a: {type: string}", "a, b"),
            breaks: "_ = API.S28(a: x.a, b: x.b)",
            stays: "_ = x.a"
        ),
        CompilerKind(
            "S29",
            object("a: {type: string, enum: [x]}", "a"),
            object("a: {type: string, enum: [x, y]}", "a"),
            breaks: "_ = API.S29()",
            stays: "_ = API.S29(a: .x)"
        ),
        CompilerKind(
            "S30",
            object("a: {type: string, default: x}", "a"),
            object("a: {type: string}", "a"),
            breaks: "_ = API.S30()",
            stays: "_ = API.S30(a: \"\")"
        ),
        CompilerKind(
            "S31",
            "{type: object, properties: {a: {type: string}}, additionalProperties: {type: string}}",
            "{type: object, properties: {a: {type: string}}, additionalProperties: false}",
            breaks: "_ = x.additionalProperties",
            stays: "_ = x.a"
        ),
        value("S32", "{type: number}", "{type: integer}", breaks: "let _: Double = x.a"),
        value("S33", "{type: boolean}", "{type: string}", breaks: "let _: Bool = x.a"),
        value("S34", "{type: string}", "{}", breaks: "let _: String = x.a"),
        value("S35", "{type: string, format: date}", "{type: string}", breaks: "let _: CalendarDate = x.a"),
    ]

    static let paths: [CompilerKind] = [
        CompilerKind(path: "Op01", operation("op01", ""), "", breaks: "_ = API.Op01()", stays: ""),
        CompilerKind(path: "Op02", operation("op02", ""), operation("op02b", ""), breaks: "_ = API.Op02()", stays: ""),
        CompilerKind(
            path: "Op03",
            operation("op03", ""),
            query("op03", "required: true, " + text),
            breaks: "_ = API.Op03()",
            stays: "_ = x"
        ),
        CompilerKind(path: "Op04", query("op04", text), operation("op04", ""), breaks: "_ = API.Op04(q: \"\")", stays: "_ = API.Op04()"),
        CompilerKind(
            path: "Op05",
            query("op05", text),
            query("op05", "required: true, " + text),
            breaks: "_ = API.Op05()",
            stays: "_ = API.Op05(q: \"\")"
        ),
        CompilerKind(
            path: "Op06",
            query("op06", text),
            query("op06", "schema: {type: integer}"),
            breaks: "_ = API.Op06(q: String())",
            stays: "_ = API.Op06()"
        ),
        CompilerKind(
            path: "Op07",
            query("op07", "required: true, " + text),
            query("op07", text),
            breaks: "let _: String = x.q",
            stays: "_ = API.Op07(q: \"\")"
        ),
        CompilerKind(
            path: "Op08",
            operation("op08", "requestBody: {content: \(json)}"),
            operation("op08", "requestBody: {required: true, content: \(json)}"),
            breaks: "_ = API.Op08()",
            stays: "_ = API.Op08(body: \"\")"
        ),
        CompilerKind(
            path: "Op09",
            operation("op09", ""),
            operation("op09", "requestBody: {required: true, content: \(json)}"),
            breaks: "_ = API.Op09()",
            stays: "_ = x"
        ),
        CompilerKind(
            path: "Op10",
            operation("op10", "", ok: "{description: ok, content: \(json)}"),
            operation("op10", "", ok: "{description: ok, content: {application/json: {schema: {type: integer}}}}"),
            breaks: "let _: API.Op10.Success = String()",
            stays: "_ = x"
        ),
        CompilerKind(
            path: "Op11",
            operation("op11", ""),
            operation("op11", "", ", '404': {description: none, content: \(json)}"),
            breaks: "let _: API.Op11.Failure.Type = Never.self",
            stays: "_ = API.Op11()"
        ),
        CompilerKind(
            path: "Op12",
            operation("op12", "", ok: "{description: ok, content: \(json)}"),
            operation("op12", ""),
            breaks: "let _: API.Op12.Success = String()",
            stays: "_ = API.Op12()"
        ),
    ]
}
