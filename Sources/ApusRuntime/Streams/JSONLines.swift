/// The items of a JSON Lines, NDJSON or `application/json-seq` body as they arrive.
///
/// ```swift
/// for try await pet in try await client.exportPets() {
///     print(pet.name)
/// }
/// ```
///
/// A stream is read once. Leaving the loop early, or cancelling the task, ends the exchange that it belongs to. No more than one
/// item is held beside the bytes that have just arrived. An item that is not as described ends the stream with a ``StreamError``.
///
/// Blank lines are skipped, and the last line needs no end, unless it is a number, whose digits might be cut.
public struct JSONLines<Item: Sendable>: AsyncSequence, Sendable {
    /// An item.
    public typealias Element = Item

    let body: ByteStream
    let context: StreamContext
    let decode: @Sendable (JSONReader) throws(JSONError) -> Item
    /// The text of the line that ends the stream.
    private(set) var terminator: String?

    init(body: ByteStream, context: StreamContext, decode: @escaping @Sendable (JSONReader) throws(JSONError) -> Item) {
        self.body = body
        self.context = context
        self.decode = decode
    }

    /// The stream, ended by a line with this text; by none, with `nil`.
    public func ending(at terminator: String?) -> JSONLines {
        var stream = self
        stream.terminator = terminator
        return stream
    }

    /// Reads the items.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var body: ByteStream.AsyncIterator?
        private var splitter: JSONLineSplitter
        private var texts: ArraySlice<JSONLineSplitter.Text> = []
        private var index = 0
        private let context: StreamContext
        private let decode: @Sendable (JSONReader) throws(JSONError) -> Item
        private let terminator: [UInt8]?

        fileprivate init(_ lines: JSONLines) {
            body = lines.body.makeAsyncIterator()
            context = lines.context
            decode = lines.decode
            terminator = lines.terminator.map { Array($0.utf8) }
            splitter = JSONLineSplitter(limit: lines.context.itemSizeLimit)
        }

        /// The next item, `nil` at the end.
        public mutating func next() async throws -> Item? {
            do {
                while texts.isEmpty, body != nil {
                    if let chunk = try await body?.next() {
                        texts = try splitter.split(chunk)[...]
                    } else {
                        try Task.checkCancellation()
                        body = nil
                        texts = splitter.finish().map { [$0] } ?? []
                    }
                }
                guard let text = texts.popFirst() else {
                    return nil
                }
                if let terminator, text.isJust(terminator) {
                    (body, texts) = (nil, [])
                    return nil
                }
                let item = try read(text)
                index += 1
                return item
            } catch {
                body = nil
                texts = []
                if let error = error as? ItemTooLong {
                    throw StreamError(operationID: context.operationID, index: index, kind: .tooLong(limit: error.limit))
                }
                throw error
            }
        }

        private func read(_ text: JSONLineSplitter.Text) throws -> Item {
            func failed(_ kind: StreamError.Kind) -> StreamError {
                StreamError(operationID: context.operationID, index: index, kind: kind, item: text.bytes)
            }
            let json: JSONReader
            do {
                json = try JSONReader(text.bytes)
            } catch {
                throw failed(text.isEnded ? .undecodable(error) : .truncated)
            }
            guard !text.mayBeCut else {
                throw failed(.truncated)
            }
            do {
                return try decode(json)
            } catch {
                throw failed(.undecodable(error))
            }
        }
    }

    /// Reads the stream.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(self)
    }
}

extension JSONLineSplitter.Text {
    /// Whether there is nothing but these bytes and blanks.
    fileprivate func isJust(_ other: [UInt8]) -> Bool {
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        return bytes.drop(while: isBlank).reversed().drop(while: isBlank).reversed().elementsEqual(other)
    }
}
