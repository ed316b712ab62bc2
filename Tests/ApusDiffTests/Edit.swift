import ApusDiagnostics
import ApusSourceTree
import Foundation
import Testing

/// One entry of a document taken away, or one value replaced.
struct Edit {
    /// The keys and indices that lead to it.
    var place: [String]
    var isRemoval: Bool

    /// Every edit of `tree`, in the order of the alphabet.
    static func all(of tree: Any, at place: [String] = []) -> [Edit] {
        switch tree {
        case let object as [String: Any]:
            object.sorted { $0.key < $1.key }.flatMap { key, value in
                [Edit(place: place + [key], isRemoval: true)] + all(of: value, at: place + [key])
            }
        case let list as [Any]:
            list.enumerated().flatMap { index, value in
                [Edit(place: place + [String(index)], isRemoval: true)] + all(of: value, at: place + [String(index)])
            }
        case is NSNull: []
        default: [Edit(place: place, isRemoval: false)]
        }
    }

    /// The edited document.
    func applied(to tree: Any) -> Any { applied(to: tree, place[...]) }

    private func applied(to tree: Any, _ rest: ArraySlice<String>) -> Any {
        guard let key = rest.first else { return Self.other(than: tree) }
        let isLast = rest.count == 1
        if var object = tree as? [String: Any] {
            object[key] = isLast && isRemoval ? nil : object[key].map { applied(to: $0, rest.dropFirst()) }
            return object
        }
        if var list = tree as? [Any], let index = Int(key), list.indices.contains(index) {
            if isLast, isRemoval { list.remove(at: index) } else { list[index] = applied(to: list[index], rest.dropFirst()) }
            return list
        }
        return tree
    }

    private static func other(than value: Any) -> Any {
        switch value {
        case let text as String: text + "X"
        // A number of JSON is a boolean if Objective-C would say so.
        case let number as NSNumber where String(cString: number.objCType) == "c": !number.boolValue
        case let number as NSNumber: number.intValue + 1
        default: value
        }
    }

    /// Whether this and another edit are about different schemas, operations or parts of the document, so that they do not undo each other.
    func isApart(from other: Edit) -> Bool {
        let common = zip(place, other.place).prefix { $0 == $1 }.count
        let around = place.prefix(common)
        guard place.count > common, other.place.count > common else { return false }
        return around.isEmpty || [["components"], ["components", "schemas"], ["paths"]].contains(Array(around))
    }
}

/// Documents as trees of Foundation's values.
enum DocumentTree {
    /// The document at `path` from the project's root; nothing, if it is not there.
    static func read(_ path: String) throws -> Any? {
        guard let data = FileManager.default.contents(atPath: Comparing.root.appendingPathComponent(path).path) else { return nil }
        var log = DiagnosticLog()
        let node = try #require(Node(parsing: SourceFile(path: path, bytes: Array(data)), log: &log))
        return try JSONSerialization.jsonObject(with: Data(node.jsonText.utf8))
    }

    /// The tree as JSON, with the keys in the order of the alphabet, since it is the order of arguments too.
    static func text(_ tree: Any) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: tree, options: .sortedKeys), as: UTF8.self)
    }
}
