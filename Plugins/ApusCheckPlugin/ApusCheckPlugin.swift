import PackagePlugin

/// `swift package apus-check`: what only looks, and so needs no permission.
@main
struct ApusCheckPlugin: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        let run = try ToolRun(context, arguments, standardCommand: "check")
        guard ["check", "diff", "validate", "model"].contains(run.command) else {
            Diagnostics.error("apus-check has check, diff, validate and model; there is `swift package apus \(run.command)`, though")
            return
        }
        try run.run()
    }
}
