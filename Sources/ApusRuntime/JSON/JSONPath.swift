/// Where a value stands in a JSON document: `magic_links[0].id`.
public struct JSONPath: Hashable, Sendable, CustomStringConvertible {
    /// One step down from a value to a part of it.
    public enum Component: Hashable, Sendable {
        /// The member of an object.
        case key(String)
        /// The element of an array, counted from zero.
        case index(Int)
    }

    /// The steps from the root; empty for the root itself.
    public var components: [Component]

    /// A path of these steps.
    public init(_ components: [Component] = []) {
        self.components = components
    }

    /// The path as text; empty for the root.
    ///
    /// A key that is not a plain word is written in brackets: `detail["x-trace"]`.
    public var description: String {
        var text = ""
        for component in components {
            switch component {
            case .index(let index):
                text += "[\(index)]"
            case .key(let key) where Self.isPlain(key):
                text += text.isEmpty ? key : ".\(key)"
            case .key(let key):
                text += "[\(key.debugDescription)]"
            }
        }
        return text
    }

    private static func isPlain(_ key: String) -> Bool {
        !key.isEmpty
            && key.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                    true
                default:
                    false
                }
            }
    }
}
