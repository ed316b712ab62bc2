extension JSONPath {
    /// The place of the value that would come next in a text that is being written.
    init(ofValueAfter bytes: [UInt8]) {
        /// An open object with the key last read, or an open array with the elements behind.
        enum Container {
            case object(key: String)
            case array(count: Int)
        }
        var open: [Container] = []
        var position = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "{"): open.append(.object(key: ""))
            case UInt8(ascii: "["): open.append(.array(count: 0))
            case UInt8(ascii: "}"), UInt8(ascii: "]"): open.removeLast()
            case UInt8(ascii: ","):
                if case .array(let count) = open.last {
                    open[open.count - 1] = .array(count: count + 1)
                }
            case UInt8(ascii: "\""):
                let start = position
                position += 1
                while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
                    position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
                }
                if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: ":"), !open.isEmpty,
                    let key = try? JSONReader(Array(bytes[start...position])).string()
                {
                    open[open.count - 1] = .object(key: key)
                }
            default: break
            }
            position += 1
        }
        self.init(
            open.map { container in
                switch container {
                case .object(let key): .key(key)
                case .array(let count): .index(count)
                }
            }
        )
    }
}
