/// An OpenAPI document in JSON as if it described several APIs of its own size: every path and every component is there many times, each time under
/// another name, with references and operation ids to match.
///
/// It is a text of the same make-up as the original, so what a generator takes for it beside the original tells how it grows.
package struct RepeatedDocument {
    /// The text between two copies and around them.
    private enum Part {
        case text(ArraySlice<UInt8>)
        case members(ArraySlice<UInt8>, renaming: Renaming)
    }

    /// How the keys of an object are named in a copy.
    private enum Renaming {
        /// A folder before the path.
        case path
        /// A word after the name.
        case component
    }

    private let parts: [Part]

    /// A document that is no object with `paths` has nothing to repeat, and comes out as it is.
    package init(of document: [UInt8]) {
        var parts: [Part] = []
        var copied = 0
        func repeatMembers(of object: JSONMember, renaming: Renaming) {
            guard let inside = object.inside else { return }
            parts.append(.text(document[copied..<inside.lowerBound]))
            parts.append(.members(document[inside], renaming: renaming))
            copied = inside.upperBound
        }
        for member in JSONMember.members(of: document[...]) {
            switch member.name {
            case "paths": repeatMembers(of: member, renaming: .path)
            case "components":
                for kind in JSONMember.members(of: document[member.value]) { repeatMembers(of: kind, renaming: .component) }
            default: break
            }
        }
        parts.append(.text(document[copied...]))
        self.parts = parts
    }

    /// Hands on the document with everything in it `count` times, piece by piece.
    package func write(times count: Int, to output: (ArraySlice<UInt8>) throws -> Void) rethrows {
        for part in parts {
            switch part {
            case .text(let text): try output(text)
            case .members(let members, let renaming):
                try output(members)
                guard !members.isEmpty else { continue }
                for copy in 1..<max(count, 1) {
                    try output([UInt8(ascii: ",")])
                    try output(Self.copy(members, number: copy + 1, renaming)[...])
                }
            }
        }
    }

    /// `members` with other names, and with references to the components of the same copy.
    private static func copy(_ members: ArraySlice<UInt8>, number: Int, _ renaming: Renaming) -> [UInt8] {
        let suffix = [UInt8]("-copy\(number)".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(members.count + members.count / 8)
        var depth = 0
        var key: ArraySlice<UInt8> = []
        var index = members.startIndex
        while index < members.endIndex {
            let byte = members[index]
            guard byte == UInt8(ascii: "\"") else {
                if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { depth += 1 }
                if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { depth -= 1 }
                result.append(byte)
                index += 1
                continue
            }
            let text = JSONMember.string(at: index, of: members)
            index = text.upperBound + 1
            let isKey = JSONMember.next(from: index, of: members) == UInt8(ascii: ":")
            result.append(byte)
            if isKey {
                key = members[text]
                if depth == 0, renaming == .path { result += "/copy\(number)".utf8 }
                result += key
                if depth == 0, renaming == .component { result += suffix }
            } else if key.elementsEqual("operationId".utf8) {
                result += members[text] + suffix
            } else {
                result += referenceOfCopy(members[text], suffix)
            }
            result.append(byte)
        }
        return result
    }

    /// `text` as it is, unless it is a pointer to a component.
    private static func referenceOfCopy(_ text: ArraySlice<UInt8>, _ suffix: [UInt8]) -> [UInt8] {
        guard text.starts(with: "#/components/".utf8) else { return [UInt8](text) }
        let slash = UInt8(ascii: "/")
        var slashes = 0
        let end = text.firstIndex { byte in
            slashes += byte == slash ? 1 : 0
            return slashes == 4
        }
        return text[..<(end ?? text.endIndex)] + suffix + text[(end ?? text.endIndex)...]
    }
}
