import ApusDiagnostics
import ApusSourceTree

extension Schema {
    /// Reads a Schema Object of any version. Whatever stands there becomes some schema; trouble is reported.
    init(reading node: Node, in reader: inout Reader) {
        self.init(position: node.position)
        switch node.content {
        case .mapping(let mapping):
            let outer = reader.scope
            if reader.version >= .v3_1, let id = mapping["$id"]?.scalar, id.kind == .string {
                reader.enterResource(id.text, source: reader.sources.source(of: node.position.file))
            }
            read(mapping, in: &reader)
            reader.scope = outer
        case .scalar(let scalar) where scalar.kind == .boolean:
            boolean = scalar.text.lowercased() == "true"
        case .scalar, .list:
            reader.log.warning(
                .wrongType,
                "a Schema Object should be here, but it is \(node.kindDescription)",
                at: node.position,
                hint: "write a mapping, or true for any value; any value is taken"
            )
        }
    }

    private mutating func read(_ mapping: Mapping, in reader: inout Reader) {
        if reader.version <= .v3_0, let value = mapping["$ref"], let text = value.scalar, text.kind == .string {
            reference = reader.reference(text.text, at: value.position, as: .schema)
            Self.ignoreSiblings(in: mapping, in: &reader)
            return
        }
        var others: [Mapping.Entry] = []
        for entry in mapping.entries {
            guard let keyword = SchemaKeyword(rawValue: entry.key) else {
                others.append(entry)
                if !entry.key.hasPrefix("x-") { reader.reportUnknown(entry, of: "Schema Object", known: SchemaKeyword.names) }
                continue
            }
            if keyword.isKeptAsWritten { written.append(entry) }
            if keyword.since > reader.version { Self.reportLater(keyword, entry, in: &reader) }
            switch keyword {
            case .properties, .patternProperties, .additionalProperties, .unevaluatedProperties, .propertyNames, .items, .prefixItems,
                .allOf, .anyOf, .oneOf, .not, .contains:
                readApplicator(keyword, entry.value, in: &reader)
            case .additionalItems, .unevaluatedItems, .ifKeyword, .then, .elseKeyword, .dependentRequired, .dependentSchemas, .dependencies:
                editConstraints { $0.others.append(entry.key) }
            case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf, .minLength, .maxLength, .pattern, .minItems,
                .maxItems, .minProperties, .maxProperties, .minContains, .maxContains:
                readConstraint(keyword, entry.value, in: &reader)
            case .ref, .dynamicRef, .recursiveRef, .type, .format, .nullable, .xNullable, .contentEncoding, .contentMediaType, .enumeration,
                .constant,
                .defaultValue, .example, .examples, .required, .uniqueItems, .discriminator:
                readAssertion(keyword, entry, in: &reader)
            case .title, .description, .externalDocs, .deprecated, .readOnly, .writeOnly:
                readAnnotation(keyword, entry.value, in: &reader)
            case .id, .schema, .anchor, .dynamicAnchor, .recursiveAnchor, .vocabulary, .comment, .defs, .definitions, .contentSchema, .xml,
                .collectionFormat:
                break
            }
        }
        if !others.isEmpty { extensions = Mapping(others) }
    }

    private static func reportLater(_ keyword: SchemaKeyword, _ entry: Mapping.Entry, in reader: inout Reader) {
        reader.log.warning(
            .keyOfLaterVersion,
            "'\(entry.key)' of the Schema Object came with OpenAPI \(keyword.since.rawValue), but the document is of \(reader.version.rawValue)",
            at: entry.keyPosition,
            hint: "raise the version of the document; the key is taken as the later version means it"
        )
    }

    /// Notes what stands beside a `$ref` in a version that ignores it.
    private static func ignoreSiblings(in mapping: Mapping, in reader: inout Reader) {
        guard mapping.count > 1 else { return }
        for entry in mapping.entries where entry.key != "$ref" && !entry.key.hasPrefix("x-") {
            guard let keyword = SchemaKeyword(rawValue: entry.key), !keyword.isAnnotation, keyword != .nullable else {
                reader.ignoredSiblings.count(entry.key, at: entry.keyPosition)
                continue
            }
            reader.log.warning(
                .referenceSiblings,
                "'\(entry.key)' beside '$ref' is ignored in OpenAPI \(reader.version.rawValue)",
                at: entry.keyPosition,
                hint: "put the reference in an 'allOf' beside it to have both"
            )
        }
    }

    /// Changes the constraints, of which most schemas have none.
    mutating func editConstraints(_ edit: (inout Constraints) -> Void) {
        var edited = constraints ?? Constraints()
        edit(&edited)
        constraints = edited
    }
}
