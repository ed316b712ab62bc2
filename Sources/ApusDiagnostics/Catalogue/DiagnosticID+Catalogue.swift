/// What people are told about each kind of diagnostic: `apus explain`, and the reference page.
extension DiagnosticID {
    /// What one kind of diagnostic means, and what to do about it.
    public struct Entry: Hashable, Sendable {
        /// The kind.
        public var id: DiagnosticID
        /// What is so, in a sentence with a full stop.
        public var meaning: String
        /// What to do, in sentences with full stops.
        public var advice: String

        init(_ id: DiagnosticID, _ meaning: String, _ advice: String) {
            self.id = id
            self.meaning = meaning
            self.advice = advice
        }
    }

    /// The kinds that one stage reports.
    public struct Chapter: Hashable, Sendable {
        /// What they are about.
        public var title: String
        /// The kinds, in the order in which they are declared.
        public var entries: [Entry]
    }

    /// All kinds of diagnostics. A test compares it with the declarations.
    public static let catalogue: [Chapter] = [
        syntaxChapter, overlaysChapter, templatesChapter, commandChapter, settingsChapter,
        objectsChapter, referencesChapter, modelChapter, declarationsChapter,
    ]

    /// What the catalogue has about it; nothing about an id that nobody declared.
    public var entry: Entry? {
        for chapter in Self.catalogue {
            if let entry = chapter.entries.first(where: { $0.id == self }) { return entry }
        }
        return nil
    }
}
