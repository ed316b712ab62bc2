import ApusDiagnostics
import ApusTemplates
import Mustache

/// The frames: the built-in ones, and the user's in their place.
///
/// Each built-in frame is there as `BuiltInStructure` too, so that a user's `Structure` can inherit it and replace a block:
/// `{{<BuiltInStructure}}{{$conformances}}{{{conformances}}}, Identifiable{{/conformances}}{{/BuiltInStructure}}`.
public struct TemplateSet: Sendable {
    /// A template of the user's.
    public struct Override: Sendable {
        /// The frame that it replaces, such as `Structure`, or a name of its own by which other templates include it.
        public var name: String
        /// Its text.
        public var bytes: [UInt8]
        /// The path as it is shown in diagnostics.
        public var path: String

        /// The template at `path`.
        public init(name: String, bytes: [UInt8], path: String) {
            self.name = name
            self.bytes = bytes
            self.path = path
        }
    }

    /// The built-in frames as files, for a user to start from: `Structure.mustache` and its text.
    public static let builtInFiles: [OutputFile] = Templates.all.map { OutputFile(name: "\($0.name).mustache", bytes: $0.bytes) }

    /// The built-in frames.
    public static let builtIn: TemplateSet = {
        var log = DiagnosticLog()
        return TemplateSet(overrides: [], log: &log)
    }()

    private var library = MustacheLibrary()
    private let outlines = Outlines()

    /// The built-in frames with `overrides` in place of those of their names. What is wrong with an override is reported, and the built-in
    /// frame stays.
    public init(overrides: [Override], log: inout DiagnosticLog) {
        var sources: [TemplateSource] = []
        for template in Templates.all {
            let text = String(decoding: template.bytes, as: UTF8.self)
            guard let parsed = try? MustacheTemplate(string: Self.plainText + text) else { continue }
            library.register(parsed, named: Self.builtInPrefix + template.name)
            library.register(parsed, named: template.name)
            sources.append(TemplateSource(name: Self.builtInPrefix + template.name, text: text))
        }
        var checker = TemplateChecker(builtIn: sources)
        for override in overrides.sorted(by: { $0.name < $1.name }) {
            let file = log.files.add(SourceFile(path: override.path, bytes: override.bytes))
            guard let text = String(validating: override.bytes, as: UTF8.self) else {
                log.error(
                    .templateSyntax,
                    "The template is not text in UTF-8",
                    at: SourcePosition(file: file, line: 1, column: 1),
                    hint: "save it as UTF-8"
                )
                continue
            }
            do {
                library.register(try MustacheTemplate(string: Self.plainText + text), named: override.name)
                checker.add(TemplateSource(name: override.name, text: text), file: file)
            } catch {
                let (message, line, column) = Self.explain(error)
                log.error(.templateSyntax, message, at: SourcePosition(file: file, line: line, column: column))
            }
        }
        checker.check(&log)
        // A chain of templates that never ends must not be rendered.
        for name in checker.unusable { library.register(MustacheTemplate.empty, named: name) }
    }

    /// The text of the frame, filled with `slots`.
    func render(_ slots: Slots) -> Code {
        outlines.outline(of: slots.frame, filled: FilledSlots(slots.codes), in: library).filled(with: slots.codes)
    }

    static let builtInPrefix = "BuiltIn"
    /// Swift is not HTML: without this line `<` would come out as `&lt;`. Each template starts anew.
    private static let plainText = "{{% CONTENT_TYPE:TEXT}}\n"

    /// What a parse error says, and where, without the line that was put before the template.
    private static func explain(_ error: any Error) -> (message: String, line: UInt32, column: UInt32) {
        guard let error = error as? MustacheTemplate.ParserError else { return ("The template cannot be read", 1, 1) }
        let message =
            switch error.error as? MustacheTemplate.Error {
            case .sectionCloseNameIncorrect: "The tag closes another section than the one that is open"
            case .unfinishedName: "The tag does not end with `}}`, or its name is none"
            case .expectedSectionEnd: "A section is not closed"
            case .invalidSetDelimiter: "The delimiters cannot be read"
            case .transformAppliedToInheritanceSection: "A block cannot be transformed"
            case .illegalTokenInsideInheritSection, .textInsideInheritSection:
                "Only blocks (`{{$name}}`) may stand in a template that inherits another"
            case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "The pragma is unknown"
            case nil: "The template ends in the middle of a tag"
            }
        return (message, UInt32(max(1, error.context.lineNumber - 1)), UInt32(max(1, error.context.columnNumber)))
    }
}

extension MustacheTemplate {
    fileprivate static let empty: MustacheTemplate = {
        guard let template = try? MustacheTemplate(string: "") else { preconditionFailure("Mustache parses nothing as nothing") }
        return template
    }()
}
