import Foundation

/// Bytes that are written one after the other into memory that grows.
struct JSONBuffer: ~Copyable {
    private(set) var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    private var capacity = 0

    deinit {
        free(start)
    }

    /// Where the next byte goes, with room for this many.
    @inline(__always)
    mutating func room(for additional: Int) -> UnsafeMutablePointer<UInt8> {
        if capacity &- count < additional {
            grow(by: additional)
        }
        return start.unsafelyUnwrapped + count
    }

    @inline(never)
    private mutating func grow(by additional: Int) {
        capacity = max(capacity * 2, count + additional, 256)
        guard let larger = realloc(start, capacity) else {
            preconditionFailure("there is no memory for \(capacity) bytes of JSON")
        }
        start = larger.assumingMemoryBound(to: UInt8.self)
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        room(for: 1)[0] = byte
        count &+= 1
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        room(for: bytes.count).initialize(from: source, count: bytes.count)
        count += bytes.count
    }

    mutating func removeLast(_ removed: Int) {
        count -= removed
    }

    subscript(_ index: Int) -> UInt8 {
        precondition(index < count)
        return start.unsafelyUnwrapped[index]
    }

    /// The bytes from here on.
    func array(from index: Int = 0) -> [UInt8] {
        guard let start else { return [] }
        return Array(UnsafeBufferPointer(start: start + index, count: count - index))
    }

    /// The bytes, without a copy.
    consuming func data() -> Data {
        guard let bytes = start else { return Data() }
        start = nil
        return Data(bytesNoCopy: bytes, count: count, deallocator: .free)
    }
}
