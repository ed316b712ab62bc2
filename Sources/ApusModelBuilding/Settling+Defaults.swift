import ApusDiagnostics
import ApusModel

/// Defaults that are no value of their shape are reported and left out; what a YAML scalar could have meant is put right.
extension Settling {
    mutating func checked(_ constant: Constant?, for shape: Shape, of name: String, at origin: Origin) -> Constant? {
        guard let constant else { return nil }
        if let fitting = fitting(constant, shape, depth: 0) { return fitting }
        log.warning(
            .unusableDefault,
            "the default of '\(name)' is no value of its schema; it is left out",
            at: origin.position
        )
        return nil
    }

    /// `constant` as a value of `shape`, or nothing if it is none.
    private func fitting(_ constant: Constant, _ shape: Shape, depth: Int) -> Constant? {
        if case .nullable = shape, constant == .null { return constant }
        switch resolved(shape) {
        case .any, .nullable, .named: return constant
        // A default that means "nothing" without saying that null is allowed: it is the same as none.
        case .null: return constant == .null ? constant : nil
        case .boolean:
            if case .boolean = constant { return constant }
            if case .string(let text) = constant, text == "true" || text == "false" { return .boolean(text == "true") }
            return nil
        case .integer(let rules): return number(constant, isString: rules.encoding == .string)
        case .number(let rules): return number(constant, isString: rules.isString)
        case .string, .bytes:
            switch constant {
            case .string: return constant
            case .number(let text): return .string(text)
            case .null, .boolean, .list, .object: return nil
            }
        case .list(let element, _):
            guard case .list(let constants) = constant else { return nil }
            let fitting = constants.compactMap { self.fitting($0, element, depth: depth + 1) }
            return fitting.count == constants.count ? .list(fitting) : nil
        case .tuple:
            if case .list = constant { return constant }
            return nil
        case .map, .record:
            if case .object = constant { return constant }
            return nil
        case .union(let union):
            guard depth < 16 else { return nil }
            for variant in union.variants {
                if let fitting = fitting(constant, variant.shape, depth: depth + 1), fitting == constant { return fitting }
            }
            return nil
        case .enumeration(let enumeration):
            if enumeration.values.contains(where: { $0.constant == constant }) { return constant }
            if enumeration.allowsOthers { return constant }
            guard let text = constant.text else { return nil }
            return enumeration.values.first { $0.constant.text == text }?.constant
        }
    }

    private func number(_ constant: Constant, isString: Bool) -> Constant? {
        switch constant {
        case .number(let text): return isString ? .string(text) : constant
        case .string(let text):
            guard isString, Double(text) != nil else { return nil }
            return constant
        case .null, .boolean, .list, .object: return nil
        }
    }
}
