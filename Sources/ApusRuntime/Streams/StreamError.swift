import Foundation

/// Why a stream of items ended before its end. Trouble with the connection is a ``TransportError``.
public struct StreamError: Error, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Kind: Sendable {
        /// The item is not as the document describes it.
        case undecodable(JSONError)
        /// The item is longer than what is held of one, in bytes: `responseSizeLimit` of the call's options.
        case tooLong(limit: Int)
        /// The stream ended in the middle of the item.
        case truncated
        /// The server refused to go on with the stream, when it was connected to again.
        case refused(status: Int)
    }

    /// The operation that was called.
    public let operationID: String
    /// How many items came before.
    public let index: Int
    /// What is wrong.
    public let kind: Kind
    /// The first bytes of the item, at most 4 kB.
    public let item: Data
    /// Where the item begins, in bytes from the start of the body: known of the elements of an array.
    public let offset: Int?

    init(operationID: String, index: Int, kind: Kind, item: some Sequence<UInt8> = [], offset: Int? = nil) {
        self.operationID = operationID
        self.index = index
        self.kind = kind
        self.item = Data(item.prefix(UndocumentedResponse.bodyLimit))
        self.offset = offset
    }

    /// What happened, in a sentence that repeats nothing of the item.
    public var description: String {
        let reason =
            switch kind {
            case .undecodable(let error): "is not as the document describes it: \(error)"
            case .tooLong(let limit): "is longer than the limit of \(limit) bytes"
            case .truncated: "is cut off by the end of the stream"
            case .refused(let status): "could not be had: the server answered \(status) when it was connected to again"
            }
        let place = offset.map { ", at byte \($0)," } ?? ""
        return "\(operationID): item \(index) of the stream\(place) \(reason)"
    }
}

extension StreamError: LocalizedError {
    /// What happened, in a sentence.
    public var errorDescription: String? { description }
}

/// What a stream must know of the call that it belongs to.
struct StreamContext: Sendable {
    let operationID: String
    /// How many bytes of one item are held.
    let itemSizeLimit: Int
    /// Calls again, for what comes after the event of this id.
    let reopen: (@Sendable (_ lastEventID: String) async throws -> RawResponse)?
}
