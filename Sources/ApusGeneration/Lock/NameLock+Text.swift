import ApusDeclarations
import ApusSourceTree

extension NameLock {
    /// Reads the names of one API in a lock file.
    init(_ fields: inout Fields) {
        self.init(initialisms: fields.list("initialisms"))
        for kind in Kind.allCases {
            var names: Names = [:]
            for scope in fields.mapping(kind.rawValue) { names[scope.key] = fields.reader.texts(scope.value, scope.key) }
            self[kind] = names
        }
    }

    /// The lines of a lock file, sorted, so that what comes and goes shows in a line of its own.
    var text: String {
        var text = ""
        if !initialisms.isEmpty { text += "    initialisms: [\(initialisms.map(LockFile.quoted).joined(separator: ", "))]\n" }
        for kind in Kind.allCases where !self[kind].isEmpty {
            text += "    \(kind.rawValue):\n"
            for (scope, names) in self[kind].sorted(by: { $0.key < $1.key }) {
                text += "      \(LockFile.quoted(scope)):\n"
                for (wire, name) in names.sorted(by: { $0.key < $1.key }) {
                    text += "        \(LockFile.quoted(wire)): \(LockFile.quoted(name))\n"
                }
            }
        }
        return text
    }
}
