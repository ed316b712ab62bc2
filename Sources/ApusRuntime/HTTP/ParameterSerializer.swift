/// Writes values in the styles of OpenAPI 3.0 to 3.2, which are the expansions of RFC 6570, from their JSON form.
///
/// As there, `null` is an undefined value and is left out, and so are empty arrays and objects. A container in a
/// container, which no style but `deepObject` has a form for, is written as JSON.
struct ParameterSerializer {
    /// One row of the table of RFC 6570, appendix A.
    struct Rules {
        /// Before everything.
        var prefix: StaticString = ""
        /// Between exploded items.
        var separator: StaticString
        /// Between the items of what is not exploded.
        var delimiter: StaticString = ","
        /// Whether items carry the parameter's name.
        var isNamed: Bool
        /// What follows the name where the value is empty.
        var empty: StaticString = "="
    }

    let name: String
    let style: ParameterStyle
    let explode: Bool
    let encoding: PercentEncoding

    var rules: Rules {
        switch style {
        case .matrix: Rules(prefix: ";", separator: ";", isNamed: true, empty: "")
        case .label: Rules(prefix: ".", separator: ".", isNamed: false)
        case .simple: Rules(separator: ",", isNamed: false)
        case .form, .deepObject: Rules(separator: "&", isNamed: true)
        case .spaceDelimited: Rules(separator: "&", delimiter: "%20", isNamed: true)
        case .pipeDelimited: Rules(separator: "&", delimiter: "%7C", isNamed: true)
        case .cookie: Rules(separator: "; ", isNamed: true)
        }
    }

    /// The value's text, or `nil` where it is undefined.
    func text(_ value: JSONReader) -> String? {
        if style == .deepObject {
            return deepObject(value)
        }
        let items: [[UInt8]]
        let rules = rules
        switch value.kind {
        case .null:
            return nil
        case .boolean, .integer, .number, .string:
            items = [named(scalar(value))]
        case .array:
            items = exploded(value, pairs: false)
        case .object:
            items = exploded(value, pairs: true)
        }
        guard !items.isEmpty else {
            return nil
        }
        let isJoined = !explode && (value.kind == .array || value.kind == .object)
        var result = bytes(rules.prefix)
        result += joined(items, by: isJoined ? rules.delimiter : rules.separator, named: isJoined)
        return String(decoding: result, as: UTF8.self)
    }

    /// The items of a container: `blue` and `black`, or exploded and named, `color=blue` and `color=black`; of an object, `R`,
    /// `100`, or exploded, `R=100`.
    private func exploded(_ value: JSONReader, pairs: Bool) -> [[UInt8]] {
        guard pairs else {
            return value.elements.filter { !$0.isNull }.map { explode ? named(scalar($0)) : scalar($0) }
        }
        return value.members.filter { !$0.value.isNull }.flatMap { key, value -> [[UInt8]] in
            let key = encoded(Array(key.utf8))
            return explode ? [key + [UInt8(ascii: "=")] + scalar(value)] : [key, scalar(value)]
        }
    }

    private func joined(_ items: [[UInt8]], by separator: StaticString, named: Bool) -> [UInt8] {
        let text = Array(items.joined(separator: bytes(separator)))
        return named ? self.named(text) : text
    }

    private func named(_ value: [UInt8]) -> [UInt8] {
        guard rules.isNamed else {
            return value
        }
        let name = encodedName
        return value.isEmpty ? name + bytes(rules.empty) : name + [UInt8(ascii: "=")] + value
    }

    private func deepObject(_ value: JSONReader) -> String? {
        var items: [[UInt8]] = []
        func append(_ value: JSONReader, _ name: [UInt8]) {
            switch value.kind {
            case .null: break
            case .boolean, .integer, .number, .string: items.append(name + [UInt8(ascii: "=")] + scalar(value))
            case .array: value.elements.forEach { append($0, name + bytes("%5B%5D")) }
            case .object: value.members.forEach { append($1, name + bytes("%5B") + encoded(Array($0.utf8)) + bytes("%5D")) }
            }
        }
        append(value, encodedName)
        return items.isEmpty ? nil : String(decoding: Array(items.joined(separator: [UInt8(ascii: "&")])), as: UTF8.self)
    }

    private var encodedName: [UInt8] {
        if case .none = encoding {
            return Array(name.utf8)
        }
        var result: [UInt8] = []
        PercentEncoding.unreserved.encode(Array(name.utf8), into: &result)
        return result
    }

    private func scalar(_ value: JSONReader) -> [UInt8] {
        encoded(value.plainText)
    }

    private func encoded(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        encoding.encode(text, into: &result)
        return result
    }

    private func bytes(_ text: StaticString) -> [UInt8] {
        text.withUTF8Buffer { Array($0) }
    }
}

extension JSONReader {
    /// The characters of a string; the JSON text of anything else.
    var plainText: [UInt8] {
        token.kind == .string ? Array(document.string(at: index).utf8) : source
    }

    var elements: [JSONReader] {
        guard token.kind == .array else {
            return []
        }
        var array = JSONArrayReader(self)
        var elements: [JSONReader] = []
        while let element = array.nextElement() {
            elements.append(element)
        }
        return elements
    }

    var members: [(key: String, value: JSONReader)] {
        guard token.kind == .object else {
            return []
        }
        return JSONObjectReader(self).keys.map {
            (document.string(at: $0), JSONReader(document: document, index: $0 + 1))
        }
    }
}
