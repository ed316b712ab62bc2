extension Shape {
    /// Whether `other` comes out as the same type: places and documentation do not count.
    public func matches(_ other: Shape) -> Bool {
        switch (self, other) {
        case (.list(let left, _), .list(let right, _)): left.matches(right)
        case (.map(let left), .map(let right)), (.nullable(let left), .nullable(let right)): left.matches(right)
        case (.record(let left), .record(let right)):
            left.properties.elementsEqual(right.properties) { left, right in
                left.name == right.name && left.isRequired == right.isRequired && left.access == right.access
                    && left.shape.matches(right.shape)
            } && left.additional.matches(right.additional) && left.parts.elementsEqual(right.parts) { $0.shape.matches($1.shape) }
        case (.union(let left), .union(let right)):
            left.decision == right.decision && left.tagProperty == right.tagProperty
                && left.variants.elementsEqual(right.variants) { $0.shape.matches($1.shape) && $0.tag == $1.tag }
        case (.enumeration(let left), .enumeration(let right)):
            left.kind == right.kind && left.allowsOthers == right.allowsOthers
                && left.values.elementsEqual(right.values) { $0.constant == $1.constant && $0.name == $1.name }
        case (.tuple(let left), .tuple(let right)):
            left.requiredCount == right.requiredCount && left.elements.elementsEqual(right.elements) { $0.matches($1) }
                && (left.rest ?? .null).matches(right.rest ?? .null)
        case (.any, _), (.boolean, _), (.integer, _), (.number, _), (.string, _), (.bytes, _), (.null, _), (.named, _), (.list, _),
            (.map, _),
            (.nullable, _), (.record, _), (.union, _), (.enumeration, _), (.tuple, _):
            self == other
        }
    }
}

extension Record.AdditionalProperties {
    fileprivate func matches(_ other: Self) -> Bool {
        switch (self, other) {
        case (.kept(let left), .kept(let right)): left.matches(right)
        case (.kept, .unspecified), (.kept, .forbidden), (.unspecified, .kept), (.forbidden, .kept): false
        case (.unspecified, _), (.forbidden, _): true
        }
    }
}
