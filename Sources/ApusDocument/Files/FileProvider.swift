/// Gives a ``Document`` the files that its references name.
///
/// What a file is called and what may be read is the provider's business alone: it resolves paths, follows symbolic links, and refuses what lies
/// outside of the roots that the user allows. The reader only asks; it asks for the content of each ``FileLocation/identity`` once.
public protocol FileProvider {
    /// Finds the file that `reference` names.
    ///
    /// - Parameters:
    ///   - reference: A path as it is written in a `$ref`, percent-decoded, without a fragment: relative (`../models/pet.yaml`, `./pet.yaml`) or
    ///     absolute. It is never a URL and never empty.
    ///   - base: The ``FileLocation/path`` of the file in which the reference stands; nil for an entry document, whose path is taken as the user
    ///     gave it.
    func location(of reference: String, from base: String?) -> Result<FileLocation, FileProblem>

    /// Finds the file that stands for `url`, an absolute URL without a fragment. No provider asks the network.
    func location(ofURL url: String) -> Result<FileLocation, FileProblem>

    /// The bytes of a file that ``location(of:from:)`` found.
    func bytes(of location: FileLocation) -> Result<[UInt8], FileProblem>
}

extension FileProvider {
    /// Nothing stands for what is on the network.
    public func location(ofURL url: String) -> Result<FileLocation, FileProblem> { .failure(.remote(url)) }
}

/// A file, as a ``FileProvider`` knows it.
public struct FileLocation: Hashable, Sendable {
    /// What makes two files the same file: an absolute path, with `/` between its parts, without `.`, `..` and symbolic links.
    public var identity: String
    /// The path that diagnostics show, as the user would spell it. It is the base of the references in the file.
    public var path: String
    /// The URL that the file stands for, if it does.
    public var url: String?

    /// The file `identity`, shown as `path`.
    public init(identity: String, path: String, url: String? = nil) {
        self.identity = identity
        self.path = path
        self.url = url
    }
}

/// Why a file cannot be read.
public enum FileProblem: Error, Hashable, Sendable {
    /// There is no such file.
    case missing
    /// It lies outside of the folders from which files may be read.
    case outsideRoots([String])
    /// It is there, but cannot be read, for the reason that the system gives.
    case unreadable(String)
    /// It stands on the network, at this URL, and no file stands for it.
    case remote(String)
}
