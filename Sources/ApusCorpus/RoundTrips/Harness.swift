import ApusDeclarations

/// The Swift of a program that reads examples into generated types and writes them again.
///
/// The program gets a line for each example: the number of the type, a tab, the JSON. It answers with a line for each: `=` and the JSON that it
/// wrote, or `!` and the error.
struct Harness {
    /// So many registrations stand in one function.
    private static let chunkSize = 200

    /// The types, by number.
    private(set) var places: [CodedType] = []
    private var numbers: [CodedType: Int] = [:]

    /// The number of `place`, which the program will know.
    mutating func number(of place: CodedType) -> Int {
        if let number = numbers[place] { return number }
        numbers[place] = places.count
        places.append(place)
        return places.count - 1
    }

    /// The text of the program.
    var source: String {
        let chunks = stride(from: 0, to: places.count, by: Self.chunkSize).map { places[$0..<min($0 + Self.chunkSize, places.count)] }
        var text = Self.prologue
        for (number, chunk) in chunks.enumerated() {
            text += "func register\(number)(_ conversions: inout [Conversion]) {\n"
            for place in chunk { text += "    conversions.append(\(Self.conversion(place)))\n" }
            text += "}\n\n"
        }
        text += "var conversions: [Conversion] = []\n"
        for number in chunks.indices { text += "register\(number)(&conversions)\n" }
        return text + Self.epilogue
    }

    private static func conversion(_ place: CodedType) -> String {
        place.coding == .own
            ? "conversion(of: \(place.type.qualified).self)"
            : "conversion(of: \(place.type.qualified).self, as: \(place.coding.qualified).self)"
    }

    private static let prologue = """
        import ApusRuntime
        import \(Toolchain.clientModule)
        import Foundation

        typealias Conversion = ([UInt8]) throws(JSONError) -> [UInt8]

        func conversion<Value: JSONCodable>(of type: Value.Type) -> Conversion {
            { (bytes) throws(JSONError) in try JSONWriter.bytes(of: Value(json: JSONReader(bytes))) }
        }

        func conversion<Coding: JSONCoding>(of type: Coding.Value.Type, as coding: Coding.Type) -> Conversion {
            { (bytes) throws(JSONError) in
                var writer = JSONWriter()
                Coding.write(try Coding.read(JSONReader(bytes)), to: &writer)
                return try writer.finish()
            }
        }


        """

    private static let epilogue = """

        while let line = readLine() {
            let parts = line.split(separator: "\\t", maxSplits: 1, omittingEmptySubsequences: false)
            let answer: String
            do {
                answer = "=" + String(decoding: try conversions[Int(parts[0])!](Array(parts[1].utf8)), as: UTF8.self)
            } catch {
                answer = "!" + String(describing: error).replacing("\\n", with: " ")
            }
            FileHandle.standardOutput.write(Data((answer + "\\n").utf8))
        }

        """
}

extension SwiftType {
    /// The type as it is written where nothing is in scope.
    var qualified: String {
        switch self {
        case .standard(let type): "\(type.module).\(type.rawValue)"
        case .declared(let path): path.names.map(\.text).joined(separator: ".")
        case .custom(let names): names.map(\.text).joined(separator: ".")
        case .optional(let wrapped): "Swift.Optional<\(wrapped.qualified)>"
        case .array(let element): "Swift.Array<\(element.qualified)>"
        case .dictionary(let value): "Swift.Dictionary<Swift.String, \(value.qualified)>"
        case .stream(let kind, let item): "ApusRuntime.\(kind.rawValue)<\(item.qualified)>"
        }
    }
}

extension Coding {
    /// The runtime's type.
    fileprivate var qualified: String {
        switch self {
        case .own: "ApusRuntime.OwnCoding"
        case .decimalString: "ApusRuntime.DecimalString"
        case .doubleString: "ApusRuntime.DoubleString"
        case .integerString: "ApusRuntime.IntegerString"
        case .int64String: "ApusRuntime.Int64String"
        case .uint64String: "ApusRuntime.UInt64String"
        case .base64URL: "ApusRuntime.Base64URL"
        case .epochSeconds: "ApusRuntime.EpochSeconds"
        case .list(let element): "ApusRuntime.ListOf<\(element.qualified)>"
        case .map(let value): "ApusRuntime.MapOf<\(value.qualified)>"
        case .nullable(let wrapped): "ApusRuntime.NullableOf<\(wrapped.qualified)>"
        }
    }
}
