import ApusRuntime
import Testing

/// Every value of `Specs/features/*/roundtrips.yaml` comes out of its generated type as the folder says.
@Suite struct FeatureRoundTrips {
    @Test(arguments: FeatureRoundTrip.all)
    func byTheRuntime(_ trip: FeatureRoundTrip) throws {
        let type = try #require(featureTypes[trip.type], "FeatureRegistry.swift is stale")
        switch trip.outcome {
        case .gives(let text):
            try expect(type.roundTrip(Array(trip.value.utf8)), is: JSONValue(Array(text.utf8)))
        case .fails:
            #expect(throws: JSONError.self) { try type.roundTrip(Array(trip.value.utf8)) }
        }
    }

    /// Foundation's coders lose digits, so numbers are compared by their nearest binary value.
    @Test(arguments: FeatureRoundTrip.all)
    func byFoundation(_ trip: FeatureRoundTrip) throws {
        let type = try #require(featureTypes[trip.type], "FeatureRegistry.swift is stale")
        switch trip.outcome {
        case .gives(let text):
            let result = try type.roundTripByFoundation(Array(trip.value.utf8))
            try expect(result.withBinaryNumbers, is: JSONValue(Array(text.utf8)).withBinaryNumbers)
        case .fails:
            #expect(throws: (any Error).self) { try type.roundTripByFoundation(Array(trip.value.utf8)) }
        }
    }

    @Test func everyFeatureIsThere() {
        #expect(FeatureRoundTrip.all.count > 200)
    }

    private func expect(_ result: JSONValue, is wanted: JSONValue) {
        let isEqual = result.canonicalText == wanted.canonicalText
        #expect(isEqual, "\(result) instead of \(wanted)")
    }
}

extension JSONValue {
    /// The JSON text with sorted names and untouched digits. Texts differ where their code points do, however they look.
    var canonicalText: [UInt8] {
        switch self {
        case .null: Array("null".utf8)
        case .boolean(let value): Array("\(value)".utf8)
        case .number(let number): Array(number.digits.utf8)
        case .string(let value): [34] + value.utf8 + [34]
        case .array(let elements): [91] + elements.map(\.canonicalText).joined(separator: [44]) + [93]
        case .object(let members):
            [123]
                + members.map { [34] + $0.key.utf8 + [34, 58] + $0.value.canonicalText }
                .sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [44]) + [125]
        }
    }

    var withBinaryNumbers: JSONValue {
        switch self {
        case .null, .boolean, .string: self
        case .number(let number): JSONNumber(number.double).map(JSONValue.number) ?? self
        case .array(let elements): .array(elements.map(\.withBinaryNumbers))
        case .object(let members): .object(members.mapValues(\.withBinaryNumbers))
        }
    }
}
