/// One figure, with what it is held against.
///
/// The machines are noisy, so what counts is a ratio to a reference that was measured in the same run, where there is one.
package struct Measurement: Codable, Sendable {
    /// The part of the table that it belongs to, such as `run time`.
    package var group: String
    /// What was measured, such as `decode, GitHub issues, 100 KB`.
    package var subject: String
    /// What of the subject, such as `wall` or `peak memory`: the column of a table with a row a subject. `nil` where a subject has one figure.
    package var quantity: String?
    /// The figure.
    package var value: Double
    /// Its unit, such as `ms` or `MB/s`.
    package var unit: String
    /// The same figure of the peer, and who the peer is.
    package var reference: Reference?
    /// What we aim at, if anything.
    package var aim: Aim?

    package struct Reference: Codable, Sendable {
        package var name: String
        package var value: Double

        package init(name: String, value: Double) {
            self.name = name
            self.value = value
        }
    }

    /// A bound for the figure, or for its ratio to the reference.
    package enum Aim: Codable, Sendable, Equatable {
        case valueAtMost(Double)
        case ratioAtMost(Double)
        case ratioAtLeast(Double)
    }

    package init(
        group: String,
        subject: String,
        quantity: String? = nil,
        value: Double,
        unit: String,
        reference: Reference? = nil,
        aim: Aim? = nil
    ) {
        self.group = group
        self.subject = subject
        self.quantity = quantity
        self.value = value
        self.unit = unit
        self.reference = reference
        self.aim = aim
    }

    /// How many times the reference the figure is.
    package var ratio: Double? { reference.map { value / $0.value } }

    /// Whether the aim is met; `nil` where none was set, or none can be told.
    package var isMet: Bool? {
        switch aim {
        case nil: nil
        case .valueAtMost(let most)?: value <= most
        case .ratioAtMost(let most)?: ratio.map { $0 <= most }
        case .ratioAtLeast(let least)?: ratio.map { $0 >= least }
        }
    }
}
