import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Testing

/// Every (location, style, explode, type) as it arrives at a real server, which reads the value back. Makes `Documentation/Parameters.md`
/// (`APUS_RECORD=1` rewrites it).
@Suite struct ParameterTableTests {
    @Test func everyStyleArrivesAndIsReadBack() async throws {
        try await LoopbackServer.run(replying: { _ in ScriptedReply(204) }) { server in
            let connection = Probe.connection(server.url)
            var lines: [String] = []
            for row in ParameterRow.all {
                switch row.location {
                case .path: try await connection.value(of: PathProbe(row: row))
                case .query, .header, .cookie: try await connection.value(of: PlainProbe(row: row))
                }
                let request = try #require(await server.requests.last)
                let wire = try #require(row.wire(in: request), "\(row) did not arrive")
                #expect(row.readBack(wire) == row.value.asText, "\(row): \(wire)")
                lines.append(
                    "| \(row.location.rawValue) | \(row.style.rawValue) | \(row.explode) | \(row.allowReserved ? "yes" : "") "
                        + "| \(row.value.description.inCell) | \(wire.inCell) |"
                )
            }
            try expectDocument(lines)
        }
    }

    private func expectDocument(_ lines: [String]) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("Documentation/Parameters.md")
        let text = """
            # Parameters on the wire

            How a parameter called `color` arrives at a server, for each location, style and `explode` of OpenAPI 3.0 to 3.2. A test sends
            each to a real server, reads it back there, and writes this table (`APUS_RECORD=1 swift test --filter ParameterTable`).

            In the path, the query and forms everything but unreserved characters is percent-encoded, a plus sign too, unless the document
            says `allowReserved`. Header fields and cookies are never percent-encoded; a value that could make a field or a cookie of its own
            is an error. `null` is left out. The members of an object whose order the document does not give are sorted by name.

            | location | style | explode | allowReserved | value | on the wire |
            | --- | --- | --- | --- | --- | --- |
            \(lines.joined(separator: "\n"))

            """
        if ProcessInfo.processInfo.environment["APUS_RECORD"] == "1" {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        } else {
            #expect(try String(contentsOf: file, encoding: .utf8) == text, "record it anew and read the difference")
        }
    }
}

/// A row of the table.
struct ParameterRow: Sendable, CustomStringConvertible {
    enum Location: String, Sendable { case path, query, header, cookie }

    var location: Location
    var style: ParameterStyle
    var explode: Bool
    var allowReserved = false
    var value: JSONValue

    var description: String { "\(location.rawValue) \(style.rawValue) explode: \(explode) \(value)" }

    static let primitive: JSONValue = "blue"
    static let array: JSONValue = ["blue", "black", "brown"]
    static let object: JSONValue = ["R": 100, "G": 200, "B": 150]
    static let odd: JSONValue = "a b+c/d?e=f&ä"

    static var all: [ParameterRow] {
        var rows: [ParameterRow] = []
        func add(_ location: Location, _ style: ParameterStyle, _ explode: [Bool], _ values: [JSONValue], allowReserved: Bool = false) {
            for explode in explode {
                rows += values.map {
                    ParameterRow(location: location, style: style, explode: explode, allowReserved: allowReserved, value: $0)
                }
            }
        }
        for style in [ParameterStyle.simple, .label, .matrix] {
            add(.path, style, [false, true], [primitive, array, object])
        }
        add(.path, .simple, [false], [odd, 5, true, ["a,b", "c"]])
        add(.query, .form, [false, true], ["", primitive, array, object])
        add(.query, .form, [true], [odd, 1.5, false, ["a,b", "c"]])
        add(.query, .form, [false], [["a,b", "c"]])
        add(.query, .form, [true], ["a b/c?d"], allowReserved: true)
        add(.query, .spaceDelimited, [false], [array, object])
        add(.query, .pipeDelimited, [false], [array, object])
        add(.query, .deepObject, [true], [object])
        add(.header, .simple, [false, true], [primitive, array, object])
        add(.header, .simple, [false], ["a b+c/d?e=f&g"])
        add(.cookie, .form, [false, true], [primitive, array, object])
        add(.cookie, .cookie, [false, true], [primitive, array, object])
        return rows
    }

    /// The text that stands for the parameter in a request.
    func wire(in request: ReceivedRequest) -> String? {
        switch location {
        case .path: String(request.path.dropFirst(3))
        case .query: request.query
        case .header: request["color"]
        case .cookie: request["Cookie"]
        }
    }

