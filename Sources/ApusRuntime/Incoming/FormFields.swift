import Foundation

/// The fields of a form or a query, decoded (WHATWG URL, section 5.1).
struct FormFields {
    private var values: [String: [String]] = [:]

    init(_ text: String) {
        for pair in text.split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = halves.count > 1 ? Self.decoded(halves[1]) : ""
            values[Self.decoded(halves[0]), default: []].append(value)
        }
    }

    private static func decoded(_ text: Substring) -> String {
        let spaced = text.replacingOccurrences(of: "+", with: " ")
        return spaced.removingPercentEncoding ?? spaced
    }

    /// One field; `nil` where there is none.
    func read<Value: JSONCodable>(_ name: String, explode: Bool, isJSON: Bool) throws(JSONError) -> Value? {
        guard let values = values[name], let first = values.first else {
            return nil
        }
        if isJSON {
            return try JSONReader(Array(first.utf8)).value()
        }
        return try Self.first(of: Self.forms(explode ? values : first.split(separator: ",").map(String.init), whole: first))
    }

    /// All fields as an object.
    ///
    /// A form does not say which of its values are numbers, and which fields are arrays: a field is text, unless that does not fit.
    func read<Value: JSONCodable>() throws(JSONError) -> Value {
        let forms = values.mapValues { Self.forms($0, whole: $0.count == 1 ? $0[0] : nil) }
        var choices = forms.mapValues { _ in 0 }
        while true {
            let members = forms.reduce(into: [:]) { $0[$1.key] = $1.value[choices[$1.key] ?? 0] }
            do throws(JSONError) {
                return try JSONValue.object(members).decoded()
            } catch {
                guard case .key(let name)? = error.path.components.first, let choice = choices[name], let own = forms[name],
                    choice + 1 < own.count
                else {
                    throw error
                }
                choices[name] = choice + 1
            }
        }
    }

    /// What a field may be, the most natural first. Several values are an array.
    private static func forms(_ values: [String], whole: String?) -> [JSONValue] {
        let single: [JSONValue] = whole.map { [.string($0), scalar($0)] } ?? []
        return single + [.array(values.map { .string($0) }), .array(values.map(scalar))]
    }

    private static func first<Value: JSONCodable>(of forms: [JSONValue]) throws(JSONError) -> Value {
        var failure: JSONError?
        for form in forms {
            do throws(JSONError) {
                return try form.decoded()
            } catch {
                failure = failure ?? error
            }
        }
        throw failure ?? JSONError(.invalidValue(expected: "a value"))
    }

    /// A number or a boolean, or else text.
    private static func scalar(_ text: String) -> JSONValue {
        guard let value = try? JSONValue(Array(text.utf8)) else {
            return .string(text)
        }
        switch value {
        case .number, .boolean: return value
        case .null, .string, .array, .object: return .string(text)
        }
    }
}
