extension Configuration {
    /// The name under which the schema is put beside a configuration, where editors find it by the configuration's first line.
    public static let schemaFileName = ".apus.schema.json"

    /// The JSON Schema of `apus.yaml`, from which editors complete.
    public static var schema: [UInt8] { PackageResources.apus_schema_json }
}
