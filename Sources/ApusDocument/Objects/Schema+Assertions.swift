import ApusDiagnostics
import ApusSourceTree

/// Keywords that say which values are allowed, and give them a shape.
extension Schema {
    mutating func readAssertion(_ keyword: SchemaKeyword, _ entry: Mapping.Entry, in reader: inout Reader) {
        let node = entry.value
        switch keyword {
        case .ref: readReference(node, in: &reader)
        case .dynamicRef: readDynamicReference(node, in: &reader)
        case .recursiveRef: readRecursiveReference(node, in: &reader)
        case .type: readType(node, in: &reader)
        case .format: format = text(node, key: entry.key, in: &reader)
        case .nullable: readNullable(entry, in: &reader)
        case .xNullable: if reader.boolean(node, key: entry.key) == true { isNullable = true }
        case .contentEncoding: contentEncoding = text(node, key: entry.key, in: &reader)
        case .contentMediaType: contentMediaType = text(node, key: entry.key, in: &reader)
        case .enumeration: enumeration = reader.list(node, key: entry.key)
        case .constant: constant = node
        case .defaultValue: defaultValue = node
        case .example: examples.insert(node, at: 0)
        case .examples: readExamples(node)
        case .required: readRequired(node, in: &reader)
        case .uniqueItems: isUnique = reader.boolean(node, key: entry.key) ?? false
        case .discriminator: discriminator = Discriminator(reading: node, in: &reader)
        case _: break
        }
    }

    mutating func readAnnotation(_ keyword: SchemaKeyword, _ node: Node, in reader: inout Reader) {
        if node.scalar?.kind == .null { return }
        switch keyword {
        case .title: title = reader.string(node, key: keyword.rawValue)
        case .description: description = reader.string(node, key: keyword.rawValue)
        case .externalDocs: externalDocs = ExternalDocs(reading: node, in: &reader)
        case .deprecated: isDeprecated = reader.boolean(node, key: keyword.rawValue) ?? false
        case .readOnly: isReadOnly = reader.boolean(node, key: keyword.rawValue) ?? false
        case .writeOnly: isWriteOnly = reader.boolean(node, key: keyword.rawValue) ?? false
        case _: break
        }
    }

    private func text(_ node: Node, key: String, in reader: inout Reader) -> String? {
        node.scalar?.kind == .null ? nil : reader.string(node, key: key)
    }

    private mutating func readReference(_ node: Node, in reader: inout Reader) {
        guard let text = node.scalar, text.kind == .string else {
            reader.reportType(of: node, key: "$ref", expected: "a string")
            return
        }
        reference = reader.reference(text.text, at: node.position, as: .schema)
    }

    /// `$dynamicRef` is taken as `$ref` (JSON Schema 2020-12, section 8.2.3.2): right wherever only one schema has the anchor.
    private mutating func readDynamicReference(_ node: Node, in reader: inout Reader) {
        guard reference == nil, let text = node.scalar, text.kind == .string else { return }
        if reader.isAmbiguous(dynamicReference: text.text, in: node.position.file) {
            reader.log.note(
                .dynamicReference,
                "what '\(text.text)' stands for depends on how this schema is reached, because several schemas have the anchor",
                at: node.position,
                hint: "refer to one of them by '$ref'; the first one is taken"
            )
        }
        reference = reader.reference(text.text, at: node.position, as: .schema)
    }

    /// `$recursiveRef` (JSON Schema 2019-09, section 8.2.4.2.1) is taken as a reference to the schema around it that says `$recursiveAnchor`,
    /// and otherwise as `$ref`.
    private mutating func readRecursiveReference(_ node: Node, in reader: inout Reader) {
        guard reference == nil, let text = node.scalar, text.kind == .string else { return }
        if text.text == "#", let target = reader.recursiveAnchor {
            reference = Reference(target: target, text: text.text, position: node.position)
        } else {
            reference = reader.reference(text.text, at: node.position, as: .schema)
        }
    }

