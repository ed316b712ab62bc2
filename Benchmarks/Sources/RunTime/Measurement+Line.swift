import Foundation
import Measurements

// Foundation has one of its own.
typealias Measurement = Measurements.Measurement

extension Measurement {
    var line: String {
        func rounded(_ value: Double) -> String { String(format: value < 10 ? "%.2f" : "%.0f", value) }
        var line = "  \(subject): \(rounded(value)) \(unit)"
        if let reference, let ratio {
            line += " (\(reference.name) \(rounded(reference.value)) \(unit), \(rounded(ratio)) times)"
        }
        return line + (isMet.map { $0 ? "" : " - misses its aim" } ?? "")
    }
}
