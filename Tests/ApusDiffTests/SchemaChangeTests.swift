import ApusDiff
import Testing

/// Small changes of a schema that is sent and received, each with the verdict for either direction and the grade in Swift.
struct SchemaChangeTests {
    struct Change: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        var id: FindingID
        var sent: Effect
        var received: Effect
        var source: Grade?
        /// The grade where the schema is only received, if it is another.
        var sourceReceived: Grade??

        init(
            _ old: String,
            _ new: String,
            _ id: FindingID,
            sent: Effect,
            received: Effect,
            _ source: Grade?,
            onlyReceived: Grade?? = nil
        ) {
            self.old = old
            self.new = new
            self.id = id
            self.sent = sent
            self.received = received
            self.source = source
            sourceReceived = onlyReceived
        }

        var testDescription: String { "\(old) -> \(new)" }
    }

    private static func object(_ properties: String, required: String = "", _ more: String = "") -> String {
        "{type: object, properties: {\(properties)}, required: [\(required)]\(more)}"
    }

    private static func property(_ schema: String) -> String { object("a: \(schema)", required: "a") }

    private static func value(
        _ old: String,
        _ new: String,
        _ id: FindingID,
        sent: Effect,
        received: Effect,
        _ source: Grade?
    ) -> Change {
        Change(property(old), property(new), id, sent: sent, received: received, source)
    }

    static let properties: [Change] = [
        Change(
            object("a: {type: string}"),
            object("a: {type: string}, b: {type: string}"),
            .propertyAdded,
            sent: .none,
            received: .none,
            nil
        ),
        Change(
            object("a: {type: string}"),
            object("a: {type: string}, b: {type: string}", required: "b"),
            .propertyRequiredAdded,
            sent: .breaks,
            received: .none,
            .a,
            onlyReceived: .some(.d)
        ),
        Change(
            object("a: {type: string}"),
            object("a: {type: string}", required: "b"),
            .propertyRequiredAdded,
            sent: .depends,
            received: .none,
            .a,
            onlyReceived: .some(.d)
        ),
        Change(
            object("a: {type: string}, b: {type: string}"),
            object("a: {type: string}", required: "b"),
            .propertyBecameRequired,
            sent: .depends,
            received: .none,
            .b
        ),
        Change(
            object("a: {type: string}, b: {type: string}"),
            object("a: {type: string}"),
            .propertyRemoved,
            sent: .depends,
            received: .depends,
            .a
        ),
        Change(
            object("a: {type: string}, b: {type: string}", required: "b"),
            object("a: {type: string}"),
            .propertyRemoved,
            sent: .depends,
            received: .breaks,
            .a
        ),
        Change(
            object("a: {type: string}"),
            object("a: {type: string}", required: "a"),
            .propertyBecameRequired,
            sent: .breaks,
            received: .none,
            .b
        ),
        Change(
            object("a: {type: string}", required: "a"),
            object("a: {type: string}"),
            .propertyBecameOptional,
            sent: .none,
            received: .breaks,
            .b
        ),
        Change(
            object("pet_id: {type: string}", required: "pet_id"),
            object("petId: {type: string}", required: "petId"),
            .propertyRenamed,
            sent: .breaks,
            received: .breaks,
            nil
        ),
        Change(
            object("first: {type: string}, a: {type: integer}", required: "first"),
            object("given: {type: string}, a: {type: integer}", required: "given"),
            .propertyRenamed,
            sent: .breaks,
            received: .breaks,
            .a
        ),
        Change(
            object("a: {type: string}"),
            object("a: {type: string}", required: "", ", additionalProperties: false"),
            .additionalPropertiesChanged,
            sent: .breaks,
            received: .none,
            nil
        ),
        Change(
            object("a: {type: string}"),
            object("a: {type: string, readOnly: true}"),
            .accessChanged,
            sent: .depends,
            received: .depends,
            nil
        ),
        Change(object("a: {type: string}"), object("a: {type: string, deprecated: true}"), .deprecated, sent: .none, received: .none, nil),
    ]

    static let values: [Change] = [
        value("{type: string}", "{type: [string, 'null']}", .becameNullable, sent: .none, received: .breaks, .b),
        value("{type: [string, 'null']}", "{type: string}", .becameNotNullable, sent: .breaks, received: .none, .b),
        value("{type: string}", "{type: boolean}", .typeChanged, sent: .breaks, received: .breaks, .b),
        value("{type: integer}", "{type: number}", .typeWidened, sent: .none, received: .breaks, .b),
        value("{type: number}", "{type: integer}", .typeNarrowed, sent: .breaks, received: .none, .b),
        value("{type: integer, format: int64}", "{type: integer, format: int32}", .typeNarrowed, sent: .breaks, received: .none, .b),
        value("{type: string}", "{type: string, format: date-time}", .typeNarrowed, sent: .breaks, received: .none, .b),
        value("{type: string, format: date}", "{type: string, format: uuid}", .formatChanged, sent: .breaks, received: .breaks, .b),
        value("{type: string}", "{type: string, format: email}", .formatChanged, sent: .breaks, received: .none, nil),
        value("{type: string}", "{type: string, format: password}", .formatChanged, sent: .none, received: .none, nil),
        value("{type: string}", "{}", .typeWidened, sent: .none, received: .breaks, .b),
        value("{type: string}", "{type: array, items: {type: string}}", .typeChanged, sent: .breaks, received: .breaks, .b),
        value(
            "{type: array, items: {type: string}}",
            "{type: array, items: {type: integer}}",
            .typeChanged,
            sent: .breaks,
            received: .breaks,
            .b
        ),
        value("{type: string}", "{type: string, enum: [x, y]}", .becameEnum, sent: .breaks, received: .none, .b),
        value("{type: string, enum: [x, y]}", "{type: string}", .enumBecameFree, sent: .none, received: .breaks, .b),
        value("{type: string, enum: [x, y]}", "{type: string, enum: [x]}", .enumValueRemoved, sent: .breaks, received: .none, .a),
        value("{type: string, enum: [x, z]}", "{type: string, enum: [x, y, z]}", .enumValueAdded, sent: .none, received: .depends, .c),
        value("{type: string}", "{type: string, pattern: '^a'}", .constraintTightened, sent: .breaks, received: .none, nil),
        value("{type: string, pattern: '^a'}", "{type: string, pattern: '.*'}", .constraintLoosened, sent: .none, received: .depends, nil),
        value("{type: string, maxLength: 9}", "{type: string, maxLength: 5}", .constraintTightened, sent: .breaks, received: .none, nil),
        value("{type: string, maxLength: 5}", "{type: string, maxLength: 9}", .constraintLoosened, sent: .none, received: .breaks, nil),
        value("{type: string}", "{type: string, minLength: 1}", .constraintTightened, sent: .breaks, received: .none, nil),
        value(
            "{type: integer, minimum: 1}",
            "{type: integer, exclusiveMinimum: 1}",
            .constraintTightened,
            sent: .breaks,
            received: .none,
            nil
        ),
        value(
            "{type: integer, multipleOf: 2}",
            "{type: integer, multipleOf: 4}",
            .constraintTightened,
            sent: .breaks,
            received: .none,
            nil
        ),
        value("{type: integer}", "{type: integer, maximum: 4}", .constraintTightened, sent: .depends, received: .none, nil),
        value("{type: string}", "{type: string, not: {enum: [x]}}", .constraintTightened, sent: .breaks, received: .none, nil),
        value("{type: string, default: x}", "{type: string, default: y}", .defaultChanged, sent: .depends, received: .none, nil),
        value(
            "{type: object, additionalProperties: {type: string}}",
            "{type: object, additionalProperties: {type: integer}}",
            .typeChanged,
            sent: .breaks,
            received: .breaks,
            .b
        ),
        value("{oneOf: [{type: string}, {type: boolean}]}", "{type: string}", .variantRemoved, sent: .breaks, received: .none, .b),
        value(
            "{oneOf: [{type: string}, {type: boolean}]}",
            "{oneOf: [{type: string}, {type: boolean}, {type: integer}]}",
            .variantAdded,
            sent: .none,
            received: .breaks,
            .c
        ),
        value(
            "{anyOf: [{type: string}, {type: boolean}]}",
            "{anyOf: [{type: string}, {type: boolean}, {type: integer}]}",
            .variantAdded,
            sent: .none,
            received: .depends,
            .c
        ),
        value(
            "{oneOf: [{type: string}, {type: boolean}]}",
            "{anyOf: [{type: string}, {type: boolean}]}",
            .unionChanged,
            sent: .depends,
            received: .depends,
            nil
        ),
    ]

    @Test(arguments: properties + values)
    func hasVerdicts(change: Change) throws {
        for isSent in [true, false] {
            let old = Comparing.document(change.old, sends: isSent, receives: !isSent)
            let new = Comparing.document(change.new, sends: isSent, receives: !isSent)
            let difference = try Comparing.difference(old, new)
            let finding = try #require(
                difference.findings.first { $0.id == change.id },
                "there is no \(change.id.rawValue) among \(difference.findings.map(\.id.rawValue))"
            )
            #expect(finding.wire == (isSent ? change.sent : change.received), "wire, \(isSent ? "sent" : "received")")
            #expect(finding.isSent == isSent && finding.isReceived == !isSent)
            #expect(finding.operations == ["POST /things"])
            let grade = isSent ? change.source : change.sourceReceived ?? change.source
            // A default keeps an argument from being asked for.
            #expect(difference.findings.compactMap(\.source).filter { $0 >= .c || grade == .d }.max() == grade)
            #expect(finding.base != nil && finding.revision != nil)
        }
    }

    @Test(arguments: properties + values)
    func mirrors(change: Change) throws {
        let sent = try Comparing.difference(
            Comparing.document(change.old, receives: false),
            Comparing.document(change.new, receives: false)
        )
        let received = try Comparing.difference(
            Comparing.document(change.old, sends: false),
            Comparing.document(change.new, sends: false)
        )
        // What is lenient to one direction of a value must be as strict as the other direction's opposite verdict.
        let there = try #require(sent.findings.first { $0.id == change.id })
        let back = try #require(received.findings.first { $0.id == change.id })
        if there.wire == .breaks, back.wire == .none { #expect(there.server == .none && back.server == .breaks) }
        if there.wire == .none, back.wire == .breaks { #expect(there.server == .breaks && back.server == .none) }
    }
}
