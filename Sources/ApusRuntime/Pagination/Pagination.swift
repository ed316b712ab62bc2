import Foundation

/// How to get from a page of a list to the next one.
///
/// ```swift
/// let pets = client.items(of: Shop.ListPets(), by: .cursor(\.after) { $0.next }) { $0.pets }
/// for try await pet in pets { print(pet.name) }
/// ```
public struct Pagination<Operation: APIOperation>: Sendable {
    enum Step: Sendable {
        case operation(Operation)
        /// The same operation, at a URL that the server gives.
        case link(String)
        case end
    }

    let next: @Sendable (Operation, Response<Operation>) throws -> Step

    /// Each page says what to ask the next one with; the last one says nothing.
    ///
    /// - Parameters:
    ///   - parameter: the parameter that a cursor goes into.
    ///   - cursor: the cursor in a page.
    public static func cursor<Cursor: Hashable & Sendable>(
        _ parameter: WritableKeyPath<Operation, Cursor?> & Sendable,
        from cursor: @escaping @Sendable (Operation.Success) -> Cursor?
    ) -> Pagination {
        Pagination { operation, page in
            guard let cursor = cursor(page.value), (cursor as? String)?.isEmpty != true else {
                return .end
            }
            guard cursor != operation[keyPath: parameter] else {
                throw PaginationError.samePageAgain(operationID: Operation.description.id)
            }
            var next = operation
            next[keyPath: parameter] = cursor
            return .operation(next)
        }
    }

    /// The same, by a parameter that a call cannot leave out.
    public static func cursor<Cursor: Hashable & Sendable>(
        _ parameter: WritableKeyPath<Operation, Cursor> & Sendable,
        from cursor: @escaping @Sendable (Operation.Success) -> Cursor?
    ) -> Pagination {
        Pagination { operation, page in
            guard let cursor = cursor(page.value), (cursor as? String)?.isEmpty != true else {
                return .end
            }
            guard cursor != operation[keyPath: parameter] else {
                throw PaginationError.samePageAgain(operationID: Operation.description.id)
            }
            var next = operation
            next[keyPath: parameter] = cursor
            return .operation(next)
        }
    }

    /// Pages are numbered; the first empty one is behind the last.
    ///
    /// - Parameters:
    ///   - parameter: the parameter that the number goes into.
    ///   - first: the number of the first page.
    ///   - isLast: whether a page is the last one.
    public static func page<Number: FixedWidthInteger & Sendable>(
        _ parameter: WritableKeyPath<Operation, Number?> & Sendable,
        first: Number = 1,
        until isLast: @escaping @Sendable (Operation.Success) -> Bool
    ) -> Pagination {
        Pagination { operation, page in
            let (number, overflows) = (operation[keyPath: parameter] ?? first).addingReportingOverflow(1)
            guard !overflows, !isLast(page.value) else {
                return .end
            }
            var next = operation
            next[keyPath: parameter] = number
            return .operation(next)
        }
    }

    /// The same, by a parameter that a call cannot leave out.
    public static func page<Number: FixedWidthInteger & Sendable>(
        _ parameter: WritableKeyPath<Operation, Number> & Sendable,
        first: Number = 1,
        until isLast: @escaping @Sendable (Operation.Success) -> Bool
    ) -> Pagination {
        Pagination { operation, page in
            let (number, overflows) = operation[keyPath: parameter].addingReportingOverflow(1)
            guard !overflows, !isLast(page.value) else {
                return .end
            }
            var next = operation
            next[keyPath: parameter] = number
            return .operation(next)
        }
    }

    /// Pages begin behind so many items; the first empty one is behind the last.
    ///
    /// - Parameters:
    ///   - parameter: the parameter that the number of items before a page goes into.
    ///   - count: how many items a page has.
    public static func offset<Number: FixedWidthInteger & Sendable>(
        _ parameter: WritableKeyPath<Operation, Number?> & Sendable,
        count: @escaping @Sendable (Operation.Success) -> Int
    ) -> Pagination {
        Pagination { operation, page in
            let count = count(page.value)
            guard count > 0, let step = Number(exactly: count) else {
                return .end
            }
            let (offset, overflows) = (operation[keyPath: parameter] ?? 0).addingReportingOverflow(step)
            guard !overflows else {
                return .end
            }
            var next = operation
            next[keyPath: parameter] = offset
            return .operation(next)
        }
    }

    /// The same, by a parameter that a call cannot leave out.
    public static func offset<Number: FixedWidthInteger & Sendable>(
        _ parameter: WritableKeyPath<Operation, Number> & Sendable,
        count: @escaping @Sendable (Operation.Success) -> Int
    ) -> Pagination {
        Pagination { operation, page in
            let count = count(page.value)
            guard count > 0, let step = Number(exactly: count) else {
                return .end
            }
            let (offset, overflows) = operation[keyPath: parameter].addingReportingOverflow(step)
            guard !overflows else {
                return .end
            }
            var next = operation
            next[keyPath: parameter] = offset
            return .operation(next)
        }
    }

    /// Each page has the URL of the next one in its body; the last one has none.
    ///
    /// A link to another server is an error: it would be sent the client's credentials.
    public static func link(from link: @escaping @Sendable (Operation.Success) -> String?) -> Pagination {
        Pagination { _, page in
            link(page.value).flatMap { $0.isEmpty ? nil : .link($0) } ?? .end
        }
    }

    /// Each page has the URL of the next one in its `Link` header field (RFC 8288); the last one has none.
    ///
    /// A link to another server is an error: it would be sent the client's credentials.
    public static var link: Pagination {
        Pagination { _, page in
            let links = page.headerFields[fields: .link].flatMap { LinkField($0.value).links }
            return links.first { $0.relations.contains("next") }.map { .link($0.target) } ?? .end
        }
    }
}

extension HTTPField.Name {
    /// RFC 8288, section 3.
    fileprivate static var link: Self { Self("Link")! }
}

/// Why a list ended before its end.
public enum PaginationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The server named the page that it has just given as the next one.
    case samePageAgain(operationID: String)
    /// The server named a page of another server, or what is no URL.
    case foreignLink(operationID: String)

    /// What happened, in a sentence.
    public var description: String {
        switch self {
        case .samePageAgain(let id): "\(id): the server named the page that it has just given as the next one"
        case .foreignLink(let id): "\(id): the server named a page of another server as the next one"
        }
    }
}
