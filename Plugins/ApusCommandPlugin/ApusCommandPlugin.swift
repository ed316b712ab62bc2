import PackagePlugin

/// `swift package apus`: what writes into the package, or asks the network.
@main
struct ApusCommandPlugin: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        try ToolRun(context, arguments, standardCommand: "generate").run()
    }
}
