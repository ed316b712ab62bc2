/// One of a union's variants that only its keys tell apart.
public struct JSONVariant<Union> {
    let keys: [StaticString]
    let read: (JSONReader) throws(JSONError) -> Union

    /// A variant that has these keys, and how it is read.
    public init(keys: [StaticString], read: @escaping (JSONReader) throws(JSONError) -> Union) {
        self.keys = keys
        self.read = read
    }
}

extension JSONReader {
    /// The text of the member that tells a union's variants apart, `nil` where it is absent, `null`, or this is no object.
    ///
    /// Integers and booleans are taken by their JSON form.
    ///
    /// - Throws: an error where the member is an object or an array.
    public func tag(_ key: StaticString) throws(JSONError) -> String? {
        guard let member = member(key) else {
            return nil
        }
        switch member.token.kind {
        case .null: return nil
        case .string: return document.string(at: member.index)
        case .true, .false, .number: return member.sourceText
        case .object, .array, .end: throw member.mismatch("string")
        }
    }

    /// The member of this name; `nil` where there is none or this is no object.
    public func member(_ key: StaticString) -> JSONReader? {
        guard token.kind == .object else {
            return nil
        }
        var object = JSONObjectReader(self)
        return object.member(key)
    }

    /// Whether this is an object that has all these keys.
    public func has(_ keys: StaticString...) -> Bool {
        keys.allSatisfy { member($0) != nil }
    }

    /// The first element of an array; `nil` where there is none or this is no array.
    public var firstElement: JSONReader? {
        guard token.kind == .array else {
            return nil
        }
        var array = JSONArrayReader(self)
        return array.nextElement()
    }

    /// Reads the variant that fits best: the one of whose keys most are here, less those here that it does not know.
    ///
    /// The variants are tried in that order, equals in theirs; the first that can be read is taken.
    ///
    /// - Throws: where none can be read, the error of the one that fitted best.
    public func bestMatch<Union>(_ variants: [JSONVariant<Union>]) throws(JSONError) -> Union {
        var error: JSONError?
        if let match = firstMatch(of: variants, error: &error) { return match }
        throw error ?? noMatch("a union")
    }

    /// Reads the variant that fits best, as ``bestMatch(_:)`` does, or what `unknown` makes of the value where none can be read.
    public func bestMatch<Union>(_ variants: [JSONVariant<Union>], unknown: (JSONValue) -> Union) throws(JSONError) -> Union {
        var error: JSONError?
        if let match = firstMatch(of: variants, error: &error) { return match }
        return unknown(try value())
    }

    private func firstMatch<Union>(of variants: [JSONVariant<Union>], error: inout JSONError?) -> Union? {
        let ranked = variants.enumerated().map { (score: score(of: $1.keys), position: $0, variant: $1) }
            .sorted { $0.score == $1.score ? $0.position < $1.position : $0.score > $1.score }
        for candidate in ranked {
            do {
                return try candidate.variant.read(self)
            } catch let refusal {
                error = error ?? refusal
            }
        }
        return nil
    }

    private func score(of keys: [StaticString]) -> Int {
        guard token.kind == .object else {
            return 0
        }
        return JSONObjectReader(self).keys.reduce(0) { score, key in
            keys.contains { document.string(at: key, equals: $0) } ? score + 1 : score - 1
        }
    }
}
