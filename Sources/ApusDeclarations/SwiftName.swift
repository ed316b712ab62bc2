/// An identifier of Swift that is fit to be written where it stands.
///
/// Only this module makes names, from the names of the document; so nothing of a document reaches Swift text as code.
public struct SwiftName: Hashable, Sendable, Comparable {
    /// The identifier without backticks, such as `default`.
    public let text: String

    /// `text` must be an identifier or a keyword; ``Naming`` is the one room that sees to it.
    init(trusted text: String) {
        self.text = text
    }

    /// Orders names by their text.
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
