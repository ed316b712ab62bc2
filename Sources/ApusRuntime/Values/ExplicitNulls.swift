/// The properties of a value that are sent as `null` rather than left out.
///
/// ```swift
/// Hotglue.CreateMagicLink.Body(tenant: id, nulls: [.expiresAt])
/// ```
///
/// A property that has a value is sent with it, even if it is named here.
public struct ExplicitNulls<Property: Hashable & Sendable>: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// The properties.
    public private(set) var properties: Set<Property>

    /// These properties.
    public init(_ properties: some Sequence<Property>) {
        self.properties = Set(properties)
    }

    /// These properties.
    public init(arrayLiteral properties: Property...) {
        self.properties = Set(properties)
    }

    /// Whether no property is sent as `null`.
    public var isEmpty: Bool { properties.isEmpty }

    /// Whether the property is sent as `null` where it has no value.
    public func contains(_ property: Property) -> Bool {
        properties.contains(property)
    }

    /// Sends the property as `null` where it has no value.
    public mutating func insert(_ property: Property) {
        properties.insert(property)
    }

    /// Leaves the property out where it has no value.
    public mutating func remove(_ property: Property) {
        properties.remove(property)
    }
}
