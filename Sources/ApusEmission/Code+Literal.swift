import ApusDeclarations

extension Code {
    /// A Swift string literal that means `text`: quotes, backslashes and whatever is invisible or reorders text is escaped.
    init(literal text: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 2)
        bytes.append(UInt8(ascii: "\""))
        var text = text
        let isPlain = text.withUTF8 { utf8 in
            bytes.append(contentsOf: utf8)
            return Lines.isPlain(utf8) && !utf8.contains(UInt8(ascii: "\"")) && !utf8.contains(UInt8(ascii: "\\"))
        }
        if !isPlain {
            bytes.removeLast(bytes.count - 1)
            for scalar in text.unicodeScalars { Self.appendEscaped(scalar, to: &bytes) }
        }
        bytes.append(UInt8(ascii: "\""))
        self.init(trusted: bytes)
    }

    private static func appendEscaped(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        switch scalar {
        case "\"": bytes.append(contentsOf: #"\""#.utf8)
        case "\\": bytes.append(contentsOf: #"\\"#.utf8)
        case "\n": bytes.append(contentsOf: #"\n"#.utf8)
        case "\r": bytes.append(contentsOf: #"\r"#.utf8)
        case "\t": bytes.append(contentsOf: #"\t"#.utf8)
        case "\0": bytes.append(contentsOf: #"\0"#.utf8)
        case _ where scalar.isUnseen: bytes.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".utf8)
        default: bytes.append(contentsOf: UTF8.encode(scalar)!)
        }
    }

    /// An identifier where it is declared or stands by itself, in backticks if it is a keyword.
    init(_ name: SwiftName) {
        self.init(trusted: Array((Keywords.declaration.contains(name.text) ? "`\(name.text)`" : name.text).utf8))
    }

    /// An identifier after a dot, where few words are keywords.
    init(member name: SwiftName) {
        self.init(trusted: Array((Keywords.member.contains(name.text) ? "`\(name.text)`" : name.text).utf8))
    }

    /// An identifier before the colon of an argument, where backticks that are not needed are warned of.
    init(label name: SwiftName) {
        self.init(trusted: Array((Keywords.label.contains(name.text) ? "`\(name.text)`" : name.text).utf8))
    }

    /// A number literal, from text that the deciding has checked to be one.
    init(number text: String) {
        let isNumber = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"),
                UInt8(ascii: "E"):
                true
            default: false
            }
        }
        self.init(trusted: isNumber ? Array(text.utf8) : Array("0".utf8))
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is not seen, or changes how the text around it is seen: controls, line and paragraph separators, bidirectional
    /// controls, joiners of zero width, the byte order mark, tags and noncharacters.
    var isUnseen: Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB, 0xFFFE...0xFFFF, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}

/// The words of Swift that are not identifiers.
enum Keywords {
    /// Where a name is declared or stands by itself.
    static let declaration: Set<String> = [
        "Any", "Protocol", "Self", "Type", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default",
        "defer",
        "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in",
        "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public", "repeat",
        "rethrows",
        "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where",
        "while",
    ]
    /// Before the colon of an argument.
    static let label: Set<String> = ["inout"]
    /// After a dot.
    static let member: Set<String> = ["Protocol", "Type", "init", "self"]
}
