import Foundation

/// The pages of a list, each asked for when the one before it has been taken.
public struct Pages<Operation: APIOperation>: AsyncSequence, Sendable {
    /// A page with all that came with it.
    public typealias Element = Response<Operation>

    let connection: Connection
    let operation: Operation
    let pagination: Pagination<Operation>
    let options: CallOptions

    /// Reads the pages.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let pages: Pages
        private var step: Pagination<Operation>.Step
        private var operation: Operation
        private var target: String?

        init(_ pages: Pages) {
            self.pages = pages
            operation = pages.operation
            step = .operation(pages.operation)
        }

        /// The next page, `nil` behind the last. After an error there are no more.
        public mutating func next() async throws -> Response<Operation>? {
            let step = step
            self.step = .end
            switch step {
            case .end: return nil
            case .operation(let next):
                operation = next
                target = nil
            case .link(let link): target = try resolved(link)
            }
            let page = try await pages.connection.response(to: operation, target: target, options: pages.options)
            self.step = try pages.pagination.next(operation, page)
            return page
        }

        private func resolved(_ link: String) throws -> String {
            let id = Operation.description.id
            let server = try (Operation.description.serverURL ?? pages.connection.serverURL).parts()
            guard let base = URL(string: "\(server.scheme)://\(server.authority)\(target ?? server.path + "/")"),
                let url = URL(string: link, relativeTo: base)?.absoluteURL,
                url.absoluteString.lowercased().hasPrefix("\(server.scheme)://\(server.authority)/".lowercased())
            else {
                throw PaginationError.foreignLink(operationID: id)
            }
            guard url.target != target else {
                throw PaginationError.samePageAgain(operationID: id)
            }
            return url.target
        }
    }

    /// Reads the pages.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(self)
    }
}

/// The items of a list, page after page.
public struct PagedItems<Operation: APIOperation, Items: Sequence & Sendable>: AsyncSequence, Sendable {
    /// An item.
    public typealias Element = Items.Element

    /// The pages that the items are in.
    public let pages: Pages<Operation>
    let items: @Sendable (Operation.Success) -> Items

    /// Reads the items.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var pages: Pages<Operation>.AsyncIterator
        fileprivate let items: @Sendable (Operation.Success) -> Items
        fileprivate var current: Items.Iterator?

        /// The next item, `nil` behind the last.
        public mutating func next() async throws -> Items.Element? {
            while true {
                if let item = current?.next() {
                    return item
                }
                guard let page = try await pages.next() else {
                    return nil
                }
                current = items(page.value).makeIterator()
            }
        }
    }

    /// Reads the items.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(pages: pages.makeAsyncIterator(), items: items, current: nil)
    }
}

extension APIClient {
    /// The pages of a list, each asked for when the one before it has been taken.
    public func pages<Operation: APIOperation>(
        of operation: Operation,
        by pagination: Pagination<Operation>,
        options: CallOptions = CallOptions()
    ) -> Pages<Operation> {
        Pages(connection: connection, operation: operation, pagination: pagination, options: options)
    }

    /// The items of a list, page after page.
    ///
    /// `items` gives the items in a page.
    public func items<Operation: APIOperation, Items: Sequence & Sendable>(
        of operation: Operation,
        by pagination: Pagination<Operation>,
        options: CallOptions = CallOptions(),
        in items: @escaping @Sendable (Operation.Success) -> Items
    ) -> PagedItems<Operation, Items> {
        PagedItems(pages: pages(of: operation, by: pagination, options: options), items: items)
    }
}
