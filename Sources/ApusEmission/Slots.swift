/// What a frame is filled with: a piece of code for each of its slots, none left out, so that nothing is looked up elsewhere.
struct Slots {
    /// The frame.
    let frame: Frame
    /// A piece for each of ``Frame/slots``, in their order.
    let codes: [Code]

    /// The slots of `frame`; those that `codes` does not name are empty.
    init(_ frame: Frame, _ codes: [String: Code]) {
        assert(codes.keys.allSatisfy(frame.slots.contains), "\(frame) has no slot \(codes.keys.filter { !frame.slots.contains($0) })")
        self.frame = frame
        self.codes = frame.slots.map { codes[$0, default: Code()] }
    }
}