    private mutating func readExamples(_ node: Node) {
        switch node.content {
        case .list(let nodes): examples += nodes
        case .mapping(let mapping):
            // Written as in a Media Type Object: named, each with its value.
            let values = mapping.entries.compactMap { $0.value.mapping?["value"] }
            if values.count == mapping.count { examples += values } else { examples.append(node) }
        case .scalar: examples.append(node)
        }
    }

    private mutating func readRequired(_ node: Node, in reader: inout Reader) {
        // `required: true` on a property belongs to the schema around it, which takes care of it.
        if node.scalar?.kind == .boolean { return }
        for name in reader.list(node, key: "required") ?? [] {
            guard let text = reader.string(name, key: "required") else { continue }
            required.append(RequiredName(name: text, position: name.position))
        }
    }

    private mutating func readNullable(_ entry: Mapping.Entry, in reader: inout Reader) {
        guard reader.boolean(entry.value, key: "nullable") == true else { return }
        isNullable = true
        guard reader.version >= .v3_1 else { return }
        reader.log.warning(
            .nullableIn31,
            "'nullable' is not part of OpenAPI \(reader.version.rawValue)",
            at: entry.keyPosition,
            hint: "it is taken as in 3.0; write \"type: [..., 'null']\" instead"
        )
    }
}

extension Schema {
    private static let typeNames: [String: Types] = [
        "null": .null, "boolean": .boolean, "integer": .integer, "number": .number, "string": .string, "array": .array, "object": .object,
    ]

    private mutating func readType(_ node: Node, in reader: inout Reader) {
        switch node.content {
        case .scalar(let scalar): readType(scalar, at: node.position, isListed: false, in: &reader)
        case .list(let nodes):
            if reader.version <= .v3_0 {
                reader.log.warning(
                    .wrongType,
                    "'type' is a list, which came with OpenAPI 3.1, but the document is of \(reader.version.rawValue)",
                    at: node.position,
                    hint: "write one type, with 'nullable: true' for null; it is taken as the later version means it"
                )
            }
            for node in nodes {
                guard let scalar = node.scalar else {
                    reader.reportType(of: node, key: "type", expected: "a list of names")
                    continue
                }
                readType(scalar, at: node.position, isListed: true, in: &reader)
            }
        case .mapping: reader.reportType(of: node, key: "type", expected: "a string or a list of strings")
        }
    }

    private mutating func readType(_ scalar: Scalar, at position: SourcePosition, isListed: Bool, in reader: inout Reader) {
        if scalar.kind == .null {
            reader.log.warning(
                .unquotedNullType,
                isListed ? "the type null is not in quotes, which makes it null instead of the name 'null'" : "'type' has no value",
                at: position,
                hint: isListed ? "it is taken as 'null'" : "it is taken as the type 'null'; say \"type: 'null'\", or nothing"
            )
            types.insert(.null)
        } else if let type = Self.typeNames[scalar.text] {
            types.insert(type)
        } else {
            readUnknownType(scalar.text, at: position, in: &reader)
        }
    }

    /// Types that are no types of JSON Schema, but are written and understood.
    private mutating func readUnknownType(_ name: String, at position: SourcePosition, in reader: inout Reader) {
        if name == "file" {
            types.insert(.string)
            format = "binary"
            if reader.version == .v2_0 { return }
        }
        let meaning: String? =
            switch name.lowercased() {
            case "file": "string of format binary"
            case "any": "any type"
            case "int", "int32", "int64", "long", "integer": "integer"
            case "float", "double", "decimal", "number": "number"
            case "bool", "boolean": "boolean"
            case "str", "string": "string"
            case "date", "datetime", "date-time", "uuid", "uri": "string"
            case "list", "array": "array"
            case "dict", "map", "hash", "object": "object"
            case _: nil
            }
        if let meaning, let type = Self.typeNames[meaning] { types.insert(type) }
        reader.log.warning(
            .unknownValue,
            "there is no type '\(name)'",
            at: position,
            hint: meaning.map { "'\($0)' is taken" } ?? nearestName(to: name, in: Self.typeNames.keys.sorted()).map {
                "did you mean '\($0)'?"
            }
                ?? "any type is taken"
        )
    }
}
