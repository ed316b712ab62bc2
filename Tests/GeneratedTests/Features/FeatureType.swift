import ApusRuntime
import Foundation

/// What round trips need of a generated type, without the type.
struct FeatureType: Sendable {
    /// Reads JSON with the runtime and writes it again.
    let roundTrip: @Sendable ([UInt8]) throws -> JSONValue
    /// Reads JSON with Foundation's decoder and writes it with Foundation's encoder.
    let roundTripByFoundation: @Sendable ([UInt8]) throws -> JSONValue

    init<Value: JSONCodable & Hashable & Sendable>(_ type: Value.Type) {
        roundTrip = { bytes in
            let value = try JSONReader(bytes).value() as Value
            let written = try JSONWriter.bytes(of: value)
            guard try JSONReader(written).value() as Value == value else { throw RoundTripError.differentValue }
            return try JSONValue(written)
        }
        roundTripByFoundation = { bytes in
            let value = try JSONDecoder().decode(Value.self, from: Data(bytes))
            return try JSONValue(Array(JSONEncoder().encode(value)))
        }
    }
}

enum RoundTripError: Error {
    case differentValue
}
