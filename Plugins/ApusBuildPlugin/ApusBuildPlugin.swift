import Foundation
import PackagePlugin

/// Generates the clients that the `apus.yaml` of a target names, whenever the target is built.
@main
struct ApusBuildPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let build = ClientBuild(
            configuration: target.directoryURL.appendingPathComponent(ClientBuild.fileName),
            packageFolder: context.package.directoryURL,
            workFolder: context.pluginWorkDirectoryURL,
            tool: try context.tool(named: "apus").url
        )
        return try build.commands(target: target.name)
    }
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension ApusBuildPlugin: XcodeBuildToolPlugin {
        func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
            let configuration = target.inputFiles.map(\.url).first { $0.lastPathComponent == ClientBuild.fileName }
            let build = ClientBuild(
                configuration: configuration ?? context.xcodeProject.directoryURL.appendingPathComponent(ClientBuild.fileName),
                packageFolder: context.xcodeProject.directoryURL,
                workFolder: context.pluginWorkDirectoryURL,
                tool: try context.tool(named: "apus").url
            )
            return try build.commands(target: target.displayName)
        }
    }
#endif
