extension SwiftModule {
    /// The module in exactly `count` files, whose names depend on nothing but `stem` and `count`: for builds that have to know the names
    /// before the documents are read.
    ///
    /// Where something goes depends on its name alone, so a change in one schema or operation changes one shard, and one that comes or
    /// goes moves no other. Shards that nothing falls to have no declarations.
    public func packed(into count: Int, stem: String) -> SwiftModule {
        let names = Self.shardNames(stem, count)
        var shards: [[Declaration]] = Array(repeating: [], count: names.count)
        for file in files {
            var methods: [[MethodDeclaration]] = Array(repeating: [], count: names.count)
            for declaration in file.declarations {
                switch declaration {
                case .operation(let operation):
                    shards[Self.shard(of: operation.path.name.text, names.count)].append(declaration)
                case .methods(let all):
                    for method in all { methods[Self.shard(of: method.operation.path.name.text, names.count)].append(method) }
                case .namespace, .structure, .tuple, .enumeration, .union, .alias, .wrapper, .headers, .client, .servers, .credentials,
                    .incoming, .incomingCalls:
                    shards[Self.shard(of: file.name, names.count)].append(declaration)
                }
            }
            for (index, methods) in methods.enumerated() where !methods.isEmpty { shards[index].append(.methods(methods)) }
        }
        var packed = self
        packed.files = zip(names, shards).map { name, declarations in
            SwiftFile(name: name, imports: Imports(declarations).modules, declarations: declarations)
        }
        return packed
    }

    /// The names of the files that ``packed(into:stem:)`` gives: `Trackstar.swift`, `Trackstar+Shard2.swift`, `Trackstar+Shard3.swift`.
    ///
    /// Everything in `stem` but the letters and digits of ASCII, `-` and `_` becomes `_`. The build plugin has the same rule.
    public static func shardNames(_ stem: String, _ count: Int) -> [String] {
        let plain = String(stem.map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" ? $0 : "_" })
        return (1...max(count, 1)).map { $0 == 1 ? "\(plain).swift" : "\(plain)+Shard\($0).swift" }
    }

    /// FNV-1a with the last step of MurmurHash3, without which names that differ at the end fall together.
    private static func shard(of name: String, _ count: Int) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return Int((hash ^ (hash >> 33)) % UInt64(count))
    }
}
