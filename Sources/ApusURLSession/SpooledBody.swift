import ApusRuntime
import Foundation

#if canImport(FoundationNetworking)

    /// A body that comes in pieces, as a temporary file that is removed when nobody needs it any more.
    ///
    /// FoundationNetworking asks an `InputStream` for bytes on a queue that all sessions of the process share, and waits there
    /// until they come: nothing else would be sent meanwhile, and where every thread waits to send, nothing ever.
    final class SpooledBody: Sendable {
        let url: URL

        init(_ stream: ByteStream) async throws {
            url = FileManager.default.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString)")
            guard FileManager.default.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
                throw CocoaError(.fileWriteUnknown)
            }
            let file = try FileHandle(forWritingTo: url)
            defer { try? file.close() }
            for try await chunk in stream {
                try file.write(contentsOf: chunk)
            }
        }

        deinit {
            try? FileManager.default.removeItem(at: url)
        }
    }

#endif
