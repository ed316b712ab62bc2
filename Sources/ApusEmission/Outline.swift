import Dispatch
import Mustache

/// A frame as it comes out for one choice of filled slots: the template's text, with the places where slots go.
///
/// All that a template can ask of a slot is whether it is empty, and where its text goes it goes as it is. So Mustache renders each frame once
/// for each choice, with marks for texts, and what is left to do for a declaration is copying.
struct Outline: Sendable {
    private enum Piece: Sendable {
        case text([UInt8])
        /// By its index in ``Frame/slots``.
        case slot(Int)
    }

    private let pieces: [Piece]

    /// The outline of `frame`, as `library` has it, where those slots are filled.
    init(of frame: Frame, filled: FilledSlots, in library: MustacheLibrary) {
        let text = library.render(MarkedSlots(frame: frame, filled: filled), withTemplate: frame.rawValue) ?? ""
        var pieces: [Piece] = []
        var open: [UInt8] = []
        for scalar in text.unicodeScalars {
            if let slot = Mark.slot(scalar) {
                if !open.isEmpty { pieces.append(.text(open)) }
                open = []
                pieces.append(.slot(slot))
            } else {
                open += String(scalar).utf8
            }
        }
        while open.last == Lines.newline { open.removeLast() }
        if !open.isEmpty { pieces.append(.text(open)) }
        self.pieces = pieces
    }

    /// The frame with `codes` in the places of its slots.
    func filled(with codes: [Code]) -> Code {
        var bytes: [UInt8] = []
        var count = 0
        for piece in pieces {
            switch piece {
            case .text(let text): count += text.count
            case .slot(let index): count += codes[index].width
            }
        }
        bytes.reserveCapacity(count)
        for piece in pieces {
            switch piece {
            case .text(let text): bytes += text
            case .slot(let index): bytes += codes[index].bytes
            }
        }
        return Code(trusted: bytes)
    }
}

/// Which slots of a frame have code, a bit for each.
struct FilledSlots: Hashable, Sendable {
    private var bits: UInt32 = 0

    /// Those of `codes` that are not empty.
    init(_ codes: [Code]) {
        for (index, code) in codes.enumerated() where !code.isEmpty { bits |= 1 << UInt32(index) }
    }

    /// Whether the slot at `index` has code.
    func contains(_ index: Int) -> Bool { bits & 1 << UInt32(index) != 0 }
}

/// The outlines that were asked for already. Files are written on several cores, which share them.
final class Outlines: @unchecked Sendable {
    private struct Key: Hashable {
        let frame: Frame
        let filled: FilledSlots
    }

    private let queue = DispatchQueue(label: "apus.outlines")
    private var known: [Key: Outline] = [:]

    /// The outline of `frame` where those slots are filled.
    func outline(of frame: Frame, filled: FilledSlots, in library: MustacheLibrary) -> Outline {
        let key = Key(frame: frame, filled: filled)
        if let outline = queue.sync(execute: { known[key] }) { return outline }
        let outline = Outline(of: frame, filled: filled, in: library)
        queue.sync { known[key] = outline }
        return outline
    }
}

/// What Mustache sees of a frame's slots: for each whether it is filled, and a mark for its text.
private struct MarkedSlots: MustacheParent {
    let frame: Frame
    let filled: FilledSlots

    func child(named name: String) -> Any? {
        guard let index = frame.slots.firstIndex(of: name) else { return Mark(slot: 0, isNull: true) }
        return Mark(slot: index, isNull: !filled.contains(index))
    }
}

/// Stands for the code of a slot. Inside a section a frame can use the slots around it, and the section's own code is `{{{.}}}`.
private struct Mark: MustacheCustomRenderable, MustacheParent {
    let slot: Int
    let isNull: Bool

    /// Unicode sets these 32 apart for what a program needs inside: no text that is exchanged has them (Unicode, 23.7).
    private static let marks: ClosedRange<UInt32> = 0xFDD0...0xFDEF

    var renderText: String {
        isNull ? "" : Unicode.Scalar(Self.marks.lowerBound + UInt32(slot)).map { String(Character($0)) } ?? ""
    }

    func child(named name: String) -> Any? { nil }

    /// The slot for which `scalar` stands, if it is a mark.
    static func slot(_ scalar: Unicode.Scalar) -> Int? {
        marks.contains(scalar.value) ? Int(scalar.value - marks.lowerBound) : nil
    }
}
