import ApusDiagnostics
import CApusLibYAML

/// Finds where libyaml reads as YAML 1.1 what YAML 1.2 means otherwise, so that the document can be refused instead of misread.
struct YAMLMisreading {
    private struct Place: Hashable {
        var line: Int
        var column: Int
    }

    /// The places after a question mark that begins a word. In a flow collection libyaml takes it for the indicator of a key, as in
    /// `{?id: 1}`, though without a space it is a part of the text (YAML 1.2, section 7.3.3).
    private var afterQuestionMarks: Set<Place> = []

    init(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            var counted = 0
            var place = Place(line: 0, column: 0)
            var offset = 0
            while let found = memchr(base + offset, Int32(UInt8(ascii: "?")), bytes.count - offset) {
                let index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
                offset = index + 1
                guard Self.beginsWord(bytes, at: index) else { continue }
                while counted < offset {
                    let byte = bytes[counted]
                    counted += 1
                    if byte == 0x0A || (byte == 0x0D && !(counted < bytes.count && bytes[counted] == 0x0A)) {
                        place = Place(line: place.line + 1, column: 0)
                    } else if byte & 0xC0 != 0x80 {
                        place.column += 1
                    }
                }
                afterQuestionMarks.insert(place)
            }
        }
    }

    private static func beginsWord(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let before = index > 0 ? bytes[index - 1] : 0x0A
        let after = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
        let isAtStart = before <= 0x20 || before == UInt8(ascii: "{") || before == UInt8(ascii: "[") || before == UInt8(ascii: ",")
        return isAtStart && after > 0x20
    }

    /// Refuses a scalar that libyaml did not read as YAML 1.2 says.
    func check(_ event: UnsafePointer<yaml_event_t>, at position: SourcePosition) throws(Refusal) {
        let mark = event.pointee.start_mark
        if !afterQuestionMarks.isEmpty, afterQuestionMarks.contains(Place(line: mark.line, column: mark.column)) {
            throw Refusal(
                .yamlSyntax,
                "there is '?' right before a text in a flow collection, which readers of YAML understand differently",
                at: position,
                hint: "put the text with its '?' in quotes"
            )
        }
        guard let anchor = event.pointee.data.scalar.anchor, event.pointee.data.scalar.tag == nil else { return }
        guard event.pointee.data.scalar.style == YAML_PLAIN_SCALAR_STYLE, event.pointee.data.scalar.length > 0 else { return }
        let length = strlen(UnsafeRawPointer(anchor).assumingMemoryBound(to: CChar.self))
        let points = apus_code_points(event.pointee.data.scalar.value, event.pointee.data.scalar.length)
        guard event.pointee.end_mark.index - mark.index == 1 + length + points else { return }
        throw Refusal(
            .yamlSyntax,
            "the anchor is not separated from the text after it",
            at: position,
            hint: "name anchors by letters, digits, '-' and '_', and put a space after them"
        )
    }
}
