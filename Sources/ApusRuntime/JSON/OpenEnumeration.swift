/// An enumeration of the values that the document names, with a case for every other one.
///
/// Equality and hash go by the raw value, so that `.unknown("wms") == .wms`.
public protocol OpenEnumeration: RawRepresentable, Hashable, Sendable, JSONCodable, CustomStringConvertible
where RawValue: JSONCodable & Hashable & Sendable {
    /// The case of this value; `unknown` where the document names none.
    init(rawValue: RawValue)

    /// The cases that the document names, in its order.
    static var knownCases: [Self] { get }
}

extension OpenEnumeration {
    /// Reads the raw value.
    public init(json: JSONReader) throws(JSONError) {
        self.init(rawValue: try RawValue(json: json))
    }

    /// Writes the raw value.
    public func write(to json: inout JSONWriter) {
        rawValue.write(to: &json)
    }

    /// The raw value.
    public var description: String { "\(rawValue)" }

    /// Whether the raw values are equal.
    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue == right.rawValue
    }

    /// Hashes the raw value.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(rawValue)
    }
}

/// An enumeration of exactly the values that the document names.
public protocol ClosedEnumeration: RawRepresentable, CaseIterable, Hashable, Sendable, JSONCodable
where RawValue: JSONCodable & Hashable & Sendable {}

extension ClosedEnumeration {
    /// Reads the raw value; one that the document does not name is an error.
    public init(json: JSONReader) throws(JSONError) {
        guard let value = Self(rawValue: try RawValue(json: json)) else {
            throw json.error(.undocumentedValue("\(Self.self)"))
        }
        self = value
    }

    /// Writes the raw value.
    public func write(to json: inout JSONWriter) {
        rawValue.write(to: &json)
    }
}

/// The cases of an enumeration by raw value: for those with hundreds of cases, where a switch is slow to compile.
public struct CaseTable<Case: RawRepresentable & Sendable>: Sendable where Case.RawValue: Hashable & Sendable {
    private let cases: [Case.RawValue: Case]

    /// A table of these cases.
    public init(_ cases: [Case]) {
        self.cases = Dictionary(cases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The case of this value.
    public subscript(_ rawValue: Case.RawValue) -> Case? {
        cases[rawValue]
    }
}
