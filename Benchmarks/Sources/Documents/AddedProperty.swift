/// A document in which one object has a property more: what a build after a small change is measured with.
package struct AddedProperty {
    /// The name of the property that is added, which no document has.
    package static let name = "added_by_the_benchmark"

    /// The document with the property; none if no object in it has properties.
    package let document: String

    /// Adds a property to the first object among the components of `document`, which is JSON or YAML in block style; to the first anywhere if there
    /// are no components.
    package init?(to document: String) {
        let isJSON = document.first { !$0.isWhitespace } == "{"
        let components = document.firstRange(of: isJSON ? /"schemas"\s*:\s*\{/ : /\ncomponents:(?:\n[^\n]*)*?\n +schemas:/)
        let start = components?.upperBound ?? document.startIndex
        if isJSON {
            guard let opening = document[start...].firstRange(of: /"properties"\s*:\s*\{/) else { return nil }
            self.document = document[..<opening.upperBound] + "\"\(Self.name)\": {\"type\": \"string\"}," + document[opening.upperBound...]
        } else {
            guard let line = document[start...].firstMatch(of: /\n +properties:\n(?<indentation> +)/) else { return nil }
            let place = line.output.indentation.startIndex
            self.document =
                document[..<place] + "\(line.output.indentation)\(Self.name): {type: string}\n" + document[place...]
        }
    }
}
