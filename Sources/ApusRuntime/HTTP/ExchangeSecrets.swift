/// The secrets that the exchange under way carries, for transports of the package that keep what they send.
package enum ExchangeSecrets {
    /// Their texts, as they were before anything was escaped.
    @TaskLocal package static var current: [String] = []
}