    /// The value in a wire form, by the specification's words rather than by our code, with all scalars as text.
    func readBack(_ wire: String) -> JSONValue? {
        let decode: (String) -> String = { (location == .path || location == .query ? $0.removingPercentEncoding : $0) ?? "?" }
        switch (location, style, explode) {
        case (.path, .simple, _), (.header, _, _): return value(wire.split(wire: ","), pairs: explode, decode)
        case (.path, .label, false): return value(String(wire.dropFirst()).split(wire: ","), pairs: false, decode)
        case (.path, .label, true): return value(String(wire.dropFirst()).split(wire: "."), pairs: true, decode)
        case (.path, .matrix, false): return value(wire.dropping(";color=").split(wire: ","), pairs: false, decode)
        case (.path, .matrix, true): return named(String(wire.dropFirst()).split(wire: ";"), decode)
        case (.query, .form, true), (.query, .deepObject, _): return named(wire.split(wire: "&"), decode)
        case (.query, .spaceDelimited, _): return value(wire.dropping("color=").split(wire: "%20"), pairs: false, decode)
        case (.query, .pipeDelimited, _): return value(wire.dropping("color=").split(wire: "%7C"), pairs: false, decode)
        case (.query, _, _): return value(wire.dropping("color=").split(wire: ","), pairs: false, decode)
        case (.cookie, _, true): return named(wire.split(wire: "; "), decode)
        case (.cookie, _, false): return value(wire.dropping("color=").split(wire: ","), pairs: false, decode)
        case (.path, _, _): return nil
        }
    }

    /// Parts without the parameter's name.
    private func value(_ parts: [String], pairs: Bool, _ decode: (String) -> String) -> JSONValue {
        switch value {
        case .array: return .array(parts.map { .string(decode($0)) })
        case .object:
            var members: [String: JSONValue] = [:]
            if pairs {
                for part in parts { members[decode(part.before("="))] = .string(decode(part.after("="))) }
            } else {
                for index in stride(from: 0, to: parts.count - 1, by: 2) {
                    members[decode(parts[index])] = .string(decode(parts[index + 1]))
                }
            }
            return .object(members)
        case .null, .boolean, .number, .string: return .string(parts.map(decode).joined(separator: ","))
        }
    }

    /// Parts with a name each: the parameter's, or a member's.
    private func named(_ parts: [String], _ decode: (String) -> String) -> JSONValue {
        switch value {
        case .array: return .array(parts.map { .string(decode($0.dropping("color="))) })
        case .object:
            var members: [String: JSONValue] = [:]
            for part in parts {
                let name = decode(part.before("="))
                members[style == .deepObject ? String(name.dropping("color[").dropLast()) : name] = .string(decode(part.after("=")))
            }
            return .object(members)
        case .null, .boolean, .number, .string: return .string(decode(parts[0].dropping("color=")))
        }
    }
}

extension JSONValue {
    /// The value with its scalars as text.
    fileprivate var asText: JSONValue {
        switch self {
        case .null, .string: self
        case .boolean(let value): .string("\(value)")
        case .number(let value): .string(value.digits)
        case .array(let elements): .array(elements.map(\.asText))
        case .object(let members): .object(members.mapValues(\.asText))
        }
    }
}

extension String {
    fileprivate func split(wire separator: String) -> [String] { components(separatedBy: separator) }
    fileprivate func dropping(_ prefix: String) -> String { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : "?" }
    fileprivate func before(_ mark: Character) -> String { String(prefix { $0 != mark }) }
    fileprivate func after(_ mark: Character) -> String { String(drop { $0 != mark }.dropFirst()) }
    fileprivate var inCell: String { "`\(replacingOccurrences(of: "|", with: "\\|"))`" }
}

private struct PathProbe: APIOperation {
    typealias Failure = Never
    let row: ParameterRow
    static let description = OperationDescription(id: "path", method: .get, path: "/p/{color}")

    func write(to request: inout RequestWriter) throws(RequestError) {
        try request.path("color", row.value, style: row.style, explode: row.explode, allowReserved: row.allowReserved)
    }

    static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<Void, Never> { .success(()) }
}

private struct PlainProbe: APIOperation {
    typealias Failure = Never
    let row: ParameterRow
    static let description = OperationDescription(id: "plain", method: .get, path: "/q")

    func write(to request: inout RequestWriter) throws(RequestError) {
        switch row.location {
        case .path: break
        case .query: try request.query("color", row.value, style: row.style, explode: row.explode, allowReserved: row.allowReserved)
        case .header: try request.header("color", row.value, explode: row.explode)
        case .cookie: try request.cookie("color", row.value, style: row.style, explode: row.explode)
        }
    }

    static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<Void, Never> { .success(()) }
}
