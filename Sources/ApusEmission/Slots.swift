import Mustache

/// What a frame is filled with: a piece of code for each of its slots, none left out, so that nothing is looked up elsewhere.
struct Slots: MustacheParent {
    /// The frame.
    let frame: Frame
    private let codes: [String: Code]

    /// The slots of `frame`; those that `codes` does not name are empty.
    init(_ frame: Frame, _ codes: [String: Code]) {
        assert(codes.keys.allSatisfy(frame.slots.contains), "\(frame) has no slot \(codes.keys.filter { !frame.slots.contains($0) })")
        self.frame = frame
        self.codes = codes
    }

    func child(named name: String) -> Any? {
        codes[name, default: Code()]
    }
}

extension Code: MustacheCustomRenderable {
    var renderText: String { description }
    var isNull: Bool { isEmpty }
}

/// Inside a section a frame can use the slots around it, and the section's own code is `{{{.}}}`.
extension Code: MustacheParent {
    func child(named name: String) -> Any? { nil }
}
