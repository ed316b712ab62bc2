/// The frames that Apus brings with it: the shape of each generated file and declaration. `README.md` in this folder lists their slots.
public enum Templates {
    /// A frame.
    public struct Template: Sendable {
        /// The name by which users override it, such as `Structure`.
        public let name: String
        /// Its text.
        public let bytes: [UInt8]
    }

    /// The frames, by name.
    public static let all: [Template] = [
        Template(name: "Alias", bytes: PackageResources.Alias_mustache),
        Template(name: "Client", bytes: PackageResources.Client_mustache),
        Template(name: "Credentials", bytes: PackageResources.Credentials_mustache),
        Template(name: "Enumeration", bytes: PackageResources.Enumeration_mustache),
        Template(name: "File", bytes: PackageResources.File_mustache),
        Template(name: "Headers", bytes: PackageResources.Headers_mustache),
        Template(name: "Incoming", bytes: PackageResources.Incoming_mustache),
        Template(name: "IncomingCalls", bytes: PackageResources.IncomingCalls_mustache),
        Template(name: "Items", bytes: PackageResources.Items_mustache),
        Template(name: "Method", bytes: PackageResources.Method_mustache),
        Template(name: "Namespace", bytes: PackageResources.Namespace_mustache),
        Template(name: "Operation", bytes: PackageResources.Operation_mustache),
        Template(name: "Servers", bytes: PackageResources.Servers_mustache),
        Template(name: "Structure", bytes: PackageResources.Structure_mustache),
        Template(name: "Tuple", bytes: PackageResources.Tuple_mustache),
        Template(name: "Union", bytes: PackageResources.Union_mustache),
        Template(name: "Wrapper", bytes: PackageResources.Wrapper_mustache),
    ]
}
