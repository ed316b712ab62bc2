import ApusDocument
import ApusModel

/// The shape that a type and a format make, by the OpenAPI Format Registry and the formats that vendors commonly write. A format that is
/// not known is an annotation (JSON Schema 2020-12, Validation, section 7), and so says nothing about the shape.
enum FormatTable {
    /// The shape of strings of `format`, or of `encoding` (`contentEncoding`).
    static func string(format: String?, encoding: String?) -> Shape {
        switch encoding {
        case "base64": return .bytes(.base64)
        case "base64url": return .bytes(.base64URL)
        case _: break
        }
        guard let format else { return .string(StringRules()) }
        return switch format {
        case "date-time", "datetime": .string(StringRules(format: .dateTime))
        case "date": .string(StringRules(format: .date))
        case "uuid", "guid": .string(StringRules(format: .uuid))
        case "uri", "url": .string(StringRules(format: .uri))
        case "duration": .string(StringRules(format: .duration))
        case "byte", "base64": .bytes(.base64)
        case "base64url": .bytes(.base64URL)
        case "binary": .bytes(.raw)
        case "int64", "long", "uint32": .integer(IntegerRules(width: .int64, encoding: .string))
        case "int32", "int16", "int8", "uint8", "uint16", "integer", "int":
            .integer(IntegerRules(width: format == "integer" || format == "int" ? .unspecified : .int32, encoding: .string))
        case "uint64": .integer(IntegerRules(width: .uint64, encoding: .string))
        case "decimal", "decimal128", "number", "bigdecimal": .number(NumberRules(precision: .decimal, isString: true))
        case "double": .number(NumberRules(precision: .double, isString: true))
        case "float": .number(NumberRules(precision: .float, isString: true))
        case _: .string(StringRules())
        }
    }

    /// The shape of integers of `format`.
    static func integer(format: String?) -> Shape {
        guard let format else { return .integer(IntegerRules()) }
        return switch format {
        case "int32", "int8", "int16", "uint8", "uint16": .integer(IntegerRules(width: .int32))
        case "int64", "uint32", "long": .integer(IntegerRules(width: .int64))
        case "uint64": .integer(IntegerRules(width: .uint64))
        case "unix-time", "unixtime", "timestamp", "unix", "epoch": .integer(IntegerRules(width: .int64, encoding: .secondsSince1970))
        case _: .integer(IntegerRules())
        }
    }

    /// The shape of numbers of `format`. `type: number` with an integer's format means an integer.
    static func number(format: String?) -> Shape {
        guard let format else { return .number(NumberRules()) }
        return switch format {
        case "float": .number(NumberRules(precision: .float))
        case "decimal", "decimal128", "bigdecimal": .number(NumberRules(precision: .decimal))
        case "int32", "int8", "int16", "uint8", "uint16", "int64", "uint32", "uint64", "long": integer(format: format)
        case _: .number(NumberRules())
        }
    }

    /// Whether ``string(format:encoding:)``, ``integer(format:)`` or ``number(format:)`` takes `format` for more than an annotation.
    static func knows(_ format: String) -> Bool { known.contains(format) }

    private static let known: Set<String> = [
        "date-time", "datetime", "date", "uuid", "guid", "uri", "url", "duration", "byte", "base64", "base64url", "binary", "int64", "long",
        "uint32", "int32", "int16", "int8", "uint8", "uint16", "uint64", "integer", "int", "decimal", "decimal128", "number", "bigdecimal",
        "double", "float", "unix-time", "unixtime", "timestamp", "unix", "epoch",
    ]
}
