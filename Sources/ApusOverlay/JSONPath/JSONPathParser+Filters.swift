extension JSONPathParser {
    /// A filter's expression (RFC 9535, section 2.3.5.1): `||` binds less than `&&`, and `&&` less than `!`.
    mutating func condition() throws(JSONPathProblem) -> JSONPath.Condition {
        let alternatives = try list(of: "||") { parser throws(JSONPathProblem) in
            let conditions = try parser.list(of: "&&") { parser throws(JSONPathProblem) in try parser.basicCondition() }
            return conditions.count == 1 ? conditions[0] : .all(conditions)
        }
        return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
    }

    private mutating func list(
        of separator: String,
        _ element: (inout Self) throws(JSONPathProblem) -> JSONPath.Condition
    ) throws(JSONPathProblem) -> [JSONPath.Condition] {
        var elements = [try element(&self)]
        while true {
            let end = offset
            skipSpace()
            guard skip(separator) else {
                goBack(to: end)
                return elements
            }
            skipSpace()
            elements.append(try element(&self))
        }
    }

    private mutating func basicCondition() throws(JSONPathProblem) -> JSONPath.Condition {
        if peek == "!" {
            _ = next()
            skipSpace()
            return .not(
                try nested { parser throws(JSONPathProblem) in peekIsParenthesis(parser) ? try parser.parenthesis() : try parser.test() }
            )
        }
        if peek == "(" { return try parenthesis() }
        return try test()
    }

    private mutating func parenthesis() throws(JSONPathProblem) -> JSONPath.Condition {
        _ = next()
        skipSpace()
        let condition = try nested { parser throws(JSONPathProblem) in try parser.condition() }
        skipSpace()
        guard skip(")") else { throw problem("')' is missing") }
        return condition
    }

    /// A comparison, or whether something is there.
    private mutating func test() throws(JSONPathProblem) -> JSONPath.Condition {
        let start = offset
        let term = try term()
        let end = offset
        skipSpace()
        guard let comparison = JSONPath.Comparison.allCases.first(where: { skip($0.rawValue) }) else {
            if peek == "=" { throw problem("values are compared by '=='") }
            goBack(to: end)
            switch term {
            case .query(let query): return .exists(query)
            case .condition(let condition): return condition
            case .operand:
                goBack(to: start)
                throw problem("a filter needs a comparison or a path that begins with '@'")
            }
        }
        let left = try operand(term, at: start)
        skipSpace()
        let rightStart = offset
        return .comparison(left, comparison, try operand(try self.term(), at: rightStart))
    }

    /// A part of a filter, before it is known what it is used for.
    private enum Term {
        case query(JSONPath.Query)
        case operand(JSONPath.Operand)
        case condition(JSONPath.Condition)
    }

    private mutating func operand(_ term: Term, at start: Int) throws(JSONPathProblem) -> JSONPath.Operand {
        switch term {
        case .operand(let operand): return operand
        case .query(let query) where query.isSingular: return .node(query)
        case .query:
            goBack(to: start)
            throw problem("only a path to a single node can be compared", hint: "wrap it in 'value(…)' or 'count(…)'")
        case .condition:
            goBack(to: start)
            throw problem("this says yes or no, and cannot be compared")
        }
    }

    private mutating func term() throws(JSONPathProblem) -> Term {
        switch peek {
        case "@", "$": return .query(try query())
        case "'", "\"": return .operand(.literal(.string(try string())))
        case let scalar? where scalar.isDigit || scalar == "-": return .operand(.literal(try number()))
        case let scalar? where scalar.isLetter: return try word()
        case _: throw problem("a value or a path that begins with '@' must stand here")
        }
    }

    private mutating func word() throws(JSONPathProblem) -> Term {
        let start = offset
        while let scalar = peek, scalar.isLetter || scalar.isDigit || scalar == "_" { _ = next() }
        let name = text(from: start)
        guard skip("(") else {
            switch name {
            case "true": return .operand(.literal(.boolean(true)))
            case "false": return .operand(.literal(.boolean(false)))
            case "null": return .operand(.literal(.null))
            case _:
                goBack(to: start)
                throw problem("'\(name)' is no value", hint: "put a text in quotes")
            }
        }
        let term: Term
        switch name {
        case "length": term = .operand(.length(try argument()))
        case "count": term = .operand(.count(try queryArgument()))
        case "value": term = .operand(.value(try queryArgument()))
        case "match", "search":
            let text = try argument()
            skipSpace()
            guard skip(",") else { throw problem("'\(name)' needs a text and a pattern") }
            skipSpace()
            let patternStart = offset
            let pattern = try argument()
            if case .literal(.string(let text)) = pattern, Pattern(text) == nil {
                goBack(to: patternStart)
                throw problem("'\(text)' is no regular expression")
            }
            term = .condition(.matches(text, pattern: pattern, whole: name == "match"))
        case _:
            goBack(to: start)
            throw problem("there is no function '\(name)'", hint: "the functions are length, count, match, search and value")
        }
        skipSpace()
        guard skip(")") else { throw problem("')' is missing after the arguments of '\(name)'") }
        return term
    }

    private mutating func argument() throws(JSONPathProblem) -> JSONPath.Operand {
        skipSpace()
        let start = offset
        let term = try nested { parser throws(JSONPathProblem) in try parser.term() }
        return try operand(term, at: start)
    }

    private mutating func queryArgument() throws(JSONPathProblem) -> JSONPath.Query {
        skipSpace()
        guard peek == "@" || peek == "$" else { throw problem("a path must stand here") }
        return try query()
    }
}

private func peekIsParenthesis(_ parser: JSONPathParser) -> Bool { parser.peek == "(" }
