/// Takes a `text/event-stream` apart as its bytes arrive (WHATWG HTML, section 9.2.6).
///
/// What it holds is at most one event. An event that its stream ends in the middle of is no event.
struct ServerSentEventParser: Sendable {
    /// How many bytes of one event are held.
    let limit: Int
    /// The last id that counts, which is sent as `Last-Event-ID` when connecting again: one that a blank line followed.
    private(set) var lastID: String
    /// How long to wait before connecting again, in milliseconds, where the server has said so.
    private(set) var retry: Int?

    private var line: [UInt8] = []
    private var data: [UInt8] = []
    private var hasData = false
    private var name: String?
    private var id: String?
    private var eventRetry: Int?
    private var skipsNewline = false
    private var byteOrderMark = 0

    init(limit: Int, lastID: String = "", retry: Int? = nil) {
        self.limit = limit
        self.lastID = lastID
        self.retry = retry
    }

    /// Takes the next bytes and gives the events that they complete.
    ///
    /// - Throws: where an event is longer than the limit.
    mutating func parse(_ bytes: some Sequence<UInt8>) throws(ItemTooLong) -> [ParsedEvent] {
        var events: [ParsedEvent] = []
        for byte in bytes {
            if byteOrderMark < 3 {
                if byte == Self.byteOrderMarkBytes[byteOrderMark] {
                    byteOrderMark += 1
                    continue
                }
                // What looked like the beginning of a mark was text.
                line.append(contentsOf: Self.byteOrderMarkBytes[..<byteOrderMark])
                byteOrderMark = 3
            }
            switch byte {
            case Self.newline where skipsNewline:
                skipsNewline = false
            case Self.newline, Self.carriageReturn:
                skipsNewline = byte == Self.carriageReturn
                if let event = endLine() {
                    events.append(event)
                }
            default:
                skipsNewline = false
                guard line.count + data.count < limit else {
                    throw ItemTooLong(limit: limit)
                }
                line.append(byte)
            }
        }
        return events
    }

    private static let byteOrderMarkBytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private mutating func endLine() -> ParsedEvent? {
        defer { line.removeAll(keepingCapacity: true) }
        guard !line.isEmpty else {
            return dispatch()
        }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
            take(field: line[...], value: [])
            return nil
        }
        var value = line[(colon + 1)...]
        if value.first == UInt8(ascii: " ") {
            value.removeFirst()
        }
        // A line that begins with a colon is a comment: a field of no name, which is ignored.
        take(field: line[..<colon], value: value)
        return nil
    }

    private mutating func take(field: ArraySlice<UInt8>, value: ArraySlice<UInt8>) {
        switch String(decoding: field, as: UTF8.self) {
        case "data":
            if hasData {
                data.append(Self.newline)
            }
            hasData = true
            data.append(contentsOf: value)
        case "event":
            name = value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
        case "id" where !value.contains(0):
            id = String(decoding: value, as: UTF8.self)
        case "retry" where !value.isEmpty && value.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }:
            if let milliseconds = Int(String(decoding: value, as: UTF8.self)) {
                eventRetry = milliseconds
                retry = milliseconds
            }
        default:
            break
        }
    }

    private mutating func dispatch() -> ParsedEvent? {
        defer {
            data.removeAll(keepingCapacity: true)
            (hasData, name, id, eventRetry) = (false, nil, nil, nil)
        }
        lastID = id ?? lastID
        guard hasData else {
            return nil
        }
        return ParsedEvent(data: String(decoding: data, as: UTF8.self), name: name, id: id, lastID: lastID, retry: eventRetry)
    }
}

/// An item of a stream is longer than what is held of one.
struct ItemTooLong: Error {
    let limit: Int
}
