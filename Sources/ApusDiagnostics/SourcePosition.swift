/// A place in one of the files of a run: where a node, a type or an operation was written.
///
/// Positions are carried from the parser to the end, so that a warning of the last stage can still name the line of YAML.
public struct SourcePosition: Hashable, Sendable {
    /// The file, as registered in ``DiagnosticLog/files``.
    public var file: SourceFileID
    /// The line, counted from 1.
    public var line: UInt32
    /// The column in Unicode code points, counted from 1.
    public var column: UInt32

    /// A place in `file`; line and column count from 1.
    public init(file: SourceFileID, line: UInt32, column: UInt32) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourcePosition: Comparable {
    /// Orders places as a reader of the files meets them: by file in order of registration, then line, then column.
    public static func < (left: Self, right: Self) -> Bool {
        (left.file.index, left.line, left.column) < (right.file.index, right.line, right.column)
    }
}
