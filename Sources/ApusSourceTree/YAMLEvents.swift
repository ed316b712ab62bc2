import ApusDiagnostics
import CApusLibYAML

/// The events of a YAML stream, by libyaml. The bytes must outlive it.
struct YAMLEvents: ~Copyable {
    /// `yaml_event_type_t` as an enumeration.
    enum Kind: UInt32 {
        case nothing
        case streamStart
        case streamEnd
        case documentStart
        case documentEnd
        case alias
        case scalar
        case sequenceStart
        case sequenceEnd
        case mappingStart
        case mappingEnd
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>

    /// The events of `count` bytes of UTF-8. Nothing is returned if there is no memory.
    init?(_ bytes: UnsafePointer<UInt8>, count: Int) {
        parser = .allocate(capacity: 1)
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            event.deallocate()
            return nil
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes, count)
    }

    deinit {
        yaml_event_delete(event)
        yaml_parser_delete(parser)
        event.deallocate()
        parser.deallocate()
    }

    /// The next event, which lives until the one after it is asked for. After an error there is none.
    mutating func next() -> UnsafePointer<yaml_event_t>? {
        yaml_event_delete(event)
        guard yaml_parser_parse(parser, event) == 1 else { return nil }
        return UnsafePointer(event)
    }

    /// What is wrong, after an error.
    func refusal(in text: SourceText) -> Refusal {
        YAMLProblem(parser.pointee).refusal(in: text)
    }
}
