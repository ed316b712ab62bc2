/// A string of bytes that are known to be UTF-8, made without generic code, which is slow in debug builds.
func string(utf8 bytes: UnsafePointer<UInt8>, count: Int) -> String {
    String(unsafeUninitializedCapacity: count) { buffer in
        buffer.baseAddress!.update(from: bytes, count: count)
        return count
    }
}
