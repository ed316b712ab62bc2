import Foundation

/// The elements of a JSON array as they arrive: of an answer that is never held as a whole.
///
/// ```swift
/// for try await issue in try await client.listIssues() {
///     print(issue.title)
/// }
/// ```
///
/// A stream is read once. Leaving the loop early, or cancelling the task, ends the exchange that it belongs to. No more than one
/// element is held beside those that the bytes which have just arrived complete. An element that is not as described ends the stream with a
/// ``StreamError``, whose path and offset are those in the whole array; so does an array that is cut off, or followed by something else.
public struct JSONElements<Item: Sendable>: AsyncSequence, Sendable {
    /// An element.
    public typealias Element = Item

    let body: ByteStream
    let context: StreamContext
    let decode: @Sendable (JSONReader) throws(JSONError) -> Item

    /// Reads the elements.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var body: ByteStream.AsyncIterator?
        private var splitter: JSONElementSplitter
        private var elements: ArraySlice<JSONElementSplitter.Element> = []
        /// What is thrown when the elements before it have been taken.
        private var failure: JSONElementSplitter.Failure?
        private var index = 0
        private let context: StreamContext
        private let decode: @Sendable (JSONReader) throws(JSONError) -> Item

        fileprivate init(_ stream: JSONElements) {
            body = stream.body.makeAsyncIterator()
            context = stream.context
            decode = stream.decode
            splitter = JSONElementSplitter(limit: stream.context.itemSizeLimit)
        }

        /// The next element, `nil` at the end.
        public mutating func next() async throws -> Item? {
            do {
                while elements.isEmpty, failure == nil, body != nil {
                    if let chunk = try await body?.next() {
                        split(chunk)
                    } else {
                        try Task.checkCancellation()
                        body = nil
                        guard splitter.isComplete else {
                            throw error(.truncated, item: splitter.rest, offset: splitter.elementOffset)
                        }
                    }
                }
                if let element = elements.popFirst() {
                    let item = try read(element)
                    index += 1
                    return item
                }
                switch failure {
                case .tooLong(let limit)?: throw error(.tooLong(limit: limit), item: splitter.rest, offset: splitter.elementOffset)
                case .notAnArray(let json)?: throw error(.undecodable(json), item: [], offset: json.offset)
                case nil: return nil
                }
            } catch {
                body = nil
                elements = []
                failure = nil
                throw error
            }
        }

        private mutating func split(_ chunk: Data) {
            var elements: [JSONElementSplitter.Element] = []
            chunk.withUnsafeBytes { bytes in
                bytes.withMemoryRebound(to: UInt8.self) { bytes in
                    do throws(JSONElementSplitter.Failure) {
                        try splitter.split(bytes, into: &elements)
                    } catch {
                        failure = error
                    }
                }
            }
            self.elements = elements[...]
        }

        private func read(_ element: JSONElementSplitter.Element) throws -> Item {
            do throws(JSONError) {
                return try decode(JSONReader(element.bytes))
            } catch {
                let place = JSONError(
                    error.kind,
                    path: JSONPath([.index(index)] + error.path.components),
                    offset: error.offset.map { element.offset + $0 }
                )
                throw self.error(.undecodable(place), item: element.bytes, offset: element.offset)
            }
        }

        private func error(_ kind: StreamError.Kind, item: [UInt8], offset: Int?) -> StreamError {
            StreamError(operationID: context.operationID, index: index, kind: kind, item: item, offset: offset)
        }
    }

    /// Reads the stream.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(self)
    }
}
