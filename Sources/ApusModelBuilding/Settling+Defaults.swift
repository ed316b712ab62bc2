import ApusDiagnostics
import ApusModel

/// Defaults that are no value of their shape are reported and left out; what a YAML scalar could have meant is put right.
extension Settling {
    mutating func checked(_ constant: Constant?, for shape: Shape, of name: String, at origin: Origin) -> Constant? {
        guard let constant else { return nil }
        if let fitting = fitting(constant, shape, depth: 0) { return fitting }
        if constant == .null {
            log.note(
                .nullDefault,
                "the default of '\(name)' is null, which its schema does not allow; it is taken for none",
                at: origin.position
            )
            return nil
        }
        log.warning(
            .unusableDefault,
            "the default of '\(name)' is no value of its schema; it is left out",
            at: origin.position,
            hint: "write a default that the schema allows, or remove it"
        )
        return nil
    }

    /// `constant` as a value of `shape`, or nothing if it is none.
    private func fitting(_ constant: Constant, _ shape: Shape, depth: Int) -> Constant? {
        if case .nullable = shape, constant == .null { return constant }
        switch resolved(shape) {
        case .any, .nullable, .named: return constant
        case .null: return constant == .null ? constant : nil
        case .boolean:
            if case .boolean = constant { return constant }
            if case .string(let text) = constant, text == "true" || text == "false" { return .boolean(text == "true") }
            return nil
        case .integer(let rules):
            guard let fitting = number(constant, isString: rules.encoding == .string), let text = fitting.text else { return nil }
            let fits: Bool =
                switch rules.width {
                case .unspecified, .int64: Int64(text) != nil
                case .int32: Int32(text) != nil
                case .uint64: UInt64(text) != nil
                }
            return fits ? fitting : nil
        case .number(let rules): return number(constant, isString: rules.isString)
        case .string(let rules):
            guard let text = Self.text(constant) else { return nil }
            return rules.format.allows(text) ? .string(text) : nil
        case .bytes: return Self.text(constant).map(Constant.string)
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

    /// The text that `constant` was meant to be.
    private static func text(_ constant: Constant) -> String? {
        switch constant {
        case .string(let text), .number(let text): text
        case .boolean(let value): value ? "true" : "false"
        case .null, .list, .object: nil
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

extension StringRules.Format {
    /// Whether `text` looks like a value of the format: enough to keep words such as `now` out.
    fileprivate func allows(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
            bytes.count == 10
                && bytes.enumerated().allSatisfy { offset, byte in
                    offset == 4 || offset == 7 ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                }
        }
        return switch self {
        case .text, .uri, .named: true
        case .date: isDate(bytes[...])
        case .dateTime: bytes.count > 16 && isDate(bytes[..<10])
        case .uuid: bytes.count == 36
        case .duration: bytes.first == UInt8(ascii: "P") && bytes.count > 2
        }
    }
}
