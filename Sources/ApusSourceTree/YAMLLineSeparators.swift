import CApusLibYAML

/// Hides U+0085, U+2028 and U+2029 from libyaml, which breaks lines there as YAML 1.1 did.
///
/// In YAML 1.2 they are characters like any other (section 5.4), and editors count no line there. So they are replaced by characters of a
/// private use area that the text does not have, and put back into the scalars.
struct YAMLLineSeparators {
    private static let separators: [Unicode.Scalar] = ["\u{85}", "\u{2028}", "\u{2029}"]

    private var standIns: [Unicode.Scalar: Unicode.Scalar] = [:]

    /// What is to be hidden in `text`.
    init(_ text: ArraySlice<UInt8>) {
        guard Self.mayHold(text) else { return }
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        let used = Set(scalars.lazy.filter { 0xE000...0xF8FF ~= $0.value || Self.separators.contains($0) })
        var candidate: UInt32 = 0xE000
        for separator in Self.separators where used.contains(separator) {
            while let scalar = Unicode.Scalar(candidate), used.contains(scalar), candidate < 0xF8FF { candidate += 1 }
            standIns[separator] = Unicode.Scalar(candidate)
            candidate += 1
        }
    }

    private static func mayHold(_ text: ArraySlice<UInt8>) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return false }
            return apus_contains(base, bytes.count, "\u{85}") || apus_contains(base, bytes.count, "\u{2028}")
                || apus_contains(base, bytes.count, "\u{2029}")
        }
    }

    /// Whether there is nothing to hide.
    var isEmpty: Bool { standIns.isEmpty }

    /// `text` with stand-ins.
    func hidden(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard !isEmpty else { return text }
        return Array(replaced(String(decoding: text, as: UTF8.self), by: standIns).utf8)[...]
    }

    /// `text` without stand-ins.
    func restored(in text: String) -> String {
        replaced(text, by: Dictionary(uniqueKeysWithValues: standIns.map { ($1, $0) }))
    }

    private func replaced(_ text: String, by replacements: [Unicode.Scalar: Unicode.Scalar]) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(replacements[scalar] ?? scalar) }
        return String(result)
    }
}
