import Foundation
import struct Measurements.Measurement

extension Measurement {
    /// The figure with its unit: `1.23 s`.
    package var text: String { Self.text(value, unit: unit) }

    /// What it is held against, by name: `43.4 s, Apple`. None if it is held against nothing.
    package var referenceText: String? {
        reference.map { "\(Self.text($0.value, unit: unit)), \($0.name)" }
    }

    /// How many times the reference it is: `0.25 ×`.
    package var ratioText: String? {
        ratio.map { $0.isFinite ? "\(Self.digits($0)) ×" : "–" }
    }

    /// The bound, as a table says it: `≤ 11 s`, `≤ 4 ×`, `≥ 8 ×`.
    package var aimText: String? {
        switch aim {
        case nil: nil
        case .valueAtMost(let most)?: "≤ " + Self.text(most, unit: unit)
        case .ratioAtMost(let most)?: "≤ \(Self.digits(most)) ×"
        case .ratioAtLeast(let least)?: "≥ \(Self.digits(least)) ×"
        }
    }

    /// Whom the row of a table is about: subject and quantity.
    package var title: String {
        quantity.map { "\(subject), \($0)" } ?? subject
    }

    /// `value` with `unit`, in three digits.
    package static func text(_ value: Double, unit: String) -> String {
        unit.isEmpty ? digits(value) : "\(digits(value)) \(unit)"
    }

    /// `value` in three digits, or all of those before its point.
    static func digits(_ value: Double) -> String {
        let size = abs(value)
        let places = size >= 100 || size == size.rounded() ? 0 : size >= 10 ? 1 : size >= 0.095 ? 2 : 3
        var text = String(format: "%.\(places)f", value)
        if places == 0 {
            // Thousands apart, as the counts of lines are.
            var end = text.endIndex
            while let comma = text.index(end, offsetBy: -3, limitedBy: text.startIndex), comma > text.startIndex,
                text[text.index(before: comma)].isNumber
            {
                text.insert(",", at: comma)
                end = comma
            }
        }
        return text
    }
}
