import ApusDeclarations
import ApusDiagnostics
import ApusModel

extension APIConfiguration {
    /// The same with the places of its settings in a file of `log`, so that a later stage can name the line of a setting.
    func placed(in log: inout DiagnosticLog) -> APIConfiguration {
        guard let file, !streams.isEmpty || !options.pagination.isEmpty else { return self }
        let id = log.files.add(file)
        func placed(_ text: PlacedText) -> PlacedText {
            PlacedText(text.text, at: text.position.map { SourcePosition(file: id, line: $0.line, column: $0.column) })
        }
        var api = self
        api.streams = streams.map { setting in
            StreamSetting(
                operation: placed(setting.operation),
                form: setting.form,
                mediaType: setting.mediaType.map(placed),
                items: setting.items.map(placed),
                when: setting.when.map(placed),
                until: setting.until.map(placed)
            )
        }
        api.options.pagination = options.pagination.map { setting in
            PaginationSetting(
                operation: placed(setting.operation),
                method: setting.method,
                parameter: setting.parameter.map(placed),
                next: setting.next.map(placed),
                items: setting.items.map(placed),
                more: setting.more.map(placed),
                first: setting.first
            )
        }
        return api
    }
}
