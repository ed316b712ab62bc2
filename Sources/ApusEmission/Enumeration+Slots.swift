import ApusDeclarations
import ApusModel

extension Emission {
    func slots(of enumeration: EnumerationDeclaration) -> Slots {
        let place = top.inside(enumeration.path)
        let view = EnumerationView(enumeration: enumeration, place: place)
        return Slots(
            .enumeration,
            [
                "documentation": enumeration.annotation.typeDocumentation(column: place.column - 4),
                "access": enumeration.access.code,
                "name": "\(enumeration.path.name)",
                "conformances": view.conformances,
                "cases": view.cases.indented(),
                "initializer": view.initializer.indented(),
                "rawValue": view.rawValue.indented(),
                "knownCases": view.knownCases.indented(),
                "table": view.table.indented(),
            ]
        )
    }
}

/// An enum for one of several constants, as it is written in its body.
struct EnumerationView {
    let enumeration: EnumerationDeclaration
    let place: Place

    private var access: Code { enumeration.access.code }
    private var isOpen: Bool { enumeration.unknown != nil }
    /// A closed enum of strings or integers is one of Swift's own raw-value enums.
    private var hasSwiftRawValues: Bool { !isOpen && enumeration.rawValue != .json }
    /// From here on a switch would cost the compiler more than a table.
    private var usesTable: Bool { enumeration.cases.count > 64 }
    /// Swift writes `allCases` itself unless a case is deprecated.
    private var hasDeprecatedCase: Bool { enumeration.cases.contains(where: \.annotation.isDeprecated) }
    /// What makes or lists a deprecated case is deprecated too, so that it does not warn; the runtime calls it through the protocol.
    private var attributes: Code { hasDeprecatedCase ? "@available(*, deprecated)" : "" }

    private var rawType: Code {
        switch enumeration.rawValue {
        case .string: place[.string]
        case .integer: place[.int]
        case .json: place[.jsonValue]
        }
    }

    var conformances: Code {
        if isOpen { return place[.openEnumeration] }
        return hasSwiftRawValues ? "\(rawType), \(place[.closedEnumeration])" : place[.closedEnumeration]
    }

    var cases: Code {
        let known = enumeration.cases.map { element -> Code in
            """
            \(element.annotation.lead(column: place.column))
            case \(element.name)\(hasSwiftRawValues ? Self.swiftRawValue(element) : "")
            """
        }
        guard let unknown = enumeration.unknown else { return .lines(known) }
        let other: Code = """
            /// A value that the document does not name.
            case \(unknown)(\(rawType))
            """
        return .lines(known + [other])
    }

    private static func swiftRawValue(_ element: EnumerationDeclaration.Case) -> Code {
        if case .string(let text) = element.constant, text == element.name.text { return "" }
        return " = \(element.constant.code)"
    }

    var initializer: Code {
        if hasSwiftRawValues { return "" }
        let other: Code = enumeration.unknown.map { ".\(member: $0)(rawValue)" } ?? "nil"
        let mark: Code = isOpen ? "" : "?"
        if usesTable {
            return """
                \(attributes)
                \(access)init\(mark)(rawValue: \(rawType)) {
                    \(tableLookup)
                }
                """
        }
        return """
            \(attributes)
            \(access)init\(mark)(rawValue: \(rawType)) {
                switch rawValue {
                \(enumeration.cases, { .switchCase("case \($0.constant.code):", "self = .\(member: $0.name)", room: place.room - 4) })
                default: \(isOpen ? "self = \(other)" : "return nil")
                }
            }
            """
    }

    private var tableLookup: Code {
        if let unknown = enumeration.unknown { return "self = Self.byRawValue[rawValue] ?? .\(member: unknown)(rawValue)" }
        return """
            guard let known = Self.byRawValue[rawValue] else { return nil }
            self = known
            """
    }

    var rawValue: Code {
        if hasSwiftRawValues { return "" }
        let other: Code = enumeration.unknown.map { "case .\(member: $0)(let value): value" } ?? ""
        return """
            \(access)var rawValue: \(rawType) {
                switch self {
                \(enumeration.cases, { .switchCase("case .\(member: $0.name):", $0.constant.code, room: place.room - 4) })
                \(other)
                }
            }
            """
    }

    var knownCases: Code {
        let name: Code = isOpen ? "knownCases" : "allCases"
        if !isOpen, !hasDeprecatedCase { return "" }
        let names = enumeration.cases.map { ".\(member: $0.name)" as Code }
        let oneLine: Code = "\(access)static var \(name): [Self] { [\(names, separator: ", ", { $0 })] }"
        if oneLine.width <= place.room {
            return """
                \(attributes)
                \(oneLine)
                """
        }
        return """
            \(attributes)
            \(access)static var \(name): [Self] {
                \(Code.list("[", names, "]", room: place.room - 4, trailingComma: true))
            }
            """
    }

    var table: Code {
        if hasSwiftRawValues || !usesTable { return "" }
        let cases: Code = isOpen ? "knownCases" : "allCases"
        return """
            \(attributes)
            private static let byRawValue: \(place[.caseTable])<Self> = \(place[.caseTable])(\(cases))
            """
    }
}

extension Constant {
    /// The literal.
    var code: Code {
        switch self {
        case .null: "nil"
        case .boolean(let value): value ? "true" : "false"
        case .number(let text): Code(number: text.utf8.allSatisfy(\.isDigitOrSign) && Int(text) == nil ? "\(text).0" : text)
        case .string(let text): "\(literal: text)"
        case .list(let elements): "[\(elements, separator: ", ", \.code)]"
        case .object(let members) where members.isEmpty: "[:]"
        case .object(let members): "[\(members, separator: ", ", { "\(literal: $0.name): \($0.value.code)" })]"
        }
    }
}

extension UInt8 {
    fileprivate var isDigitOrSign: Bool { self == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
