/// An operation that gives a list page by page, as the configuration says how.
///
/// ```swift
/// for try await pet in client.items(of: Shop.ListPets()) { print(pet.name) }
/// ```
public protocol PaginatedOperation: APIOperation {
    /// The items of a page.
    associatedtype PageItems: Sequence & Sendable

    /// How to get from a page to the next one.
    static var pagination: Pagination<Self> { get }

    /// The items in a page.
    static func items(in page: Success) -> PageItems
}

extension Connection {
    /// The items of a list, page after page, each of which is asked for when the one before it has been taken.
    public func items<Operation: PaginatedOperation>(
        of operation: Operation,
        options: CallOptions = CallOptions()
    ) -> PagedItems<Operation, Operation.PageItems> {
        let pages = Pages(connection: self, operation: operation, pagination: Operation.pagination, options: options)
        return PagedItems(pages: pages) { Operation.items(in: $0) }
    }
}

extension APIClient {
    /// The items of a list, page after page, each of which is asked for when the one before it has been taken.
    public func items<Operation: PaginatedOperation>(
        of operation: Operation,
        options: CallOptions = CallOptions()
    ) -> PagedItems<Operation, Operation.PageItems> {
        connection.items(of: operation, options: options)
    }

    /// The pages of a list, each asked for when the one before it has been taken.
    public func pages<Operation: PaginatedOperation>(of operation: Operation, options: CallOptions = CallOptions()) -> Pages<Operation> {
        pages(of: operation, by: Operation.pagination, options: options)
    }
}
